import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInMidMarket } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { goal, planned, won } from '../parts.ts';

const NORTHERN =
  'The Royal Northumbrian Association of Independent Veterinary Practices and Animal Hospitals (Northern Division)';

/** Long names everywhere, so that nobody builds a screen for short ones only. */
export const ROYAL_NORTHUMBRIAN = customer('royal-northumbrian', NORTHERN, {
  domain: 'royal-northumbrian-veterinary-association-northern-division.example',
  at: ['Newcastle upon Tyne', 'United Kingdom', 1_150, 'VETERINARY'],
  as: ['mid_market', 'healthcare', 'operations'],
  term: ['2026-02-09', '2027-02-09', 128_500],
  currency: 'GBP',
  owner: 'sofia',
  without: ['extra-revenue', 'tools-retired', 'retired-tools'],
  people: {
    max: [
      'Maximiliana-Alexandra',
      'Featherstonehaugh-Cholmondeley',
      'Director of Clinical Governance and Out-of-hours Services',
    ],
    jj: ['Jean-Jacques', 'van der Westhuizen', 'Regional Practice Integration Programme Manager'],
  },
  deals: [
    won(
      'Royal Northumbrian Association, shared appointment book and out-of-hours rota for 46 practices',
      128_500,
      '2026-02-09',
    ),
  ],
  parts: [
    ...settledInMidMarket('2026-02-09', {
      workflow: 'Out-of-hours handover between neighbouring practices',
      oldWay: 'Telephone lists',
    }),
    ...hoursSaved(
      {
        item: 'hours-down',
        name: 'Hours that receptionists and night nurses spend on out-of-hours handover calls',
        definition:
          'Hours a month, over all 46 practices, that receptionists and night nurses spend on telephone calls to hand over an animal between two practices, including calls that nobody answers',
        from: 1_240,
        to: 760,
        rate: 31,
        since: '2026-04-06',
        readings: every(30, '2026-04-06', [1_150, 1_010, 905, 812, 748, 731]),
      },
      [
        shown(
          '2026-07-08',
          'Telephone system report of all practices with more than three veterinary surgeons',
        ),
        agreed('2026-09-02', 'jj', {
          reference: 'Mail "Re: Fwd: Re: handover hours, {month:2026-07-15}, corrected version"',
        }),
      ],
      [
        agreed('2026-09-02', 'jj', {
          reference: 'Mail "Re: Fwd: Re: handover hours, {month:2026-07-15}, corrected version"',
        }),
      ],
    ),
    goal('cycle-time', {
      name: 'Minutes until an emergency reaches the practice with a free surgeon',
      unit: 'minutes',
      from: 44,
      to: 20,
      targetDate: '2026-11-27',
      readings: every(36, '2026-04-06', [41, 36, 31, 27, 24]),
    }),
    planned('second-use-case', {
      name: 'Shared stock of vaccines and anaesthetics across all practices',
      plannedStart: '2026-10-26',
    }),
    relationship({
      sponsor: ['max', 'engaged', '2026-08-18'],
      champion: ['jj', 'engaged', '2026-09-02'],
      heardFrom: regularly('jj', '2026-09-17', { times: 6 }),
      objectionsChecked: ['2026-08-18', 'max'],
    }),
  ],
});
