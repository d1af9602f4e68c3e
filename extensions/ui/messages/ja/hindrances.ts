import type { hindrances as english } from '../en/hindrances.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  // HubSpot is slow, or gives a part only
  'loading.slow': 'HubSpotの応答に時間がかかっています。マイルストーンを読み込み中です',
  'error.part.title': 'HubSpotから一部のデータを取得できませんでした',
  'error.part.text':
    '取得できなかったデータ：{parts}。不完全なまま計算すると誤った数値になるため、計算を行っていません。',
  'error.part.value_milestone': 'マイルストーン',
  'error.part.value_metric': '効果',
  'error.part.value_entry': '台帳',
  'error.part.deals': '取引',
  'error.part.contacts': 'コンタクトの一覧',
  'unreadPeople.title': '顧客側の担当者名を表示できません',
  'unreadPeople.text':
    'HubSpotからコンタクトを取得できませんでした。数値は正しい内容です。担当者名を表示するには、レコードを再読み込みしてください。',

  // A newer version of the app has written
  'error.newer':
    'これらのレコードは、新しいバージョンのValue Milestonesで管理されています。管理者にアプリの更新を依頼してください。',
  'error.save.newer_records':
    'これらのレコードは、新しいバージョンのValue Milestonesで管理されています。管理者にアプリの更新を依頼してください。',

  // Who may look only
  'readOnly.not_a_writer.title': '閲覧のみ可能です（記録はできません）',
  'readOnly.not_a_writer.text':
    '記録できるのは、Value Milestonesの設定で指定された人だけです。権限が必要な場合は、{ask}。',
  'readOnly.newer_records.title': '閲覧のみ可能です：新しいバージョンのアプリで管理されています',
  'readOnly.newer_records.text':
    '新しいバージョンにしかない情報は表示されず、数値が変わる可能性があります。アプリを更新するまで記録はできません。更新は、{ask}。',
  'readOnly.ask': '{who}に依頼してください',
  'readOnly.askAdmin': '管理者に依頼してください',
  'sidebar.readOnly.not_a_writer': '閲覧のみ可能です（記録はできません）。',
  'sidebar.readOnly.newer_records': '閲覧のみ可能です（新しいバージョンのアプリで管理）。',
} as const satisfies Record<keyof typeof english, string>;

/** What keeps the card from showing everything, or somebody from recording. */
export const hindrances: TranslationOf<typeof english, typeof texts> = texts;
