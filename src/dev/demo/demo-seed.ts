import type { CalendarDate } from '../../domain/calendar.ts';
import type { SeedClient } from '../emulator/server.ts';
import { DEMO_STORIES } from './companies/index.ts';
import { expandStory } from './expand.ts';
import { fillCompany } from './fill-company.ts';
import { addIndustryTemplates, provisionAccount } from './provision-account.ts';
import { publishedTemplates } from './templates.ts';

/** The customer of all pictures and examples; the preview opens on it. */
export const FEATURED_COMPANY = 'Halvorsen Freight Group';

/**
 * Fills an account of "Tidewater Software", a vendor of operations software, with its customers. Everything is
 * as it would be on `today`: the whole story moves by whole days, and the same day always gives the same data.
 */
export function createDemoSeed(today: CalendarDate): (client: SeedClient) => void {
  return (client) => {
    provisionAccount(client, today);
    const templates = publishedTemplates();
    const ids = new Map<string, string>();
    for (const story of DEMO_STORIES) {
      ids.set(story.key, fillCompany(client, expandStory(story, templates, today), today));
    }
    for (const { key, mergedInto } of DEMO_STORIES) {
      if (mergedInto !== undefined) client.merge('companies', ids.get(mergedInto) ?? '', ids.get(key) ?? '');
    }
    addIndustryTemplates(client, today);
  };
}
