/** The texts of the shipped plans in Japanese, by the English text. */
export const japanese: Readonly<Record<string, string>> = {
  'Enterprise, any industry': 'エンタープライズ・全業種',
  'First process live': '最初の業務プロセスの稼働',
  'One agreed process runs in the product from start to end with real data':
    '合意した業務プロセスひとつが、実データで最初から最後まで製品上で回っている',
  'Confirmed by the process owner on the customer side': '顧客側のプロセス責任者による確認',
  'Guided set-up of the first process': '最初のプロセスの設定支援',
  'One process no longer runs in spreadsheets': '業務プロセスのひとつが表計算ソフトから離れる',
  'The programme has an early, visible result': '取り組みに早い段階で目に見える成果が出る',
  'Agree which process goes first': 'どのプロセスから始めるかを合意する',
  'Name its owner on both sides': '双方の責任者を決める',
  'Baselines agreed': 'ベースラインの合意',
  'Every result of this plan has a value from before that the customer has agreed to':
    'このプランの成果すべてについて、顧客が合意した導入前の値がある',
  'Signed off by the executive sponsor in the kick-off minutes':
    'キックオフ議事録でエグゼクティブスポンサーが承認',
  'Track the process for two weeks': 'プロセスを2週間記録する',
  'Send the baselines to the sponsor for agreement': 'ベースラインをスポンサーに送り、合意を得る',
  'Core team active every week': '中核チームの毎週の利用',
  'Share of the core team that works in the product in an ordinary week':
    '通常の1週間に製品上で仕事をする中核チームの割合',
  'Usage report, shared with the head of the team': 'チーム責任者と共有した利用レポート',
  'Role-based training and onboarding': '役割別のトレーニングと立ち上げ支援',
  'The team works in one place': 'チームがひとつの場所で仕事をする',
  'Results no longer depend on a few people': '成果が一部の人に頼らなくなる',
  'Systems of record connected': '基幹システムの接続',
  'Number of agreed systems that exchange data with the product without manual work':
    '合意したシステムのうち、手作業なしで製品とデータをやり取りしている数',
  systems: 'システム',
  'Integration log, checked by IT on the customer side': '顧客側のIT部門が確認した連携ログ',
  'Hours for the core process': '中核プロセスの作業時間',
  'Hours a month that the customer spends on the process which the product took over':
    '製品が引き受けたプロセスに顧客が費やす月間時間',
  'h a month': '時間／月',
  'Time log of two weeks, agreed with the head of the team': '2週間の作業時間記録（チーム責任者と合意）',
  'Automated core process': '自動化された中核プロセス',
  'Half of the hours become free': '作業時間の半分が空く',
  'The same team carries the growth of the business': '同じチームで事業の成長を支えられる',
  'Errors in the core process': '中核プロセスのミス',
  'Share of items that have to be put right afterwards': '後から直す必要のある案件の割合',
  'Error report of the system of record, checked by its owner':
    '基幹システムのエラーレポート（責任者が確認）',
  'Checks while data is entered': '入力時のチェック',
  'Errors are caught before they cost money': 'ミスが費用になる前に見つかる',
  'Fewer corrections, fewer disputes with partners': '手直しと取引先とのもめごとが減る',
  'Second department live': '2つ目の部門の稼働',
  'A further department runs its own process in the product':
    '別の部門が自分たちのプロセスを製品上で回している',
  'Confirmed by the head of that department': 'その部門の責任者による確認',
  'Value covers the cost': '価値が費用を上回る',
  'Proved value a year reaches the annual cost of the contract':
    '実証済みの価値（年額）が契約の年間費用に届く',
  'Follows from the confirmed and evidenced benefits': '顧客確認済みと裏付けありの効果から算出',
  'Results in the executive report': '経営層レポートへの掲載',
  'The results of this plan appear in a report that the customer makes for its own executives':
    '顧客が自社の経営層向けに作るレポートに、このプランの成果が載る',
  'A copy of the report or its page': 'レポートまたは該当ページの写し',
  'Something that was not possible before': 'これまでできなかったこと',
  'A new service, market or scale that the customer could not have reached without the product':
    '製品なしでは届かなかった新しいサービス、市場、規模',
  'Described by the executive sponsor in writing': 'エグゼクティブスポンサーによる書面での説明',
  'Hours spent on the core process': '中核プロセスに費やす時間',
  'Errors avoided': '防いだミス',
  'Share of items with an error, and what one error costs to put right':
    'ミスのある案件の割合と、1件を直すのにかかる費用',
  'Tools no longer paid for': '支払いがなくなったツール',
  'Yearly cost of tools and services that the customer cancelled because of the product':
    '製品の導入により顧客が解約したツールとサービスの年間費用',
  'Cancelled invoices or the budget line, seen by finance':
    '経理部門が確認した解約済みの請求書または予算項目',
  'Mid-market, any industry': 'ミッドマーケット・全業種',
  'First workflow done': '最初のワークフローの完了',
  'The first agreed workflow runs in the product with real data':
    '合意した最初のワークフローが実データで製品上で動いている',
  'Confirmed by the team lead': 'チームリーダーによる確認',
  'Choose the workflow that hurts most': '最も負担の大きいワークフローを選ぶ',
  'Team onboarded': 'チームの立ち上げ',
  'Share of the bought seats that were active in the last week':
    '購入シートのうち、直近1週間に利用された割合',
  'Usage report, shared with the team lead': 'チームリーダーと共有した利用レポート',
  'Old way retired': '従来のやり方の終了',
  'The spreadsheet or tool that the product replaces is closed for writing':
    '製品が置き換える表計算ファイルやツールが編集できなくなっている',
  'Hours for the weekly routine': '毎週の定型業務の時間',
  'Hours a month spent on the routine work that the product took over':
    '製品が引き受けた定型業務に費やす月間時間',
  'Time log of two weeks, agreed with the team lead': '2週間の作業時間記録（チームリーダーと合意）',
  'Automated routine work': '自動化された定型業務',
  'Room for growth without hiring': '増員なしで成長できる余地',
  'Shorter cycle time': 'サイクルタイムの短縮',
  'Days from request to delivery in the process that matters most':
    '最も重要なプロセスで依頼から納品までにかかる日数',
  days: '日',
  'Report of the system of record': '基幹システムのレポート',
  'Tools retired': 'ツールの廃止',
  'Tools and services cancelled because of the product': '製品の導入により解約したツールとサービス',
  tools: '件',
  'Cancelled invoices, seen by finance': '経理部門が確認した解約済みの請求書',
  'Second use case': '2つ目の用途',
  'A second use case is live with its own results': '2つ目の用途が稼働し、独自の成果を出している',
  'Confirmed by its owner on the customer side': '顧客側の責任者による確認',
  'Growth with the same team': '同じ人数での成長',
  'The business has grown by an amount that the customer names, and the team has not':
    '事業は顧客の示す分だけ成長し、チームの人数は増えていない',
  'Routine work that runs by itself': 'ひとりでに回る定型業務',
  'More volume through the same hands': '同じ人数でより多くをこなす',
  'Growth earns more than it costs': '成長の利益が費用を上回る',
  'Revenue won': '獲得した売上',
  'Deals won because the win rate rose': '成約率の上昇によって獲得した商談',
  'Win rate report, agreed with the head of sales': '営業責任者と合意した成約率レポート',
  'SMB, any industry': '中小企業・全業種',
  'First result in two weeks': '2週間で最初の成果',
  'The first task that took hours by hand now runs in the product':
    '手作業で何時間もかかっていた最初の作業が、製品上で回っている',
  'Confirmed by the owner of the business or the team': '経営者またはチームによる確認',
  'Everyone works in it': '全員が利用',
  'Usage report': '利用レポート',
  'Hours for paperwork': '事務作業の時間',
  'Hours a month spent on the paperwork that the product took over':
    '製品が引き受けた事務作業に費やす月間時間',
  'Answers of the same people before and after': '同じ人の導入前と導入後の回答',
  'Automated paperwork': '自動化された事務作業',
  'A day a week comes free': '週に1日が空く',
  'More time for customers': '自社の顧客に使える時間が増える',
  'First tool cancelled': '最初のツールの解約',
  'At least one paid tool is cancelled because of the product':
    '製品の導入により、有料ツールを少なくとも1つ解約した',
  'Cancelled invoice': '解約済みの請求書',
  'Would recommend it': '推奨の意向',
  'Answer to "would you recommend us" on a scale of 0 to 10': '「当社を勧めたいと思いますか」への0～10の回答',
  points: '点',
  'Survey answer of the decision maker': '決裁者のアンケート回答',
  'Results told to others': '成果の紹介',
  'The customer tells another company, in its own words and numbers, what it has reached':
    '顧客が得た成果を、自らの言葉と数字でほかの会社に伝える',
  'The review, quote or call that the customer has agreed to':
    '顧客が同意したレビュー、コメント、または紹介の通話',
  'Results that are kept with their proof': 'エビデンスとともに残る成果',
  'The customer can show what changed': '何が変わったかを顧客が示せる',
  'Its own standing grows, and the renewal is no longer a question':
    '顧客の社内評価が高まり、更新に迷いがなくなる',
  'Product-led, any industry': 'プロダクトレッド・全業種',
  'Accounts that sign up by themselves have no executive sponsor: its points go to the plan and to what the account does.':
    '自ら登録するアカウントにはエグゼクティブスポンサーがいないため、その点数をプランと利用状況に配分しています。',
  'First value': '最初の価値',
  'The account has finished the action that shows what the product is for':
    '製品の用途がわかる操作をアカウントが完了した',
  'Product event': '製品のイベント',
  'Weekly habit': '毎週の習慣',
  'Weeks out of the last four in which the account came back':
    '直近4週間のうち、アカウントが利用された週の数',
  'weeks of 4': '週（4週中）',
  'Team invited': 'チームの招待',
  'People who work in the account every month': '毎月アカウントで仕事をする人数',
  people: '名',
  'Hours a week for the task': '作業にかかる週あたりの時間',
  'Hours a month that the task still takes': 'その作業にまだかかっている月間時間',
  'Answer in the product survey': '製品内アンケートの回答',
  'Own goal reached': '自ら決めた目標の達成',
  'The goal that the customer set when signing up': '顧客が登録時に立てた目標',
  'Answer of the account owner': 'アカウント責任者の回答',
};
