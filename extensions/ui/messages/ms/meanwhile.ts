import type { meanwhile as english } from '../en/meanwhile.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'meanwhile.title': 'Orang lain sudah merekodnya',
  'meanwhile.text': 'Entri ini belum disimpan, dan apa yang ditaip masih ada di sini.',
  'meanwhile.settledText': 'Tiada lagi yang perlu direkod: ia sudah selesai. Entri ini tidak disimpan.',
  'meanwhile.theirs': 'Direkod selepas borang dibuka',
  'meanwhile.theirsChange': 'Diubah selepas borang dibuka',
  'meanwhile.mine': 'Entri ini',
  'meanwhile.saveMine': 'Simpan entri ini juga',
  'meanwhile.saveInstead': 'Simpan entri ini sebagai ganti',
  'meanwhile.saveRest': 'Simpan selebihnya',
  'meanwhile.alongside':
    '{saved}. Pada masa yang sama {who} turut merekod: {what}. Kedua-duanya ada dalam lejar.',
  'meanwhile.renewalDate':
    'Tarikh pembaharuan ialah {before} ketika borang dibuka dan kini {after}. Muat semula rekod dan semak sekali lagi.',
  'form.saveAgainIn': '{seconds, plural, other {Simpan semula dalam # saat}}',
} as const satisfies Record<keyof typeof english, string>;

/** Somebody else was at the same matter, and waiting before asking again. */
export const meanwhile: TranslationOf<typeof english, typeof texts> = texts;
