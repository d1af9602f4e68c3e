/** The plan that a template would make, before it is laid out. */
export const firstPlan = {
  'firstPlan.preview': 'Preview the plan',
  'firstPlan.title': 'The plan as it would be laid out',
  'firstPlan.layOut': 'Lay out the plan',
  'firstPlan.empty': 'Start with an empty plan',
  'firstPlan.span':
    '{count, plural, one {# milestone} other {# milestones}}, the first due {first}, the last {last}.',
  'firstPlan.later': 'Dates, targets and proof can be changed afterwards, milestone by milestone.',
  'firstPlan.benefits': 'Measured in money with it: {names}.',
  'firstPlan.header.milestone': 'Milestone',
  'firstPlan.header.due': 'Due',
  'firstPlan.optional': 'Optional',
  'firstPlan.passed': 'Passed',
  'firstPlan.passed.title':
    '{count, plural, one {# of {of} target dates has passed} other {# of {of} target dates have passed}}',
  'firstPlan.passed.text':
    'The dates count from the start date, {date}. Once the plan is laid out, record what was reached, and move or close the rest.',
  'firstPlan.noStart.title': 'The start date is missing',
  'firstPlan.noStart.text':
    'All target dates count from the property “Customer since” of the company. Set it, and the plan can be laid out.',
  'firstPlan.outdated.title': 'What was shown is out of date',
  'firstPlan.outdated.text': 'The template or the start date has changed since. Nothing was saved.',
  'firstPlan.outdated.show': 'Show the plan as it is now',
  'firstPlan.done': 'The plan is laid out: {count, plural, one {# milestone} other {# milestones}}',
  'firstPlan.unreadable':
    'The template that fits was changed by hand and cannot be read. Ask an admin to mend it, or start with an empty plan.',
  'firstPlan.begun.title': 'The plan is not complete',
  'firstPlan.begun.text':
    'Laying out the template was interrupted. Complete the plan: what is there already stays as it is.',
  'firstPlan.complete': 'Complete the plan',
} as const;
