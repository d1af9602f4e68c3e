import type { sidebar as english } from '../en/sidebar.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // Said before the function answers
  'sidebar.first.daysLeft': '{days, plural, =0 {本日} other {残り#日}}、{date}',
  'sidebar.first.daysOver': '{days, plural, other {#日超過}}、{date}',
  'sidebar.first.known': '{renewal}・把握率{known}',
  'sidebar.first.proved': '年間実証価値',
  'sidebar.first.provedRoi': '{amount}、純ROI：{roi}',
  'sidebar.first.milestones': 'マイルストーン（{total}件中{achieved}件達成）',
  'sidebar.first.noMilestones': 'マイルストーン',
  'sidebar.first.due': '期限：{date}',
  'sidebar.first.wasDue': '期限超過：{date}',
  'sidebar.first.noneOpen': '進行中のマイルストーンはありません',
  'sidebar.first.allAchieved': 'すべてのマイルストーンを達成しました',
  'sidebar.first.saved': '上の数値は{date}に保存されたものです。',
  'sidebar.first.untouched': 'この会社には、マイルストーンプランも測定済みの効果もまだありません。',
  'sidebar.first.untouchedWhere': '［Value Milestones］タブで、この会社に合うプランを確認できます。',

  // Said of the answer
  'sidebar.next.late': '{next}、{late}',
  'sidebar.next.onTab': '［Value Milestones］タブで対応',
  'sidebar.next.onRecord': '会社のプロパティーで対応',
} as const satisfies Record<keyof typeof english, string>;

/** The card in the sidebar: where the customer stands, in five lines. */
export const sidebar: TranslationOf<typeof english, typeof texts> = texts;
