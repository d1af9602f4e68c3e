import type { meanwhile as english } from '../en/meanwhile.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'meanwhile.title': 'Alguém registrou isto nesse meio-tempo',
  'meanwhile.text': 'O seu registro ainda não foi salvo, e o que você digitou continua aqui.',
  'meanwhile.settledText': 'Não há mais nada a registrar: já foi feito. O seu registro não foi salvo.',
  'meanwhile.theirs': 'Registrado depois que você abriu o formulário',
  'meanwhile.theirsChange': 'Alterado depois que você abriu o formulário',
  'meanwhile.mine': 'O seu registro',
  'meanwhile.saveMine': 'Salvar o meu também',
  'meanwhile.saveInstead': 'Salvar o meu no lugar',
  'meanwhile.saveRest': 'Salvar o resto do meu',
  'meanwhile.alongside':
    '{saved}. No mesmo instante, {who} também registrou algo: {what}. Os dois estão no histórico.',
  'meanwhile.renewalDate':
    'A data de renovação era {before} quando você abriu o formulário e agora é {after}. Recarregue o registro e veja de novo.',
  'form.saveAgainIn':
    '{seconds, plural, one {Salvar de novo em # segundo} other {Salvar de novo em # segundos}}',
} as const satisfies Record<keyof typeof english, string>;

/** Somebody else was at the same matter, and waiting before asking again. */
export const meanwhile: TranslationOf<typeof english, typeof texts> = texts;
