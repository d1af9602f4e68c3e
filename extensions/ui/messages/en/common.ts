/** Words that stand alone, the card and its tabs. */
export const common = {
  // Words that stand alone
  'common.none': '—',
  'common.yes': 'Yes',
  'common.no': 'No',
  'common.open': 'Open',
  'common.close': 'Close',
  'common.show': 'Show',
  'common.hide': 'Hide',
  'common.details': 'Details',
  'common.cancel': 'Cancel',
  'common.tryAgain': 'Try again',
  'common.notKnown': 'Not known',
  'common.points': '{points} pp',
  'common.days': '{count, plural, one {# day} other {# days}}',
  'common.months': '{count, plural, one {# month} other {# months}}',
  'common.inDays': '{days, plural, =0 {today} one {in # day} other {in # days}}',
  'common.daysAgo': '{days, plural, =0 {today} one {# day ago} other {# days ago}}',
  'common.daysLate': '{days, plural, one {# day late} other {# days late}}',
  'common.daysEarly': '{days, plural, one {# day early} other {# days early}}',
  'common.inMonths': '{months, plural, one {in # month} other {in # months}}',
  'common.monthsAgo': '{months, plural, one {# month ago} other {# months ago}}',
  'common.theCustomer': 'the customer',

  // Card and tabs
  'tab.timeline': 'Timeline',
  'tab.value': 'Value',
  'renewal.tab': 'Renewal',
} as const;
