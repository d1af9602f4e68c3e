/** Failures, loading and empty states. */
export const states = {
  // Why something failed
  'error.crm.title': 'HubSpot does not answer right now',
  'error.crm.saved':
    'The figures above are the last saved ones, from {date}. Milestones, value and renewal details are missing, and nothing can be recorded until they are back. Nothing was lost.',
  'error.crm.noSaved':
    'Milestones, value and renewal details are missing, and nothing can be recorded until they are back. Nothing was lost.',
  'error.crm.tried': '{count, plural, one {Tried once, at {time}.} other {Tried # times, last at {time}.}}',
  'error.rate.title': 'HubSpot is busy',
  'error.rate.text': 'Too many requests run in this account at the moment. Wait a little and try again.',
  'error.rate.tryAgainIn': '{seconds, plural, one {Try again in # second} other {Try again in # seconds}}',
  'error.rate.dayTitle': 'HubSpot’s requests of the day are used up',
  'error.rate.dayText':
    'All apps of this account share them. They begin anew at midnight, so trying again helps only then.',
  'error.notFound.title': 'This company was not found',
  'error.notFound.text': 'It may have been deleted or merged a moment ago. Reload the record.',
  'error.notProvisioned.title': 'The app is not set up in this account yet',
  'error.notProvisioned.text':
    'Value Milestones needs its records and properties in HubSpot. Ask whoever installed the app to run its set-up command, then open this record again.',
  'error.notAllowed.title': 'You cannot see this company’s value data',
  'error.notAllowed.text':
    'You may open this company in HubSpot but not its milestones. Ask the admin of Value Milestones to give you access.',
  'error.unexpected.title': 'The value data could not be shown',
  'error.unexpected.text': 'Something went wrong that should not. Nothing was lost.',
  'error.reference': 'Reference for support: {id}',
  'error.save.crm_unavailable': 'HubSpot does not answer right now.',
  'error.save.rate_limited': 'HubSpot is busy: wait a little.',
  'error.save.not_allowed': 'You have no write access: ask the admin of Value Milestones.',
  'error.save.not_found': 'The company was not found: reload the record.',
  'error.save.not_provisioned': 'The app is not set up in this account yet.',
  'error.save.entry_differs':
    'Something else was saved from this form before. Close it, look at the ledger, and open it again to record more.',
  'error.save.changed_meanwhile':
    'Somebody else changed this after you opened the form. Nothing was saved: reload the record, and enter your value again if it still holds.',
  'error.invalid.date': 'The day has to be within the last ten years, and not in the future.',
  'error.invalid.text': 'A text is too long: at most 10,000 characters.',
  'error.invalid.contact': 'This person is no longer a contact of the company: reload the record.',
  'error.invalid.subject':
    'What this is about is no longer on the company, or has changed since you opened the form: reload the record.',
  'error.invalid.other': 'This value is not possible: please check what you typed.',
  'error.save.unexpected': 'Something went wrong that should not.',
  'stale.title': 'The newest changes are not in yet',
  'stale.text': 'The figures are from {time}; HubSpot did not answer when they were read again.',

  'unsaved.title': 'The company’s own properties are not up to date',
  'unsaved.text':
    'What is shown here is right. HubSpot did not take over the results on the record; they are written again the next time it is opened.',
  'unsaved.refused':
    'What is shown here is right. HubSpot refused to store {properties} on the record, for example because of a validation rule. Ask an admin.',

  // Loading and empty
  'loading.milestones': 'Loading milestones',
  'empty.title': 'Plan what this customer should achieve',
  'empty.text': 'There is no milestone plan on this company yet.',
  'empty.fits':
    'There is no milestone plan on this company yet. The published template for its segment and industry fits.',
  'empty.template':
    '{segment}, {industry}, version {version} · {milestones, plural, one {# milestone} other {# milestones}}',
  'empty.templateDates': 'dates count from the start date, {date}',
  'empty.how': 'Ask your admin to lay it out; the plan then appears here.',
  'empty.noMatch':
    'No published template fits {segment}. Ask an admin to publish one, or start with an empty plan.',
  'empty.noSegment': 'Set the company’s property “Segment”: the template that fits is then offered here.',
  'empty.header.needed': 'Needed for the plan',
  'empty.header.here': 'On this company',
  'empty.segment': 'Segment',
  'empty.startDate': 'Start date',
  'empty.renewalDate': 'Renewal date',
  'empty.annualCost': 'Annual cost',
  'empty.segment.missing': 'Not set: it decides which template fits',
  'empty.startDate.missing': 'Not set: target dates count from it',
  'empty.renewalDate.missing': 'Not set: no runway and no days left until it is',
  'empty.annualCost.missing': 'Not set: no ROI until it is',
  'empty.costFromDeals': '{cost} from {count, plural, one {# won deal} other {# won deals}}',
  'empty.known': 'Known',
  'empty.unknown': 'Missing',
  'empty.where': 'Segment, dates and cost are properties of the company.',
} as const;
