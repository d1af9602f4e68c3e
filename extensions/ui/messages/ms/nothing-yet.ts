import type { nothingYet as english } from '../en/nothing-yet.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'nothing.value.title': 'Belum ada nilai dikira',
  'nothing.value.text': 'Ukuran dikira di sini serta-merta, dan dalam pulangan sebaik sahaja terbukti.',
  'nothing.money.title': 'Tiada manfaat yang dikira dalam bentuk wang',
  'nothing.money.text':
    'Apa yang dikatakan pelanggan disenaraikan di bawah. Untuk pulangan, tambah manfaat yang boleh dikira: jam, ralat, kos atau hasil jualan.',
  'nothing.money.head': 'Tanpa nilai wang',
  'nothing.money.proved': '{proved} daripada {count, plural, other {# manfaat}} terbukti',
  'nothing.return.tooEarly': 'Terlalu awal untuk pulangan',
  'nothing.return.unproved': 'Belum ada pulangan: tiada yang terbukti',
  'nothing.return.hint': 'Minta pelanggan sahkan sesuatu manfaat, atau lampirkan buktinya.',
  'nothing.open.title':
    '{count, plural, =1 {Pencapaian utama sudah tercapai} other {Kesemua # pencapaian sudah tercapai}}',
  'nothing.open.text': 'Bincangkan dengan pelanggan apa seterusnya, supaya pembaharuan ada matlamat.',
} as const satisfies Record<keyof typeof english, string>;

/** Where there is nothing to count yet, or nothing is left to reach. */
export const nothingYet: TranslationOf<typeof english, typeof texts> = texts;
