/** What a figure is made of, for whoever opens it. */
export const openings = {
  'opening.benefit': 'Benefit',
  'opening.aYear': 'A year',
  'opening.soFar': 'So far',
  'opening.hours': 'Hours a year',
  'opening.day': 'Day',
  'opening.proved': 'Proved',
  'opening.cost': 'Cost committed',
  'opening.total': 'Together',
  'opening.lines': 'What proves it',
  'opening.none': 'Nothing counts here yet.',
  'opening.title.proved': 'Proved a year',
  'opening.title.confirmed': 'Confirmed a year',
  'opening.title.evidenced': 'Evidenced a year',
  'opening.title.claimed': 'Claimed a year',
  'opening.title.return': 'Net ROI, at today’s rate',
  'opening.title.gross': 'Gross return',
  'opening.title.toDate': 'Return to date',
  'opening.title.payback': 'When it pays back',
  'opening.title.hours': 'Hours saved a year',
  'opening.text.confirmed': 'What somebody at the customer has agreed to, where it can be looked up.',
  'opening.text.evidenced': 'What is measured with proof on file, and nobody has confirmed yet.',
  'opening.text.claimed': 'What nothing proves yet. It is shown and never part of ROI.',
  'opening.text.hours':
    'Hours that the measured values say are no longer needed. What they are worth is in the amounts.',
  'opening.text.toDateFrom':
    '{confirmed} confirmed, {evidenced} evidenced, counting each day by the values known for it.',
  'opening.text.rate': '{proved} proved so far; at today’s rate each day adds {perDay} ({year} / 365).',
  'opening.text.covers': 'On {date} that reaches {committed}, the cost committed by then.',
  'opening.text.covered': 'On {date} it had reached {committed}, the cost committed by then.',
  'opening.text.contractYear': 'Each contract year commits to its whole cost on its first day.',
  'opening.since': 'since {date}',
  'opening.steps': 'Step by step',
  'opening.inputs': 'Inputs',
  'opening.origin.measured': 'measured {date}',
  'opening.origin.metric': 'set with the benefit',
  'opening.origin.default': 'standard assumption',
  'opening.input': '{name}: {value}, {origin}',

  // Plan
  'opening.plan.title': 'Why the plan stands as it does',
  'opening.plan.link': 'Why',
  'opening.plan.counts': '{achieved} of {total} achieved. Milestones that were cancelled are left out.',

  // A milestone
  'opening.milestone.title': 'How progress, pace and forecast come about',
  'opening.milestone.progress': 'Progress',
  'opening.milestone.progressText':
    '({current} − {baseline}) / ({target} − {baseline}) = {progress}: from where it started to where it should end.',
  'opening.milestone.progressShare': '{current} of {target} = {progress}',
  'opening.milestone.plan': 'Plan on {date}',
  'opening.milestone.planText': '{passed} of {all} days from {start} to {end} = {plan}.',
  'opening.milestone.planSteps': 'By the steps that were agreed: {plan}.',
  'opening.milestone.pace': 'Pace',
  'opening.milestone.paceText':
    '{progress} / {plan} = {pace}. On pace from {onPace}, behind from {behind}, off pace below.',
  'opening.milestone.forecast': 'Forecast',
  'opening.milestone.forecastText':
    '{points, plural, one {A straight line through # measurement} other {A straight line through the # measurements}} of the last {days} reaches the target on {date}.',
  'opening.milestone.why': 'What is wrong',

  // Readiness
  'opening.readiness.points': '{share} of {weight} points are {points}.',
  'opening.readiness.milestone_health':
    'A plan on track earns all points, one that needs attention half, one off track none.',
  'opening.readiness.proved_value': '{proved} a year / {cost} a year. {full} times the cost earn all points.',
  'opening.readiness.proved_value.unknown': '{full} times the annual cost, proved, earn all points.',
  'opening.readiness.proof':
    'Confirmed value counts in full, evidenced value {evidenced}, claimed value not at all. A confirmation loses weight with age: {steps}; nothing later.',
  'opening.readiness.proofStep': '{share} up to {days}',
  'opening.readiness.sponsor':
    'An engaged sponsor earns all points, a passive one half, a vacant place none. After {days} without contact nobody knows any more.',
  'opening.readiness.engagement':
    'All points while the customer was heard of within {full}, none from {zero} on, in a straight line between.',
  'opening.readiness.objections':
    'Each open objection takes {cost} off. With none, all points while somebody has asked within {days}.',
  'opening.readiness.runway': 'Steps done, of the steps that are due.',
  'opening.readiness.lines':
    '{count, plural, one {The ledger line behind it} other {The # ledger lines behind it}}',

  // Levers and the runway
  'lever.blocker': 'clear “{blocker}” first',
  'lever.with': 'with {who}',
  'runway.due': 'Due {date}, {days} before the renewal.',
  'runway.notDone': 'Not done yet.',
  'calls.earlier': '{count, plural, one {See # call} other {See # calls}}',
  'calls.title': 'Calls about this renewal',
} as const;
