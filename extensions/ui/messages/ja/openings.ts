import type { openings as english } from '../en/openings.ts';
import type { TranslationOf } from '../translation.ts';

const texts = {
  'opening.benefit': '効果',
  'opening.aYear': '年間',
  'opening.soFar': 'これまで',
  'opening.hours': '年間の時間数',
  'opening.day': '日付',
  'opening.proved': '実証済み',
  'opening.cost': '契約費用',
  'opening.total': '合計',
  'opening.lines': '根拠となる記録',
  'opening.none': '計上できるものはまだありません。',
  'opening.title.proved': '年間の実証済み価値',
  'opening.title.confirmed': '顧客確認済みの年間価値',
  'opening.title.evidenced': '裏付けありの年間価値',
  'opening.title.claimed': '未実証の年間価値',
  'opening.title.return': '純ROI（現在の水準）',
  'opening.title.gross': '費用回収率',
  'opening.title.toDate': '累計のリターン',
  'opening.title.payback': '投資回収の時期',
  'opening.title.hours': '年間の削減時間',
  'opening.text.confirmed': '顧客が合意し、その記録をたどれるものです。',
  'opening.text.evidenced': '測定値にエビデンスがあり、まだ顧客の確認が取れていないものです。',
  'opening.text.claimed': 'まだ根拠のないものです。表示はしますが、ROIには含めません。',
  'opening.text.hours': '測定値から見て不要になった時間数です。時間の価値は金額に含まれています。',
  'opening.text.toDateFrom':
    '顧客確認済み{confirmed}、裏付けあり{evidenced}です。各日について、その日に判明している値で計算しています。',
  'opening.text.rate':
    'これまでに{proved}を実証済みです。現在の水準では1日ごとに{perDay}増えます（{year} ÷ 365）。',
  'opening.text.covers': '{date}に、その時点の契約費用{committed}に達する見込みです。',
  'opening.text.covered': '{date}に、その時点の契約費用{committed}に達しました。',
  'opening.text.contractYear': '契約費用は、各契約年度の初日に1年分を全額計上します。',
  'opening.since': '{date}から',
  'opening.steps': '計算の過程',
  'opening.inputs': '入力値',
  'opening.origin.measured': '{date}に測定',
  'opening.origin.metric': '効果の設定値',
  'opening.origin.default': '標準の前提',
  'opening.input': '{name}：{value}（{origin}）',

  // Plan
  'opening.plan.title': 'プランの判定理由',
  'opening.plan.link': '理由',
  'opening.plan.counts': '{total}件中{achieved}件達成。中止したマイルストーンは除いています。',

  // A milestone
  'opening.milestone.title': '進捗・ペース・予測の計算方法',
  'opening.milestone.progress': '進捗',
  'opening.milestone.progressText':
    '（{current} − {baseline}）÷（{target} − {baseline}）= {progress}。ベースラインから目標までの到達度です。',
  'opening.milestone.progressShare': '{current} ÷ {target} = {progress}',
  'opening.milestone.plan': '{date}時点の計画',
  'opening.milestone.planText': '{start}から{end}までの{all}日のうち{passed}日経過で、{plan}です。',
  'opening.milestone.planSteps': '取り決めた段階にもとづき、{plan}です。',
  'opening.milestone.pace': 'ペース',
  'opening.milestone.paceText':
    '{progress} ÷ {plan} = {pace}。{onPace}以上は順調、{behind}以上は遅れ気味、それ未満は大幅な遅れです。',
  'opening.milestone.forecast': '予測',
  'opening.milestone.forecastText':
    '直近{days}の{points, plural, other {測定#件}}を直線で延ばすと、{date}に目標へ到達します。',
  'opening.milestone.why': '問題点',

  // Readiness
  'opening.readiness.points': '{weight}点の{share}で{points}点です。',
  'opening.readiness.milestone_health': 'プランが順調なら満点、要注意なら半分、要立て直しなら0点です。',
  'opening.readiness.proved_value': '年間{proved} ÷ 年間{cost}。費用の{full}倍で満点です。',
  'opening.readiness.proved_value.unknown': '年間費用の{full}倍の価値が実証されると満点です。',
  'opening.readiness.proof':
    '顧客確認済みの価値は全額、裏付けありの価値は{evidenced}を数え、未実証の価値は数えません。確認は時間がたつほど重みが下がります：{steps}。それより古いものは数えません。',
  'opening.readiness.proofStep': '{days}以内は{share}',
  'opening.readiness.sponsor':
    'スポンサーが積極的なら満点、静観なら半分、不在なら0点です。{days}やり取りがないと不明として扱います。',
  'opening.readiness.engagement':
    '{full}以内に顧客から連絡があれば満点、{zero}以上途絶えると0点です。その間は直線的に下がります。',
  'opening.readiness.objections':
    '未解消の懸念事項1件につき{cost}減点します。懸念事項がない場合は、{days}以内に確認していれば満点です。',
  'opening.readiness.runway': '期限の来たステップのうち、完了した割合です。',
  'opening.readiness.lines': '{count, plural, other {根拠となる台帳の記録#件}}',

  // Levers and the runway
  'lever.blocker': '先に「{blocker}」を解消',
  'lever.with': '相手：{who}',
  'runway.due': '期限：{date}（更新の{days}前）。',
  'runway.notDone': '未完了です。',
  'calls.earlier': '{count, plural, other {見立て#件を見る}}',
  'calls.title': 'この更新についての見立て',
} as const satisfies Record<keyof typeof english, string>;

/** What a figure is made of, for whoever opens it. */
export const openings: TranslationOf<typeof english, typeof texts> = texts;
