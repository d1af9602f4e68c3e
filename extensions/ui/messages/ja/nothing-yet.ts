import type { nothingYet as english } from '../en/nothing-yet.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'nothing.value.title': '価値の集計はこれからです',
  'nothing.value.text': '測定するとすぐにここに表示され、実証されると投資対効果に含まれます。',
  'nothing.money.title': '金額で示せる効果はまだありません',
  'nothing.money.text':
    'お客様の声は下の一覧にあります。投資対効果を示すには、時間、ミス、費用、売上など数えられる効果を追加してください。',
  'nothing.money.head': '金額の効果なし',
  'nothing.money.proved': '{count, plural, other {効果#件中}}{proved}件を実証済み',
  'nothing.return.tooEarly': '投資対効果を示すには早すぎます',
  'nothing.return.unproved': '投資対効果なし：実証された効果がまだありません',
  'nothing.return.hint': 'お客様に効果を確認してもらうか、エビデンスを添付してください。',
  'nothing.open.title':
    '{count, plural, =1 {マイルストーンを達成しました} other {#件のマイルストーンをすべて達成しました}}',
  'nothing.open.text': '更新に目標を持たせるため、次に目指すことをお客様と合意してください。',
} as const satisfies Record<keyof typeof english, string>;

/** Where there is nothing to count yet, or nothing is left to reach. */
export const nothingYet: TranslationOf<typeof english, typeof texts> = texts;
