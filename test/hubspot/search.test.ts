import { createHubSpotClient } from '../../src/hubspot/client.ts';
import { searchRecords } from '../../src/hubspot/record-search.ts';
import { searchPage } from '../../src/hubspot/search.ts';
import { replayingHttp } from './fake-http.ts';

const page = (lastId: string, after?: string, total = 15_000) => ({
  body: {
    total,
    results: [{ id: lastId, properties: {} }],
    ...(after === undefined ? {} : { paging: { next: { after } } }),
  },
});

const request = { filters: [], properties: ['name'], limit: 200 };

it('hands on the cursor of the next page', async () => {
  const http = replayingHttp(page('5', '200'), page('9'));
  const client = createHubSpotClient(http);
  const first = await searchPage(client, 'companies', request);
  const second = await searchPage(client, 'companies', { ...request, after: first.after ?? '' });
  expect(http.requests[1]?.body).toMatchObject({ after: '200', limit: 200 });
  expect(second.after).toBeNull();
});

it('goes on behind the last id where HubSpot ends a search', async () => {
  const http = replayingHttp(page('5', '10000'), page('9', undefined, 5_000));
  const client = createHubSpotClient(http);
  const first = await searchPage(client, 'companies', request);
  const second = await searchPage(client, 'companies', { ...request, after: first.after ?? '' });
  expect(http.requests[1]?.body).toMatchObject({
    filterGroups: [{ filters: [{ propertyName: 'hs_object_id', operator: 'GT', value: '5' }] }],
  });
  expect(http.requests[1]?.body).not.toHaveProperty('after');
  expect(second.total).toBe(15_000);
});

it('ends at 10,000 results in any other order', async () => {
  const sort = { property: 'name', direction: 'descending' } as const;
  const http = replayingHttp(page('5', '10000'));
  const result = await searchPage(createHubSpotClient(http), 'companies', { ...request, sort });
  expect(result.after).toBeNull();
  expect(http.requests[0]?.body).toMatchObject({
    sorts: [{ propertyName: 'name', direction: 'DESCENDING' }],
  });
});

it('compares dates in milliseconds, and texts that look like dates as they are', async () => {
  const http = replayingHttp(page('5'));
  await searchRecords(createHubSpotClient(http), {
    object: 'companies',
    filters: [
      { property: 'vrm_renewal_date', operator: 'GTE', value: '2027-01-01' },
      { property: 'vrm_renewal_date', operator: 'IN', values: ['2027-01-01', '2027-01-02'] },
      { property: 'name', operator: 'EQ', value: '2027-01-01' },
    ],
    properties: [],
    limit: 10,
  });
  expect(http.requests[0]?.body).toMatchObject({
    filterGroups: [
      {
        filters: [
          { propertyName: 'vrm_renewal_date', operator: 'GTE', value: '1798761600000' },
          { propertyName: 'vrm_renewal_date', operator: 'IN', values: ['1798761600000', '1798848000000'] },
          { propertyName: 'name', operator: 'EQ', value: '2027-01-01' },
        ],
      },
    ],
  });
});
