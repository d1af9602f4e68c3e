import type { firstPlan as english } from '../en/first-plan.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'firstPlan.preview': 'プランをプレビュー',
  'firstPlan.title': '適用されるプランのプレビュー',
  'firstPlan.layOut': 'プランを適用',
  'firstPlan.empty': '空のプランから始める',
  'firstPlan.span': '{count, plural, other {マイルストーン#件}}（最初の期限：{first}、最後の期限：{last}）。',
  'firstPlan.later': '日付、目標、エビデンスは、適用後にマイルストーンごとに変更できます。',
  'firstPlan.benefits': '金額で測定する効果：{names}。',
  'firstPlan.header.milestone': 'マイルストーン',
  'firstPlan.header.due': '期限',
  'firstPlan.optional': '任意',
  'firstPlan.passed': '期限経過',
  'firstPlan.passed.title': '{count, plural, other {目標日{of}件のうち#件がすでに過ぎています}}',
  'firstPlan.passed.text':
    '日程は利用開始日（{date}）から起算しています。プランを適用したら、達成済みのものを記録し、残りは目標日を変更するか終了してください。',
  'firstPlan.noStart.title': '利用開始日が未設定です',
  'firstPlan.noStart.text':
    'すべての目標日は、会社のプロパティー「Customer since」（利用開始日）から起算します。設定すると、プランを適用できます。',
  'firstPlan.outdated.title': 'プレビューの内容が最新ではありません',
  'firstPlan.outdated.text':
    'プレビューの後に、テンプレートまたは利用開始日が変更されました。まだ何も保存されていません。',
  'firstPlan.outdated.show': '最新のプランを表示',
  'firstPlan.done': 'プランを適用しました：{count, plural, other {マイルストーン#件}}',
  'firstPlan.unreadable':
    '該当するテンプレートは手動で変更されており、読み取れません。管理者に修正を依頼するか、空のプランから始めてください。',
  'firstPlan.begun.title': 'プランの適用が完了していません',
  'firstPlan.begun.text':
    'テンプレートの適用が途中で中断されました。適用を完了してください。適用済みのものはそのまま残ります。',
  'firstPlan.complete': 'プランの適用を完了',
} as const satisfies Record<keyof typeof english, string>;

/** The plan that a template would make, before it is laid out. */
export const firstPlan: TranslationOf<typeof english, typeof texts> = texts;
