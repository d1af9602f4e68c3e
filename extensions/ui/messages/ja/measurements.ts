import type { measurements as english } from '../en/measurements.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'measurements.title': '測定値を記録',
  'measurements.text':
    '分かっている値を入力してください。空欄の行は保存されません。過去の日付も指定できます。',
  'measurements.on': '測定日',
  'measurements.onText': '行に日付がない場合に適用されます',
  'measurements.rowOn': '日付',
  'measurements.last': '前回：{value}（{date}）',
  'measurements.due': '{date}から測定期限超過',
  'measurements.never': '未測定',
  'measurements.rest': '{count, plural, other {ほか#件を表示}}',
  'measurements.who': '情報提供者',
  'measurements.save': '{count, plural, =0 {測定値を保存} other {測定値#件を保存}}',
  'measurements.saved': '{count, plural, other {測定値#件を保存しました}}',
  'measurements.nothing': '値を1つ以上入力してください。',
  'measurements.refused': '「{name}」の行にエラーがあるため、まだ何も保存されていません。',
  'measurements.far':
    '{name}：{value}は前回の値（{last}）から大きく離れています。正しければ、もう一度保存してください。',
  'measurements.propertyRead': '会社のプロパティー「{property}」を読み込み中',
  'measurements.propertyMissing': '会社のプロパティー「{property}」に数値が入っていません。',
  'measurements.propertyUse': '{value}を取り込む',
  'measurements.propertyTaken': 'プロパティー「{property}」から取り込み済み',
  'measurements.how': '入力するデータ',
  'measurements.how.value': '測定値',
  'measurements.how.survey': '同じ回答者の導入前後の回答',
  'measurements.survey.person': '回答者',
  'measurements.survey.nobody': 'コンタクト以外の人',
  'measurements.survey.before': '導入前',
  'measurements.survey.after': '導入後',
  'measurements.survey.add': '回答者を追加',
  'measurements.survey.remove': '削除',
  'measurements.survey.need': '1名以上について、導入前後の値を入力してください。',
  'measurements.survey.incomplete': '各回答者の導入前後の値を両方入力してください。',
  'measurements.survey.noBaseline':
    '先に導入前の値を記録してください。回答から求めた減少率をその値に適用します。',
  'measurements.survey.result': '平均{reduction}減少（{people, plural, other {#名}}）',
  'measurements.survey.more': '平均{increase}増加（{people, plural, other {#名}}）',
  'measurements.survey.means': '平均値の減少率：{reduction}',
  'measurements.survey.leftOut': '{count, plural, other {導入前の値がない#名は除外しています}}',
  'measurements.survey.value': '測定値：{value}',
  'measurements.survey.type': '回答を入力すると、結果が表示されます。',
  'ledger.surveyed': '{people, plural, other {{value}（#名の回答より）}}',
  'ledger.fromProperty': '{value}（プロパティー「{property}」より）',
  'ledger.assumptionWith': '{assumption}（{who}と合意）',
  'ledger.metricAdded': '追加',
  'ledger.inputChanged': '{input}：{before} → {after}',
} as const satisfies Record<keyof typeof english, string>;

/** Several measurements at once, a value from a company property, and a survey. */
export const measurements: TranslationOf<typeof english, typeof texts> = texts;
