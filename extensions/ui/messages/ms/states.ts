import type { states as english } from '../en/states.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // Why something failed
  'error.crm.title': 'HubSpot tidak memberi respons buat masa ini',
  'error.crm.saved':
    'Angka di atas ialah yang terakhir disimpan, pada {date}. Butiran pencapaian, nilai dan pembaharuan tidak dapat dipaparkan, dan tiada apa-apa boleh direkod sehingga HubSpot pulih. Tiada data yang hilang.',
  'error.crm.noSaved':
    'Butiran pencapaian, nilai dan pembaharuan tidak dapat dipaparkan, dan tiada apa-apa boleh direkod sehingga HubSpot pulih. Tiada data yang hilang.',
  'error.crm.tried':
    '{count, plural, =1 {Dicuba sekali, pada {time}.} other {Dicuba # kali, terakhir pada {time}.}}',
  'error.rate.title': 'HubSpot sedang sibuk',
  'error.rate.text':
    'Terlalu banyak permintaan dalam akaun ini buat masa ini. Sila tunggu sebentar, kemudian cuba lagi.',
  'error.rate.tryAgainIn': '{seconds, plural, other {Cuba lagi dalam # saat}}',
  'error.rate.dayTitle': 'Had permintaan harian HubSpot sudah dicapai',
  'error.rate.dayText':
    'Had ini dikongsi oleh semua aplikasi dalam akaun. Ia bermula semula pada tengah malam, jadi cubaan hanya berguna selepas itu.',
  'error.notFound.title': 'Syarikat ini tidak ditemui',
  'error.notFound.text': 'Mungkin ia baru sahaja dipadam atau digabungkan. Muat semula rekod.',
  'error.notProvisioned.title': 'Aplikasi belum disediakan dalam akaun ini',
  'error.notProvisioned.text':
    'Value Milestones memerlukan rekod dan sifatnya sendiri dalam HubSpot. Minta orang yang memasang aplikasi menjalankan perintah persediaan, kemudian buka semula rekod ini.',
  'error.notAllowed.title': 'Data nilai syarikat ini tidak boleh dilihat',
  'error.notAllowed.text':
    'Syarikat ini boleh dibuka dalam HubSpot, tetapi bukan pencapaiannya. Minta akses daripada pentadbir Value Milestones.',
  'error.unexpected.title': 'Data nilai tidak dapat dipaparkan',
  'error.unexpected.text': 'Berlaku ralat yang tidak dijangka. Tiada data yang hilang.',
  'error.reference': 'Rujukan untuk sokongan: {id}',
  'error.save.crm_unavailable': 'HubSpot tidak memberi respons buat masa ini.',
  'error.save.rate_limited': 'HubSpot sedang sibuk. Sila tunggu sebentar.',
  'error.save.not_allowed': 'Tiada akses menulis. Minta daripada pentadbir Value Milestones.',
  'error.save.not_found': 'Syarikat tidak ditemui. Muat semula rekod.',
  'error.save.not_provisioned': 'Aplikasi belum disediakan dalam akaun ini.',
  'error.save.entry_differs':
    'Kandungan lain sudah disimpan daripada borang ini. Tutup borang, semak lejar, dan buka semula untuk merekod lagi.',
  'error.save.changed_meanwhile':
    'Orang lain mengubahnya selepas borang dibuka. Tiada apa-apa disimpan: muat semula rekod, dan masukkan semula nilai jika masih betul.',
  'error.invalid.date': 'Tarikh mesti dalam tempoh sepuluh tahun lepas dan bukan pada masa hadapan.',
  'error.invalid.text': 'Teks terlalu panjang: paling banyak 10,000 aksara.',
  'error.invalid.contact': 'Orang ini bukan lagi kenalan syarikat. Muat semula rekod.',
  'error.invalid.subject':
    'Perkara ini tiada lagi pada syarikat, atau sudah berubah selepas borang dibuka. Muat semula rekod.',
  'error.invalid.other': 'Nilai ini tidak boleh diterima. Sila semak apa yang ditaip.',
  'error.save.unexpected': 'Berlaku ralat yang tidak dijangka.',
  'stale.title': 'Perubahan terbaharu belum dimasukkan',
  'stale.text': 'Angka ini setakat {time}; HubSpot tidak memberi respons ketika ia dibaca semula.',
  'unsaved.title': 'Sifat syarikat belum dikemas kini',
  'unsaved.text':
    'Apa yang dipaparkan di sini betul. HubSpot belum mengambil hasilnya ke dalam rekod; ia akan ditulis semula apabila rekod dibuka lagi.',
  'unsaved.refused':
    'Apa yang dipaparkan di sini betul. HubSpot menolak untuk menyimpan {properties} pada rekod, misalnya kerana peraturan pengesahan data. Rujuk pentadbir.',

  // Loading and empty
  'loading.milestones': 'Memuatkan pencapaian',
  'empty.title': 'Rancang apa yang pelanggan ini mahu capai',
  'empty.text': 'Syarikat ini belum ada pelan pencapaian.',
  'empty.fits':
    'Syarikat ini belum ada pelan pencapaian. Ada templat terbitan yang sesuai dengan segmen dan industrinya.',
  'empty.template': '{segment}, {industry}, versi {version} · {milestones, plural, other {# pencapaian}}',
  'empty.templateDates': 'tarikh dikira dari tarikh mula, {date}',
  'empty.how': 'Minta pentadbir menggunakan templat ini; pelan akan muncul di sini.',
  'empty.noMatch': 'Tiada templat terbitan yang sesuai dengan {segment}. Minta pentadbir menerbitkannya.',
  'empty.noSegment': 'Tetapkan segmen syarikat supaya templat yang sesuai dapat ditemui.',
  'empty.header.needed': 'Diperlukan untuk pelan',
  'empty.header.here': 'Pada syarikat ini',
  'empty.segment': 'Segmen',
  'empty.startDate': 'Tarikh mula',
  'empty.renewalDate': 'Tarikh pembaharuan',
  'empty.annualCost': 'Kos tahunan',
  'empty.segment.missing': 'Belum ditetapkan: ia menentukan templat yang sesuai',
  'empty.startDate.missing': 'Belum ditetapkan: tarikh sasaran dikira daripadanya',
  'empty.renewalDate.missing': 'Belum ditetapkan: laluan pembaharuan dan baki hari tidak dapat dikira',
  'empty.annualCost.missing': 'Belum ditetapkan: ROI tidak dapat dikira',
  'empty.costFromDeals': '{cost} daripada {count, plural, other {# urus niaga dimenangi}}',
  'empty.known': 'Diketahui',
  'empty.unknown': 'Belum ada',
  'empty.where': 'Segmen, tarikh dan kos ialah sifat syarikat.',
} as const satisfies Record<keyof typeof english, string>;

/** Failures, loading and empty states. */
export const states: TranslationOf<typeof english, typeof texts> = texts;
