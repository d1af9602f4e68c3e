import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInEnterprise } from '../kits.ts';
import { agreed, every, log, relationship, shown } from '../lines.ts';
import { benefit, done, errorReduction, goal, open, planned, won } from '../parts.ts';

/** Reais without an exchange rate: its own figures are complete, the account's totals are not. */
export const CARAVELA = customer('caravela', 'Caravela Alimentos S.A.', {
  at: ['Curitiba', 'Brazil', 3_350, 'FOOD_PRODUCTION'],
  as: ['enterprise', 'any', 'finance'],
  term: ['2025-12-01', '2026-12-01', 1_150_000],
  currency: 'BRL',
  language: 'pt-BR',
  owner: 'mei',
  without: ['new-capability', 'retired-tools'],
  people: {
    beatriz: ['Beatriz', 'Nogueira', 'Diretora Financeira'],
    thiago: ['Thiago', 'Prado', 'Gerente de Contas a Receber'],
  },
  deals: [
    won('Caravela Alimentos, contas a receber', 1_150_000, '2025-12-01'),
    open('Caravela Alimentos, renovação {year:2026-12-01}', 1_200_000, '2026-12-01', 'contractsent'),
  ],
  parts: [
    ...settledInEnterprise('2025-12-01', 'beatriz', {
      process: 'Payment matching',
      systems: 'bank, ERP, tax',
    }),
    ...hoursSaved(
      {
        item: 'process-hours-down',
        name: 'Hours for payment matching',
        definition: 'Hours a month that receivables spends on matching payments to invoices',
        from: 760,
        to: 380,
        rate: 92,
        since: '2026-02-02',
        readings: every(32, '2026-02-02', [700, 604, 502, 420, 374, 362, 355, 351]),
      },
      [
        shown('2026-05-11', 'Matching report, {month:2026-04-15}'),
        agreed('2026-07-06', 'thiago', { reference: 'E-mail "Re: horas por mês"' }),
      ],
      [agreed('2026-07-06', 'thiago', { reference: 'E-mail "Re: horas por mês"' })],
    ),
    goal('error-rate-down', { name: 'Invoices with a wrong tax code', from: 0.037, to: 0.015 }, [
      agreed('2026-06-29', 'thiago', { reference: 'E-mail "Re: notas corrigidas"' }),
    ]),
    benefit(
      'errors-avoided',
      errorReduction({
        errorRateBefore: 0.037,
        volumePerPeriod: 21_000,
        costPerError: 190,
        periodsPerYear: 12,
      }),
      {
        name: 'Invoices not corrected',
        since: '2026-02-16',
        readings: every(40, '2026-02-16', [0.031, 0.023, 0.0148, 0.0142, 0.014, 0.0138]),
      },
      [shown('2026-05-04', 'Corrected invoices by reason', 'financial_report')],
    ),
    done(
      'second-department',
      '2026-08-17',
      [shown('2026-08-17', 'Export invoices, first month', 'screenshot')],
      {
        name: 'Export invoices live',
      },
    ),
    planned('executive-review', {
      name: 'Results in the management report',
      plannedStart: '2026-10-14',
      targetDate: '2026-11-20',
    }),
    relationship({
      sponsor: ['beatriz', 'engaged', '2026-08-10'],
      champion: ['thiago', 'engaged', '2026-07-06'],
      heardFrom: regularly('thiago', '2026-09-08', { times: 9 }),
      objectionsChecked: ['2026-08-10', 'beatriz'],
      steps: { prepare: '2026-06-04', conversation: '2026-08-10', proposal: '2026-09-04' },
    }),
    log(
      {
        kind: 'objection_opened',
        on: '2026-09-08',
        as: 'procurement',
        objectionKind: 'procurement',
        severity: 'minor',
        note: 'Purchasing wants three offers for everything above one million.',
      },
      { kind: 'runway_step', on: '2026-10-02', step: 'negotiate', renewalDate: '2026-12-01' },
    ),
  ],
});
