import type { measurements as english } from '../en/measurements.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'measurements.title': 'Rekod ukuran',
  'measurements.text':
    'Taip apa yang ada; baris kosong tidak disimpan. Tarikh yang sudah lepas boleh digunakan.',
  'measurements.on': 'Diukur pada',
  'measurements.onText': 'Bagi setiap baris yang tiada tarikh sendiri',
  'measurements.rowOn': 'Tarikh',
  'measurements.last': 'Terakhir: {value} pada {date}',
  'measurements.due': 'Perlu diukur sejak {date}',
  'measurements.never': 'Belum diukur',
  'measurements.rest': '{count, plural, other {Papar # lagi}}',
  'measurements.who': 'Menurut siapa',
  'measurements.save': '{count, plural, =0 {Simpan ukuran} other {Simpan # ukuran}}',
  'measurements.saved': '{count, plural, other {# ukuran disimpan}}',
  'measurements.nothing': 'Taip sekurang-kurangnya satu nilai.',
  'measurements.refused': 'Baris “{name}” ditolak, jadi belum ada yang disimpan.',
  'measurements.far': '{name}: {value} jauh daripada nilai terakhir, {last}. Simpan semula jika betul.',
  'measurements.propertyRead': 'Sifat syarikat {property} sedang dibaca',
  'measurements.propertyMissing': 'Sifat syarikat {property} tidak mengandungi nombor.',
  'measurements.propertyUse': 'Ambil {value}',
  'measurements.propertyTaken': 'Diambil daripada sifat {property}',
  'measurements.how': 'Apa yang ada',
  'measurements.how.value': 'Nilainya',
  'measurements.how.survey': 'Jawapan orang yang sama, sebelum dan selepas',
  'measurements.survey.person': 'Orang',
  'measurements.survey.nobody': 'Orang lain',
  'measurements.survey.before': 'Sebelum',
  'measurements.survey.after': 'Selepas',
  'measurements.survey.add': 'Tambah orang',
  'measurements.survey.remove': 'Buang',
  'measurements.survey.need': 'Taip nilai sebelum dan selepas bagi sekurang-kurangnya seorang.',
  'measurements.survey.incomplete': 'Taip kedua-dua nombor bagi setiap orang.',
  'measurements.survey.noBaseline':
    'Rekod nilai asal dahulu: jawapan ini dikira sebagai pengurangan daripadanya.',
  'measurements.survey.result':
    '{reduction} kurang secara purata, daripada {people, plural, other {# orang}}',
  'measurements.survey.more': '{increase} lebih secara purata, daripada {people, plural, other {# orang}}',
  'measurements.survey.means': 'Pengurangan purata: {reduction}',
  'measurements.survey.leftOut': '{count, plural, other {# orang tiada nilai sebelum ini dan tidak dikira}}',
  'measurements.survey.value': 'Nilai diukur: {value}',
  'measurements.survey.type': 'Taip jawapan untuk melihat hasilnya.',
  'ledger.surveyed': '{people, plural, other {{value}, daripada jawapan # orang}}',
  'ledger.fromProperty': '{value}, daripada sifat {property}',
  'ledger.assumptionWith': '{assumption}, dipersetujui dengan {who}',
  'ledger.metricAdded': 'Ditambah',
  'ledger.inputChanged': '{input} {before} → {after}',
} as const satisfies Record<keyof typeof english, string>;

/** Several measurements at once, a value from a company property, and a survey. */
export const measurements: TranslationOf<typeof english, typeof texts> = texts;
