import type { openings as english } from '../en/openings.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'opening.benefit': 'Manfaat',
  'opening.aYear': 'Setahun',
  'opening.soFar': 'Setakat ini',
  'opening.hours': 'Jam setahun',
  'opening.day': 'Tarikh',
  'opening.proved': 'Terbukti',
  'opening.cost': 'Kos terikat',
  'opening.total': 'Jumlah',
  'opening.lines': 'Apa yang membuktikannya',
  'opening.none': 'Belum ada yang dikira di sini.',
  'opening.title.proved': 'Terbukti setahun',
  'opening.title.confirmed': 'Disahkan setahun',
  'opening.title.evidenced': 'Ada bukti setahun',
  'opening.title.claimed': 'Belum terbukti setahun',
  'opening.title.return': 'ROI bersih, pada kadar semasa',
  'opening.title.gross': 'Pulangan kasar',
  'opening.title.toDate': 'Pulangan setakat ini',
  'opening.title.payback': 'Bila pulang modal',
  'opening.title.hours': 'Jam dijimatkan setahun',
  'opening.text.confirmed': 'Apa yang dipersetujui seseorang di pihak pelanggan, dan boleh dirujuk.',
  'opening.text.evidenced': 'Apa yang diukur dengan bukti disimpan, tetapi belum disahkan.',
  'opening.text.claimed': 'Apa yang belum dibuktikan. Ia dipaparkan tetapi tidak pernah termasuk dalam ROI.',
  'opening.text.hours':
    'Jam yang tidak diperlukan lagi menurut nilai yang diukur. Nilainya dalam wang termasuk dalam jumlah.',
  'opening.text.toDateFrom':
    '{confirmed} disahkan, {evidenced} ada bukti; setiap hari dikira dengan nilai yang diketahui baginya.',
  'opening.text.rate':
    '{proved} terbukti setakat ini; pada kadar semasa setiap hari menambah {perDay} ({year} / 365).',
  'opening.text.covers': 'Pada {date} ia mencapai {committed}, iaitu kos terikat ketika itu.',
  'opening.text.covered': 'Pada {date} ia telah mencapai {committed}, iaitu kos terikat ketika itu.',
  'opening.text.contractYear': 'Setiap tahun kontrak mengikat keseluruhan kosnya pada hari pertama.',
  'opening.since': 'sejak {date}',
  'opening.steps': 'Langkah demi langkah',
  'opening.inputs': 'Input',
  'opening.origin.measured': 'diukur {date}',
  'opening.origin.metric': 'ditetapkan dengan manfaat',
  'opening.origin.default': 'andaian standard',
  'opening.input': '{name}: {value}, {origin}',

  // Plan
  'opening.plan.title': 'Sebab kedudukan pelan sekarang',
  'opening.plan.link': 'Sebab',
  'opening.plan.counts': '{achieved} daripada {total} tercapai. Pencapaian yang dibatalkan tidak dikira.',

  // A milestone
  'opening.milestone.title': 'Cara kemajuan, rentak dan jangkaan dikira',
  'opening.milestone.progress': 'Kemajuan',
  'opening.milestone.progressText':
    '({current} − {baseline}) / ({target} − {baseline}) = {progress}: dari titik mula hingga titik akhirnya.',
  'opening.milestone.progressShare': '{current} daripada {target} = {progress}',
  'opening.milestone.plan': 'Rancangan pada {date}',
  'opening.milestone.planText': '{passed} daripada {all} hari dari {start} hingga {end} = {plan}.',
  'opening.milestone.planSteps': 'Mengikut langkah yang dipersetujui: {plan}.',
  'opening.milestone.pace': 'Rentak',
  'opening.milestone.paceText':
    '{progress} / {plan} = {pace}. Mengikut rentak dari {onPace}, agak lewat dari {behind}, di bawahnya jauh ketinggalan.',
  'opening.milestone.forecast': 'Jangkaan',
  'opening.milestone.forecastText':
    '{points, plural, other {Garis lurus melalui # ukuran}} dalam {days} terakhir mencapai sasaran pada {date}.',
  'opening.milestone.why': 'Apa yang tidak kena',

  // Readiness
  'opening.readiness.points': '{share} daripada {weight} mata ialah {points}.',
  'opening.readiness.milestone_health':
    'Pelan di landasan mendapat semua mata, yang perlu perhatian separuh, yang tersasar tiada.',
  'opening.readiness.proved_value': '{proved} setahun / {cost} setahun. {full} kali kos mendapat semua mata.',
  'opening.readiness.proved_value.unknown': '{full} kali kos tahunan, jika terbukti, mendapat semua mata.',
  'opening.readiness.proof':
    'Nilai disahkan dikira penuh, nilai yang ada bukti {evidenced}, nilai belum terbukti tidak dikira. Pemberat pengesahan menurun dengan masa: {steps}; selepas itu tiada.',
  'opening.readiness.proofStep': '{share} hingga {days}',
  'opening.readiness.sponsor':
    'Penaja yang terlibat aktif mendapat semua mata, yang pasif separuh, tanpa penaja tiada. Selepas {days} tanpa hubungan, keadaannya dikira tidak diketahui.',
  'opening.readiness.engagement':
    'Semua mata jika ada khabar daripada pelanggan dalam {full}, tiada mata mulai {zero}, menurun secara lurus di antaranya.',
  'opening.readiness.objections':
    'Setiap bantahan terbuka menolak {cost}. Jika tiada, semua mata selagi sudah ditanya dalam {days}.',
  'opening.readiness.runway': 'Langkah selesai, daripada langkah yang tiba tarikhnya.',
  'opening.readiness.lines': '{count, plural, other {# catatan lejar di sebaliknya}}',

  // Levers and the runway
  'lever.blocker': 'atasi “{blocker}” dahulu',
  'lever.with': 'dengan {who}',
  'runway.due': 'Menjelang {date}, {days} sebelum pembaharuan.',
  'runway.notDone': 'Belum selesai.',
  'calls.earlier': '{count, plural, other {Lihat # penilaian}}',
  'calls.title': 'Penilaian tentang pembaharuan ini',
} as const satisfies Record<keyof typeof english, string>;

/** What a figure is made of, for whoever opens it. */
export const openings: TranslationOf<typeof english, typeof texts> = texts;
