import { ACTIVITY_PROPERTY_NAMES, readActivityContacts } from '../../../src/crm/mapping/activity.ts';
import { DEFAULT_CONTACT_SETTINGS } from '../../../src/domain/settings/contact-settings.ts';

const REPLIED = 'hs_sales_email_last_replied';
const BOOKED = 'engagements_last_meeting_booked';
const ENGAGED = 'hs_last_sales_activity_timestamp';
const TYPE = 'hs_last_sales_activity_type';

const read = (values: Record<string, string | null>, settings = {}, timeZone = 'UTC') =>
  readActivityContacts(values, { ...DEFAULT_CONTACT_SETTINGS, ...settings }, timeZone);

describe('contact that HubSpot notes by itself', () => {
  it('is an answer or a booking of the customer, in the order of the settings', () => {
    const values = { [BOOKED]: '2026-09-20T09:00:00Z', [REPLIED]: '2026-09-30T07:12:00.000Z' };
    expect(read(values)).toEqual([
      { activity: REPLIED, on: '2026-09-30' },
      { activity: BOOKED, on: '2026-09-20' },
    ]);
  });

  it('falls on the day that it was in the account', () => {
    const values = { [REPLIED]: '2026-09-30T18:30:00Z' };
    expect(read(values, {}, 'Asia/Kuala_Lumpur')).toEqual([{ activity: REPLIED, on: '2026-10-01' }]);
  });

  it.each([
    ['EMAIL_REPLY', 1],
    ['MEETING_BOOKED', 1],
    ['FORM_SUBMITTED', 1],
    ['EMAIL_OPEN', 0],
    ['HUBSPOT_REVISIT', 0],
    [null, 0],
  ])('is an engagement of type %s: %d', (type, count) => {
    expect(read({ [ENGAGED]: '2026-10-01T08:00:00Z', [TYPE]: type })).toHaveLength(count);
  });

  it('is none where we may have been the ones who wrote or called', () => {
    expect(
      read({
        notes_last_contacted: '2026-10-09T08:00:00Z',
        notes_last_updated: '2026-10-09T08:00:00Z',
        hs_last_logged_call_date: '2026-10-09T08:00:00Z',
        hs_last_booked_meeting_date: '2026-10-09T08:00:00Z',
        hs_latest_meeting_activity: '2026-10-09T08:00:00Z',
      }),
    ).toEqual([]);
  });

  it('is what settings name instead, as far as HubSpot has it', () => {
    const values = { hs_last_logged_call_date: '2026-10-09T08:00:00Z', [REPLIED]: '2026-09-30T08:00:00Z' };
    expect(read(values, { activities: ['hs_last_logged_call_date', 'our_own_date'] })).toEqual([
      { activity: 'hs_last_logged_call_date', on: '2026-10-09' },
    ]);
    expect(read(values, { activities: [] })).toEqual([]);
  });

  it('is nothing while the date is not set', () => {
    expect(read({ [REPLIED]: '', [BOOKED]: '0' })).toEqual([]);
  });

  it('is read with every company, whatever the settings name', () => {
    expect(ACTIVITY_PROPERTY_NAMES).toEqual(expect.arrayContaining([REPLIED, BOOKED, ENGAGED, TYPE]));
  });
});
