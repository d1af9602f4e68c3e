import type { meanwhile as english } from '../en/meanwhile.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'meanwhile.title': '別のユーザーが先に記録しました',
  'meanwhile.text': 'この入力内容はまだ保存されていませんが、フォームに残っています。',
  'meanwhile.settledText': 'すでに記録が完了しているため、この入力内容は保存されませんでした。',
  'meanwhile.theirs': 'フォームを開いた後の記録',
  'meanwhile.theirsChange': 'フォームを開いた後の変更',
  'meanwhile.mine': 'この入力内容',
  'meanwhile.saveMine': 'この内容も保存',
  'meanwhile.saveInstead': 'この内容に置き換えて保存',
  'meanwhile.saveRest': '残りの内容を保存',
  'meanwhile.alongside': '{saved}。同時に{who}も記録しています：{what}。どちらも台帳に残っています。',
  'meanwhile.renewalDate':
    '更新日は、フォームを開いたとき{before}でしたが、現在は{after}です。レコードを再読み込みして確認してください。',
  'form.saveAgainIn': '{seconds, plural, other {#秒後に再保存}}',
} as const satisfies Record<keyof typeof english, string>;

/** Somebody else was at the same matter, and waiting before asking again. */
export const meanwhile: TranslationOf<typeof english, typeof texts> = texts;
