import type { ledger as english } from '../en/ledger.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'ledger.kind.measurement': 'Medição',
  'ledger.kind.evidence': 'Evidência',
  'ledger.kind.confirmation': 'Confirmação',
  'ledger.kind.dispute': 'Contestação',
  'ledger.kind.dispute_resolved': 'Contestação resolvida',
  'ledger.kind.reset': 'Prazo remarcado',
  'ledger.kind.missed': 'Encerrado como não atingido',
  'ledger.kind.cancelled': 'Cancelado',
  'ledger.kind.work_logged': 'Trabalho registrado',
  'ledger.kind.blocker_raised': 'Bloqueio apontado',
  'ledger.kind.blocker_cleared': 'Bloqueio resolvido',
  'ledger.kind.review': 'Retrospectiva',
  'ledger.kind.celebration': 'Comemoração',
  'ledger.kind.objection_opened': 'Objeção',
  'ledger.kind.objection_resolved': 'Objeção resolvida',
  'ledger.kind.objections_checked': 'Verificação de objeções',
  'ledger.kind.sponsor': 'Patrocinador',
  'ledger.kind.champion': 'Defensor',
  'ledger.kind.customer_contact': 'Contato com o cliente',
  'ledger.kind.runway_step': 'Etapa da renovação concluída',
  'ledger.kind.renewal_call': 'Leitura da renovação',
  'ledger.kind.renewal_outcome': 'Desfecho da renovação',
  'ledger.kind.stage': 'Estágio',
  'ledger.kind.baseline_agreed': 'Linha de base acordada',
  'ledger.kind.goal_review': 'Revisão de objetivos',
  'ledger.kind.assumption_changed': 'Premissa alterada',
  'ledger.kind.template_applied': 'Modelo aplicado',
  'ledger.kind.template_item_removed': 'Removido do modelo',
  'ledger.kind.edit': 'Registro alterado',
  'ledger.kind.report_sent': 'Relatório enviado',
  'ledger.kind.snapshot': 'Retrato do dia',
  'ledger.kind.consent': 'Consentimento',
  'ledger.kind.reversal': 'Anulação',
  'ledger.line': '{kind}: {what}',
  'ledger.measured': '{value}, segundo {who}',
  'ledger.confirmed': '{who}, {channel}',
  'ledger.confirmedPart': '{who}, {channel}: {share}',
  'ledger.moved': '{from} → {to}',
  'ledger.hours': '{hours} h',
  'ledger.quote': '“{quote}”',
  'ledger.baseline': 'linha de base {to}',
  'ledger.baselineCorrected': 'linha de base {from} → {to}',
  'ledger.inputsOf': 'valor anterior de “{metric}”',
  'ledger.startDate': 'data de início {from} → {to}',
  'ledger.renewalDate': 'data de renovação {from} → {to}',
  'ledger.annualCost': 'custo anual {from} → {to}',
  'ledger.recordedBy': 'registrado por {who}',
  'ledger.someUser': 'um usuário desta conta',
  'ledger.source.import': 'de uma importação',
  'ledger.source.sync': 'pela sincronização noturna',
  'ledger.answer': '{question} {answer}',
  'ledger.reversed': 'anulado',
  'ledger.tampered': 'alterado manualmente, não conta',
  'ledger.future': 'no futuro, ainda não conta',
  'ledger.backdated': 'registrado depois da data que traz',
  'ledger.showAll':
    '{count, plural, one {Mostrar # lançamento anterior} other {Mostrar # lançamentos anteriores}}',
  'tampered.title':
    '{count, plural, one {# lançamento do histórico foi alterado manualmente no HubSpot e não conta} other {# lançamentos do histórico foram alterados manualmente no HubSpot e não contam}}',
  'tampered.see': '{count, plural, one {Ver o lançamento} other {Ver os lançamentos}}',
  'tampered.linesTitle': 'Lançamentos alterados manualmente',
  'tampered.text': 'Registre o certo em um novo lançamento; os alterados ficam como estão.',
  'tampered.by': 'Alterado por {who}.',
  'typedOver.title':
    '{count, plural, one {Um resultado foi sobrescrito no HubSpot e já está certo de novo} other {# resultados foram sobrescritos no HubSpot e já estão certos de novo}}',
  'typedOver.by': 'Sobrescrito por {who}. Os resultados vêm do histórico: registre lá o certo.',
  'otherPlans.title':
    '{count, plural, one {Uma mesclagem trouxe outro plano de marcos para esta empresa} other {Uma mesclagem trouxe outros # planos de marcos para esta empresa}}',
  'otherPlans.plan':
    '{milestones, plural, one {# marco} other {# marcos}} e {lines, plural, one {# lançamento} other {# lançamentos}}.',
  'otherPlans.text':
    'Eles não são contados aqui e nada é gravado neles até que um administrador una os planos com o comando de reparo.',
  'missing.title': 'Algo foi excluído no HubSpot',
  'missing.lines':
    '{count, plural, one {# lançamento do histórico sumiu.} other {# lançamentos do histórico sumiram.}} Os resultados são calculados sem isso.',
  'missing.subjects':
    '{count, plural, one {Um marco ou benefício do plano sumiu.} other {# marcos ou benefícios do plano sumiram.}}',
  'missing.orphans':
    '{count, plural, one {Um registro ainda existe e só perdeu a associação com a empresa} other {# registros ainda existem e só perderam a associação com a empresa}}: {keys}.',
  'missing.text':
    'O HubSpot guarda registros excluídos por um tempo: um administrador pode restaurá-los e, com o comando de reparo, recuperar os que só perderam a empresa.',
} as const satisfies Record<keyof typeof english, string>;

/** The ledger. */
export const ledger: TranslationOf<typeof english, typeof texts> = texts;
