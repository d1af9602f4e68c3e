/** The texts of the shipped plans in Malay, by the English text. */
export const malay: Readonly<Record<string, string>> = {
  'Enterprise, any industry': 'Enterprise, semua industri',
  'First process live': 'Proses pertama berjalan',
  'One agreed process runs in the product from start to end with real data':
    'Satu proses yang dipersetujui berjalan dalam produk dari mula hingga akhir dengan data sebenar',
  'Confirmed by the process owner on the customer side': 'Disahkan oleh pemilik proses di pihak pelanggan',
  'Guided set-up of the first process': 'Persediaan berpandu bagi proses pertama',
  'One process no longer runs in spreadsheets': 'Satu proses tidak lagi berjalan dalam hamparan',
  'The programme has an early, visible result': 'Program ini mempunyai hasil awal yang nyata',
  'Agree which process goes first': 'Persetujui proses yang didahulukan',
  'Name its owner on both sides': 'Namakan pemiliknya di kedua-dua pihak',
  'Baselines agreed': 'Garis dasar dipersetujui',
  'Every result of this plan has a value from before that the customer has agreed to':
    'Setiap hasil dalam pelan ini mempunyai nilai asal yang dipersetujui pelanggan',
  'Signed off by the executive sponsor in the kick-off minutes':
    'Diluluskan oleh penaja eksekutif dalam minit mesyuarat permulaan',
  'Track the process for two weeks': 'Jejak proses selama dua minggu',
  'Send the baselines to the sponsor for agreement': 'Hantar garis dasar kepada penaja untuk persetujuan',
  'Core team active every week': 'Pasukan teras aktif setiap minggu',
  'Share of the core team that works in the product in an ordinary week':
    'Bahagian pasukan teras yang bekerja dalam produk pada minggu biasa',
  'Usage report, shared with the head of the team': 'Laporan penggunaan, dikongsi dengan ketua pasukan',
  'Role-based training and onboarding': 'Latihan dan orientasi mengikut peranan',
  'The team works in one place': 'Pasukan bekerja di satu tempat',
  'Results no longer depend on a few people': 'Hasil tidak lagi bergantung pada segelintir orang',
  'Systems of record connected': 'Sistem rekod disambungkan',
  'Number of agreed systems that exchange data with the product without manual work':
    'Bilangan sistem yang dipersetujui yang bertukar data dengan produk tanpa kerja manual',
  systems: 'sistem',
  'Integration log, checked by IT on the customer side': 'Log integrasi, disemak oleh IT pelanggan',
  'Hours for the core process': 'Jam bagi proses teras',
  'Hours a month that the customer spends on the process which the product took over':
    'Jam sebulan yang digunakan pelanggan bagi proses yang diambil alih oleh produk',
  'h a month': 'jam sebulan',
  'Time log of two weeks, agreed with the head of the team':
    'Log masa dua minggu, dipersetujui dengan ketua pasukan',
  'Automated core process': 'Proses teras automatik',
  'Half of the hours become free': 'Separuh daripada jam menjadi lapang',
  'The same team carries the growth of the business': 'Pasukan yang sama menampung pertumbuhan perniagaan',
  'Errors in the core process': 'Ralat dalam proses teras',
  'Share of items that have to be put right afterwards': 'Bahagian item yang perlu dibetulkan kemudian',
  'Error report of the system of record, checked by its owner':
    'Laporan ralat sistem rekod, disemak oleh pemiliknya',
  'Checks while data is entered': 'Semakan semasa data dimasukkan',
  'Errors are caught before they cost money': 'Ralat dikesan sebelum menelan kos',
  'Fewer corrections, fewer disputes with partners':
    'Kurang pembetulan, kurang pertikaian dengan rakan niaga',
  'Second department live': 'Jabatan kedua berjalan',
  'A further department runs its own process in the product':
    'Satu lagi jabatan menjalankan prosesnya sendiri dalam produk',
  'Confirmed by the head of that department': 'Disahkan oleh ketua jabatan itu',
  'Value covers the cost': 'Nilai menampung kos',
  'Proved value a year reaches the annual cost of the contract':
    'Nilai terbukti setahun mencapai kos tahunan kontrak',
  'Follows from the confirmed and evidenced benefits':
    'Diperoleh daripada manfaat yang disahkan dan yang ada bukti',
  'Results in the executive report': 'Hasil dalam laporan eksekutif',
  'The results of this plan appear in a report that the customer makes for its own executives':
    'Hasil pelan ini muncul dalam laporan yang dibuat pelanggan untuk eksekutifnya sendiri',
  'A copy of the report or its page': 'Salinan laporan atau halamannya',
  'Something that was not possible before': 'Sesuatu yang dahulu tidak mungkin',
  'A new service, market or scale that the customer could not have reached without the product':
    'Perkhidmatan, pasaran atau skala baharu yang tidak dapat dicapai pelanggan tanpa produk',
  'Described by the executive sponsor in writing': 'Dihuraikan secara bertulis oleh penaja eksekutif',
  'Hours spent on the core process': 'Jam yang digunakan bagi proses teras',
  'Errors avoided': 'Ralat dielakkan',
  'Share of items with an error, and what one error costs to put right':
    'Bahagian item yang mempunyai ralat, dan kos membetulkan satu ralat',
  'Tools no longer paid for': 'Alat yang tidak lagi dibayar',
  'Yearly cost of tools and services that the customer cancelled because of the product':
    'Kos setahun alat dan perkhidmatan yang dibatalkan pelanggan kerana produk',
  'Cancelled invoices or the budget line, seen by finance':
    'Invois yang dibatalkan atau baris belanjawan, dilihat oleh kewangan',
  'Mid-market, any industry': 'Pasaran pertengahan, semua industri',
  'First workflow done': 'Aliran kerja pertama selesai',
  'The first agreed workflow runs in the product with real data':
    'Aliran kerja pertama yang dipersetujui berjalan dalam produk dengan data sebenar',
  'Confirmed by the team lead': 'Disahkan oleh ketua pasukan',
  'Choose the workflow that hurts most': 'Pilih aliran kerja yang paling menyusahkan',
  'Team onboarded': 'Pasukan mula menggunakan',
  'Share of the bought seats that were active in the last week':
    'Bahagian tempat pengguna yang dibeli yang aktif pada minggu lepas',
  'Usage report, shared with the team lead': 'Laporan penggunaan, dikongsi dengan ketua kumpulan',
  'Old way retired': 'Cara lama ditamatkan',
  'The spreadsheet or tool that the product replaces is closed for writing':
    'Hamparan atau alat yang digantikan oleh produk ditutup untuk suntingan',
  'Hours for the weekly routine': 'Jam bagi rutin mingguan',
  'Hours a month spent on the routine work that the product took over':
    'Jam sebulan bagi kerja rutin yang diambil alih oleh produk',
  'Time log of two weeks, agreed with the team lead':
    'Log masa dua minggu, dipersetujui dengan ketua kumpulan',
  'Automated routine work': 'Kerja rutin automatik',
  'Room for growth without hiring': 'Ruang untuk berkembang tanpa menambah pekerja',
  'Shorter cycle time': 'Masa kitaran lebih singkat',
  'Days from request to delivery in the process that matters most':
    'Hari dari permintaan hingga penghantaran dalam proses yang paling penting',
  days: 'hari',
  'Report of the system of record': 'Laporan sistem rekod',
  'Tools retired': 'Alat ditamatkan',
  'Tools and services cancelled because of the product':
    'Alat dan perkhidmatan yang dibatalkan kerana produk',
  tools: 'alat',
  'Cancelled invoices, seen by finance': 'Invois yang dibatalkan, dilihat oleh kewangan',
  'Second use case': 'Kes penggunaan kedua',
  'A second use case is live with its own results': 'Kes penggunaan kedua berjalan dengan hasilnya sendiri',
  'Confirmed by its owner on the customer side': 'Disahkan oleh pemiliknya di pihak pelanggan',
  'Growth with the same team': 'Berkembang dengan pasukan yang sama',
  'The business has grown by an amount that the customer names, and the team has not':
    'Perniagaan telah berkembang sebanyak yang dinyatakan pelanggan, tetapi pasukan tidak',
  'Routine work that runs by itself': 'Kerja rutin yang berjalan sendiri',
  'More volume through the same hands': 'Lebih banyak kerja melalui tangan yang sama',
  'Growth earns more than it costs': 'Pertumbuhan menghasilkan lebih daripada kosnya',
  'Revenue won': 'Hasil jualan dimenangi',
  'Deals won because the win rate rose': 'Urus niaga dimenangi kerana kadar kemenangan meningkat',
  'Win rate report, agreed with the head of sales':
    'Laporan kadar kemenangan, dipersetujui dengan ketua jualan',
  'SMB, any industry': 'PKS, semua industri',
  'First result in two weeks': 'Hasil pertama dalam dua minggu',
  'The first task that took hours by hand now runs in the product':
    'Tugas pertama yang mengambil berjam-jam secara manual kini berjalan dalam produk',
  'Confirmed by the owner of the business or the team': 'Disahkan oleh pemilik perniagaan atau pasukan',
  'Everyone works in it': 'Semua orang bekerja di dalamnya',
  'Usage report': 'Laporan penggunaan',
  'Hours for paperwork': 'Jam bagi kerja kertas',
  'Hours a month spent on the paperwork that the product took over':
    'Jam sebulan bagi kerja kertas yang diambil alih oleh produk',
  'Answers of the same people before and after': 'Jawapan orang yang sama sebelum dan selepas',
  'Automated paperwork': 'Kerja kertas automatik',
  'A day a week comes free': 'Sehari seminggu menjadi lapang',
  'More time for customers': 'Lebih banyak masa untuk pelanggan',
  'First tool cancelled': 'Alat pertama dibatalkan',
  'At least one paid tool is cancelled because of the product':
    'Sekurang-kurangnya satu alat berbayar dibatalkan kerana produk',
  'Cancelled invoice': 'Invois yang dibatalkan',
  'Would recommend it': 'Sanggup mengesyorkan',
  'Answer to "would you recommend us" on a scale of 0 to 10':
    'Jawapan kepada “adakah anda akan mengesyorkan kami” pada skala 0 hingga 10',
  points: 'mata',
  'Survey answer of the decision maker': 'Jawapan tinjauan pembuat keputusan',
  'Results told to others': 'Hasil diceritakan kepada orang lain',
  'The customer tells another company, in its own words and numbers, what it has reached':
    'Pelanggan memberitahu syarikat lain, dengan kata dan angkanya sendiri, apa yang telah dicapai',
  'The review, quote or call that the customer has agreed to':
    'Ulasan, petikan atau panggilan yang dipersetujui pelanggan',
  'Results that are kept with their proof': 'Hasil yang disimpan bersama buktinya',
  'The customer can show what changed': 'Pelanggan dapat menunjukkan apa yang berubah',
  'Its own standing grows, and the renewal is no longer a question':
    'Kedudukannya sendiri meningkat, dan pembaharuan tidak lagi menjadi persoalan',
  'Product-led, any industry': 'Dipacu produk, semua industri',
  'Accounts that sign up by themselves have no executive sponsor: its points go to the plan and to what the account does.':
    'Akaun yang mendaftar sendiri tidak mempunyai penaja eksekutif: matanya diberikan kepada pelan dan kepada apa yang dilakukan akaun.',
  'First value': 'Nilai pertama',
  'The account has finished the action that shows what the product is for':
    'Akaun telah menyelesaikan tindakan yang menunjukkan kegunaan produk',
  'Product event': 'Peristiwa produk',
  'Weekly habit': 'Tabiat mingguan',
  'Weeks out of the last four in which the account came back':
    'Minggu daripada empat yang terakhir apabila akaun kembali',
  'weeks of 4': 'minggu daripada 4',
  'Team invited': 'Pasukan dijemput',
  'People who work in the account every month': 'Orang yang bekerja dalam akaun setiap bulan',
  people: 'orang',
  'Hours a week for the task': 'Jam seminggu bagi tugas itu',
  'Hours a month that the task still takes': 'Jam sebulan yang masih diambil oleh tugas itu',
  'Answer in the product survey': 'Jawapan dalam tinjauan produk',
  'Own goal reached': 'Matlamat sendiri tercapai',
  'The goal that the customer set when signing up': 'Matlamat yang ditetapkan pelanggan semasa mendaftar',
  'Answer of the account owner': 'Jawapan pemilik akaun',
};
