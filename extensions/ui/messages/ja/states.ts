import type { states as english } from '../en/states.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // Why something failed
  'error.crm.title': '現在HubSpotから応答がありません',
  'error.crm.saved':
    '上の数値は{date}に最後に保存されたものです。応答が戻るまで、マイルストーン・価値・更新の詳細は表示できず、記録もできません。失われたデータはありません。',
  'error.crm.noSaved':
    '応答が戻るまで、マイルストーン・価値・更新の詳細は表示できず、記録もできません。失われたデータはありません。',
  'error.crm.tried':
    '{count, plural, =1 {{time}に1回試行しました。} other {#回試行しました（最終：{time}）。}}',
  'error.rate.title': 'HubSpotが混み合っています',
  'error.rate.text':
    'このアカウントで現在多くのリクエストが処理されています。少し待ってからもう一度お試しください。',
  'error.rate.tryAgainIn': '{seconds, plural, other {#秒後に再試行}}',
  'error.rate.dayTitle': 'HubSpotの1日あたりのリクエスト上限に達しました',
  'error.rate.dayText':
    '上限はこのアカウントのすべてのアプリで共有されています。午前0時にリセットされるため、再試行はそれ以降にお願いします。',
  'error.notFound.title': 'この会社が見つかりません',
  'error.notFound.text': '直前に削除またはマージされた可能性があります。レコードを再読み込みしてください。',
  'error.notProvisioned.title': 'このアカウントではアプリの初期設定が完了していません',
  'error.notProvisioned.text':
    'Value Milestonesを使うには、HubSpotに専用のレコードとプロパティーが必要です。アプリのインストール担当者にセットアップコマンドの実行を依頼し、完了後にこのレコードを開き直してください。',
  'error.notAllowed.title': 'この会社の価値データを表示する権限がありません',
  'error.notAllowed.text':
    'HubSpotで会社は閲覧できますが、マイルストーンは閲覧できません。Value Milestonesの管理者に権限の付与を依頼してください。',
  'error.unexpected.title': '価値データを表示できませんでした',
  'error.unexpected.text': '予期しないエラーが発生しました。失われたデータはありません。',
  'error.reference': 'お問い合わせ番号：{id}',
  'error.save.crm_unavailable': '現在HubSpotから応答がありません。',
  'error.save.rate_limited': 'HubSpotが混み合っています。少しお待ちください。',
  'error.save.not_allowed': '編集権限がありません。Value Milestonesの管理者に依頼してください。',
  'error.save.not_found': '会社が見つかりませんでした。レコードを再読み込みしてください。',
  'error.save.not_provisioned': 'このアカウントではアプリの初期設定が完了していません。',
  'error.save.entry_differs':
    'このフォームからは、すでに別の内容が保存されています。フォームを閉じて台帳を確認し、追加で記録する場合は開き直してください。',
  'error.save.changed_meanwhile':
    'フォームを開いた後に、別のユーザーが内容を変更しました。まだ何も保存されていません。レコードを再読み込みし、必要であれば値を入力し直してください。',
  'error.invalid.date': '日付は過去10年以内で、未来以外の日を指定してください。',
  'error.invalid.text': 'テキストが長すぎます。10,000文字以内で入力してください。',
  'error.invalid.contact':
    'この人は、すでにこの会社のコンタクトではありません。レコードを再読み込みしてください。',
  'error.invalid.subject':
    '対象がこの会社から外れたか、フォームを開いた後に変更されました。レコードを再読み込みしてください。',
  'error.invalid.other': 'この値は保存できません。入力内容をご確認ください。',
  'error.save.unexpected': '予期しないエラーが発生しました。',
  'stale.title': '最新の変更はまだ反映されていません',
  'stale.text': '表示中の数値は{time}時点のものです。再取得の際、HubSpotから応答がありませんでした。',

  'unsaved.title': '会社のプロパティーが最新ではありません',
  'unsaved.text':
    'このカードの表示は正しい内容です。結果を会社レコードに反映できなかったため、次回レコードを開いたときに改めて書き込みます。',
  'unsaved.refused':
    'このカードの表示は正しい内容です。入力規則などの理由により、HubSpotが{properties}を会社レコードに保存できませんでした。管理者に確認してください。',

  // Loading and empty
  'loading.milestones': 'マイルストーンを読み込み中',
  'empty.title': 'この顧客と目指す成果を計画しましょう',
  'empty.text': 'この会社には、まだマイルストーンプランがありません。',
  'empty.fits':
    'この会社には、まだマイルストーンプランがありません。セグメントと業種に合う公開済みテンプレートがあります。',
  'empty.template':
    '{segment}、{industry}、バージョン{version}・{milestones, plural, other {マイルストーン#件}}',
  'empty.templateDates': '日程は利用開始日（{date}）から起算',
  'empty.how': '管理者にテンプレートの適用を依頼すると、ここにプランが表示されます。',
  'empty.noMatch': '「{segment}」に合う公開済みテンプレートがありません。管理者に公開を依頼してください。',
  'empty.noSegment': '会社のセグメントを設定すると、合うテンプレートが見つかります。',
  'empty.header.needed': 'プランに必要な情報',
  'empty.header.here': 'この会社の登録内容',
  'empty.segment': 'セグメント',
  'empty.startDate': '利用開始日',
  'empty.renewalDate': '更新日',
  'empty.annualCost': '年間費用',
  'empty.segment.missing': '未設定：適用するテンプレートがこれで決まります',
  'empty.startDate.missing': '未設定：目標日の起算日になります',
  'empty.renewalDate.missing': '未設定：更新ロードマップと残り日数を表示できません',
  'empty.annualCost.missing': '未設定：ROIを計算できません',
  'empty.costFromDeals': '{cost}（{count, plural, other {成約済みの取引#件}}より）',
  'empty.known': '登録済み',
  'empty.unknown': '未登録',
  'empty.where': 'セグメント、日付、費用は会社のプロパティーで設定します。',
} as const satisfies Record<keyof typeof english, string>;

/** Failures, loading and empty states. */
export const states: TranslationOf<typeof english, typeof texts> = texts;
