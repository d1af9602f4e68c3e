import type { nothingYet as english } from '../en/nothing-yet.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'nothing.value.title': '価値の計上はこれからです',
  'nothing.value.text': '測定値を記録するとすぐにここへ、実証されるとROIにも反映されます。',
  'nothing.money.title': '金額で示せる効果はまだありません',
  'nothing.money.text':
    '顧客の声は下の一覧にあります。ROIを示すには、時間、ミス、費用、売上など、数値で測れる効果を追加してください。',
  'nothing.money.head': '金額の効果なし',
  'nothing.money.proved': '{count, plural, other {効果#件中}}{proved}件を実証済み',
  'nothing.return.tooEarly': 'ROIは評価前です',
  'nothing.return.unproved': 'ROIなし：実証された効果がまだありません',
  'nothing.return.hint': '顧客に効果を確認してもらうか、エビデンスを添付してください。',
  'nothing.open.title':
    '{count, plural, =1 {マイルストーンを達成しました} other {マイルストーン#件をすべて達成しました}}',
  'nothing.open.text': '更新に向けた目標ができるよう、次に目指す成果を顧客と話し合いましょう。',
} as const satisfies Record<keyof typeof english, string>;

/** Where there is nothing to count yet, or nothing is left to reach. */
export const nothingYet: TranslationOf<typeof english, typeof texts> = texts;
