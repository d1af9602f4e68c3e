/** The card in the sidebar: where the customer stands, in five lines. */
export const sidebar = {
  // Said before the function answers
  'sidebar.first.daysLeft': '{days, plural, =0 {Today} one {# day} other {# days}}, {date}',
  'sidebar.first.daysOver': '{days, plural, one {# day over} other {# days over}}, {date}',
  'sidebar.first.known': '{renewal} · known {known}',
  'sidebar.first.proved': 'Proved a year',
  'sidebar.first.provedRoi': '{amount}, net ROI {roi}',
  'sidebar.first.milestones': 'Milestones, {achieved} of {total}',
  'sidebar.first.noMilestones': 'Milestones',
  'sidebar.first.due': 'due {date}',
  'sidebar.first.wasDue': 'was due {date}',
  'sidebar.first.noneOpen': 'No milestone is open',
  'sidebar.first.allAchieved': 'All milestones are achieved',
  'sidebar.first.saved': 'The figures above are those saved on {date}.',
  'sidebar.first.untouched': 'There is no milestone plan and no measured benefit on this company yet.',
  'sidebar.first.untouchedWhere': 'The Value Milestones tab shows which plan fits.',

  // Said of the answer
  'sidebar.next.late': '{next}, {late}',
  'sidebar.next.onTab': 'On the Value Milestones tab',
  'sidebar.next.onRecord': 'In the properties of the company',
} as const;
