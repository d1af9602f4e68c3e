import type { common as english } from '../en/common.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // Words that stand alone
  'common.none': '—',
  'common.yes': 'Ya',
  'common.no': 'Tidak',
  'common.open': 'Buka',
  'common.close': 'Tutup',
  'common.show': 'Papar',
  'common.hide': 'Sembunyi',
  'common.details': 'Butiran',
  'common.cancel': 'Batal',
  'common.tryAgain': 'Cuba lagi',
  'common.notKnown': 'Tidak diketahui',
  'common.points': '{points} mata peratusan',
  'common.days': '{count, plural, other {# hari}}',
  'common.months': '{count, plural, other {# bulan}}',
  'common.inDays': '{days, plural, =0 {hari ini} other {dalam # hari}}',
  'common.daysAgo': '{days, plural, =0 {hari ini} other {# hari lalu}}',
  'common.daysLate': '{days, plural, other {lewat # hari}}',
  'common.daysEarly': '{days, plural, other {awal # hari}}',
  'common.inMonths': '{months, plural, other {dalam # bulan}}',
  'common.monthsAgo': '{months, plural, other {# bulan lalu}}',
  'common.theCustomer': 'pelanggan',

  // Card and tabs
  'tab.timeline': 'Garis masa',
  'tab.value': 'Nilai',
  'renewal.tab': 'Pembaharuan',
} as const satisfies Record<keyof typeof english, string>;

/** Words that stand alone, the card and its tabs. */
export const common: TranslationOf<typeof english, typeof texts> = texts;
