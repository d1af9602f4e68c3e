import type { sidebar as english } from '../en/sidebar.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // Said before the function answers
  'sidebar.first.daysLeft': '{days, plural, =0 {Hari ini} other {# hari lagi}}, {date}',
  'sidebar.first.daysOver': '{days, plural, other {Lewat # hari}}, {date}',
  'sidebar.first.known': '{renewal} · {known} diketahui',
  'sidebar.first.proved': 'Terbukti setahun',
  'sidebar.first.provedRoi': '{amount}, ROI bersih {roi}',
  'sidebar.first.milestones': 'Pencapaian, {achieved} daripada {total}',
  'sidebar.first.noMilestones': 'Pencapaian',
  'sidebar.first.due': 'menjelang {date}',
  'sidebar.first.wasDue': 'sepatutnya {date}',
  'sidebar.first.noneOpen': 'Tiada pencapaian yang masih terbuka',
  'sidebar.first.allAchieved': 'Semua pencapaian utama sudah tercapai',
  'sidebar.first.saved': 'Angka di atas ialah yang disimpan pada {date}.',
  'sidebar.first.untouched': 'Syarikat ini belum ada pelan pencapaian atau manfaat yang diukur.',
  'sidebar.first.untouchedWhere': 'Tab Value Milestones menunjukkan pelan yang sesuai.',

  // Said of the answer
  'sidebar.next.late': '{next}, {late}',
  'sidebar.next.onTab': 'Pada tab Value Milestones',
  'sidebar.next.onRecord': 'Dalam sifat syarikat',
} as const satisfies Record<keyof typeof english, string>;

/** The card in the sidebar: where the customer stands, in five lines. */
export const sidebar: TranslationOf<typeof english, typeof texts> = texts;
