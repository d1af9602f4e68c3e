import type { common as english } from '../en/common.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // Words that stand alone
  'common.none': '—',
  'common.yes': 'Sim',
  'common.no': 'Não',
  'common.open': 'Abrir',
  'common.close': 'Fechar',
  'common.show': 'Mostrar',
  'common.hide': 'Ocultar',
  'common.details': 'Detalhes',
  'common.cancel': 'Cancelar',
  'common.tryAgain': 'Tentar novamente',
  'common.notKnown': 'Sem informação',
  'common.points': '{points} pp',
  'common.days': '{count, plural, one {# dia} other {# dias}}',
  'common.months': '{count, plural, one {# mês} other {# meses}}',
  'common.inDays': '{days, plural, =0 {hoje} one {em # dia} other {em # dias}}',
  'common.daysAgo': '{days, plural, =0 {hoje} one {há # dia} other {há # dias}}',
  'common.daysLate': '{days, plural, one {# dia de atraso} other {# dias de atraso}}',
  'common.daysEarly': '{days, plural, one {# dia antes do prazo} other {# dias antes do prazo}}',
  'common.inMonths': '{months, plural, one {em # mês} other {em # meses}}',
  'common.monthsAgo': '{months, plural, one {há # mês} other {há # meses}}',
  'common.theCustomer': 'o cliente',

  // Card and tabs
  'tab.timeline': 'Linha do tempo',
  'tab.value': 'Valor',
  'renewal.tab': 'Renovação',
} as const satisfies Record<keyof typeof english, string>;

/** Words that stand alone, the card and its tabs. */
export const common: TranslationOf<typeof english, typeof texts> = texts;
