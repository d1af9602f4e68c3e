import type { firstPlan as english } from '../en/first-plan.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'firstPlan.preview': 'Pratonton pelan',
  'firstPlan.title': 'Pelan yang akan digunakan',
  'firstPlan.layOut': 'Gunakan pelan',
  'firstPlan.empty': 'Mula dengan pelan kosong',
  'firstPlan.span':
    '{count, plural, other {# pencapaian}}, yang pertama pada {first}, yang terakhir pada {last}.',
  'firstPlan.later': 'Tarikh, sasaran dan bukti boleh diubah kemudian, satu demi satu.',
  'firstPlan.benefits': 'Diukur dalam bentuk wang bersamanya: {names}.',
  'firstPlan.header.milestone': 'Pencapaian utama',
  'firstPlan.header.due': 'Tarikh',
  'firstPlan.optional': 'Pilihan',
  'firstPlan.passed': 'Sudah lepas',
  'firstPlan.passed.title': '{count, plural, other {# daripada {of} tarikh sasaran sudah lepas}}',
  'firstPlan.passed.text':
    'Tarikh dikira dari tarikh mula, {date}. Selepas pelan digunakan, rekod apa yang sudah dicapai, dan tunda atau tutup yang selebihnya.',
  'firstPlan.noStart.title': 'Tarikh mula belum ada',
  'firstPlan.noStart.text':
    'Semua tarikh sasaran dikira dari sifat syarikat “Customer since” (pelanggan sejak). Tetapkannya dahulu, kemudian pelan boleh digunakan.',
  'firstPlan.outdated.title': 'Apa yang dipaparkan sudah lapuk',
  'firstPlan.outdated.text': 'Templat atau tarikh mula sudah berubah sejak itu. Tiada apa-apa disimpan.',
  'firstPlan.outdated.show': 'Papar pelan terkini',
  'firstPlan.done': 'Pelan sudah digunakan: {count, plural, other {# pencapaian}}',
  'firstPlan.unreadable':
    'Templat yang sesuai diubah secara manual dan tidak dapat dibaca. Minta pentadbir membaikinya, atau mula dengan pelan kosong.',
  'firstPlan.begun.title': 'Pelan belum lengkap',
  'firstPlan.begun.text':
    'Penggunaan templat terhenti di tengah jalan. Lengkapkan pelan: apa yang sudah ada kekal seperti sedia ada.',
  'firstPlan.complete': 'Lengkapkan pelan',
} as const satisfies Record<keyof typeof english, string>;

/** The plan that a template would make, before it is laid out. */
export const firstPlan: TranslationOf<typeof english, typeof texts> = texts;
