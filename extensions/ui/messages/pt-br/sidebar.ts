import type { sidebar as english } from '../en/sidebar.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // Said before the function answers
  'sidebar.first.daysLeft': '{days, plural, =0 {Hoje} one {# dia} other {# dias}}, {date}',
  'sidebar.first.daysOver': '{days, plural, one {# dia de atraso} other {# dias de atraso}}, {date}',
  'sidebar.first.known': '{renewal} · {known} conhecidos',
  'sidebar.first.proved': 'Comprovado por ano',
  'sidebar.first.provedRoi': '{amount}, ROI líquido {roi}',
  'sidebar.first.milestones': 'Marcos: {achieved} de {total}',
  'sidebar.first.noMilestones': 'Marcos',
  'sidebar.first.due': 'prazo {date}',
  'sidebar.first.wasDue': 'o prazo era {date}',
  'sidebar.first.noneOpen': 'Nenhum marco em aberto',
  'sidebar.first.allAchieved': 'Todos os marcos foram atingidos',
  'sidebar.first.saved': 'Os números acima são os salvos em {date}.',
  'sidebar.first.untouched': 'Esta empresa ainda não tem plano de marcos nem benefícios medidos.',
  'sidebar.first.untouchedWhere': 'A aba Value Milestones mostra qual plano serve.',

  // Said of the answer
  'sidebar.next.late': '{next} ({late})',
  'sidebar.next.onTab': 'Na aba Value Milestones',
  'sidebar.next.onRecord': 'Nas propriedades da empresa',
} as const satisfies Record<keyof typeof english, string>;

/** The card in the sidebar: where the customer stands, in five lines. */
export const sidebar: TranslationOf<typeof english, typeof texts> = texts;
