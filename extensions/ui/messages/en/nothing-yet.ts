/** Where there is nothing to count yet, or nothing is left to reach. */
export const nothingYet = {
  'nothing.value.title': 'No value is counted yet',
  'nothing.value.text': 'A measurement counts here at once, and in the return as soon as it is proved.',
  'nothing.money.title': 'No benefit is counted in money',
  'nothing.money.text':
    'What people say is listed below. For a return, add a benefit that can be counted: hours, errors, costs or revenue.',
  'nothing.money.head': 'Nothing in money',
  'nothing.money.proved': '{proved} of {count, plural, one {# benefit} other {# benefits}} proved',
  'nothing.return.tooEarly': 'Too early for a return',
  'nothing.return.unproved': 'No return yet: nothing is proved',
  'nothing.return.hint': 'Ask the customer to confirm a benefit, or attach its proof.',
  'nothing.open.title':
    '{count, plural, one {The milestone is achieved} other {All # milestones are achieved}}',
  'nothing.open.text': 'Agree with the customer on what comes next, so that the renewal has a goal.',
} as const;
