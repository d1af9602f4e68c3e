import type { common as english } from '../en/common.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // Words that stand alone
  'common.none': '—',
  'common.yes': 'はい',
  'common.no': 'いいえ',
  'common.open': '開く',
  'common.close': '閉じる',
  'common.show': '表示',
  'common.hide': '非表示',
  'common.details': '詳細',
  'common.cancel': 'キャンセル',
  'common.tryAgain': '再試行',
  'common.notKnown': '不明',
  'common.points': '{points}ポイント',
  'common.days': '{count, plural, other {#日}}',
  'common.months': '{count, plural, other {#か月}}',
  'common.inDays': '{days, plural, =0 {本日} other {#日後}}',
  'common.daysAgo': '{days, plural, =0 {本日} other {#日前}}',
  'common.daysLate': '{days, plural, other {#日遅れ}}',
  'common.daysEarly': '{days, plural, other {#日前倒し}}',
  'common.inMonths': '{months, plural, other {#か月後}}',
  'common.monthsAgo': '{months, plural, other {#か月前}}',
  'common.theCustomer': '顧客',

  // Card and tabs
  'tab.timeline': 'タイムライン',
  'tab.value': '価値',
  'renewal.tab': '更新',
} as const satisfies Record<keyof typeof english, string>;

/** Words that stand alone, the card and its tabs. */
export const common: TranslationOf<typeof english, typeof texts> = texts;
