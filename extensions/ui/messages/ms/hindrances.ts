import type { hindrances as english } from '../en/hindrances.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // HubSpot is slow, or gives a part only
  'loading.slow': 'HubSpot lambat: pencapaian masih dimuatkan',
  'error.part.title': 'HubSpot hanya memberi sebahagian data',
  'error.part.text': 'Yang tidak diberi: {parts}. Angka tanpanya akan salah, jadi tiada yang dikira.',
  'error.part.value_milestone': 'pencapaian',
  'error.part.value_metric': 'manfaat',
  'error.part.value_entry': 'lejar',
  'error.part.deals': 'urus niaga',
  'error.part.contacts': 'senarai kenalan',
  'unreadPeople.title': 'Nama orang di pihak pelanggan tidak dapat dipaparkan',
  'unreadPeople.text':
    'HubSpot tidak memberi kenalan. Angka-angka betul; muat semula rekod untuk melihat nama.',

  // A newer version of the app has written
  'error.newer':
    'Rekod ini diurus oleh versi Value Milestones yang lebih baharu. Minta pentadbir mengemas kini aplikasi.',
  'error.save.newer_records':
    'Rekod ini diurus oleh versi Value Milestones yang lebih baharu. Minta pentadbir mengemas kini aplikasi.',

  // Who may look only
  'readOnly.not_a_writer.title': 'Boleh lihat sahaja, tidak boleh merekod',
  'readOnly.not_a_writer.text':
    'Hanya orang yang dinamakan dalam tetapan Value Milestones boleh merekod di sini. {ask} jika akses diperlukan.',
  'readOnly.newer_records.title': 'Lihat sahaja: rekod ini diurus oleh versi aplikasi yang lebih baharu',
  'readOnly.newer_records.text':
    'Apa yang hanya diketahui versi itu tiada di sini dan mungkin mengubah angka. Tiada apa-apa boleh direkod sehingga aplikasi dikemas kini. {ask} untuk melakukannya.',
  'readOnly.ask': 'Minta bantuan {who}',
  'readOnly.askAdmin': 'Minta bantuan pentadbir',
  'sidebar.readOnly.not_a_writer': 'Boleh lihat sahaja di sini, tidak boleh merekod.',
  'sidebar.readOnly.newer_records': 'Lihat sahaja: rekod ini diurus oleh versi aplikasi yang lebih baharu.',
} as const satisfies Record<keyof typeof english, string>;

/** What keeps the card from showing everything, or somebody from recording. */
export const hindrances: TranslationOf<typeof english, typeof texts> = texts;
