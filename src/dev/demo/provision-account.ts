import { COMPANY_PROPERTIES, CUSTOM_OBJECTS, DEAL_PROPERTIES, PROPERTY_GROUP } from '../../crm/objects.ts';
import { directoryOf, directoryProperties } from '../../crm/mapping/directory.ts';
import { settingsProperties } from '../../crm/mapping/settings.ts';
import { templateProperties } from '../../crm/mapping/template.ts';
import type { PropertyValues } from '../../crm/repository.ts';
import { addDays } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import type { Settings } from '../../domain/settings.ts';
import { propertyBodies, schemaBody } from '../../hubspot/schema-bodies.ts';
import type { SeedClient } from '../emulator/server.ts';
import { COLLEAGUES } from './colleagues.ts';
import type { ColleagueKey } from './colleagues.ts';
import { demoTemplates, industryTemplates } from './templates.ts';
import type { DemoTemplate } from './templates.ts';
import { texts } from './texts.ts';

/** How long Tidewater has used Value Milestones. */
const PROVISIONED_DAYS_AGO = 760;
const DAYS_BETWEEN_VERSIONS = 150;

/**
 * Settings of Tidewater Software, which knows how long its large customers take in a stage. There is no rate for the
 * Brazilian real: what a customer pays in it cannot be told in dollars until somebody fills it in. Nora Keane of finance
 * may look, not record.
 */
export const DEMO_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  accountCurrency: 'USD',
  exchangeRates: { EUR: 1.09, GBP: 1.28, JPY: 0.0068, MYR: 0.23 },
  journey: {
    ...DEFAULT_SETTINGS.journey,
    usualDays: {
      ...DEFAULT_SETTINGS.journey.usualDays,
      enterprise: {
        ...DEFAULT_SETTINGS.journey.usualDays.enterprise,
        onboarding: { fromDays: 60, toDays: 60 },
        adoption: { fromDays: 240, toDays: 240 },
        expansion: { fromDays: 90, toDays: 90 },
      },
    },
  },
  calibration: { ...DEFAULT_SETTINGS.calibration, renewalsWithOutcome: 31 },
  access: { writers: userIdsOf('sofia', 'per', 'daniel', 'mei', 'lucas'), admins: userIdsOf('aisha') },
};

function userIdsOf(...colleagues: readonly ColleagueKey[]): readonly string[] {
  return colleagues.map((colleague) => String(COLLEAGUES[colleague].userId));
}

/** Objects, properties, people, settings and templates of the demo account, from the app's own definitions. */
export function provisionAccount(client: SeedClient, today: CalendarDate): void {
  for (const { name } of CUSTOM_OBJECTS) client.createSchema(schemaBody(name));
  for (const [object, definitions] of [
    ['companies', COMPANY_PROPERTIES],
    ['deals', DEAL_PROPERTIES],
  ] as const) {
    client.createGroup(object, PROPERTY_GROUP);
    client.createProperties(
      object,
      propertyBodies(
        object,
        definitions.map(({ name }) => name),
      ),
    );
  }
  for (const colleague of Object.values(COLLEAGUES)) client.createOwner(colleague);
  createTemplateRecords(client, today);
}

function createTemplateRecords(client: SeedClient, today: CalendarDate): void {
  const since = addDays(today, -PROVISIONED_DAYS_AGO);
  const people = Object.values(COLLEAGUES).map(({ id, userId, firstName, lastName }) => ({
    id,
    userId: String(userId),
    name: `${firstName} ${lastName}`,
  }));
  add(client, since, settingsProperties(DEMO_SETTINGS));
  add(client, since, directoryProperties(directoryOf(people)));
  addTemplates(client, since, demoTemplates());
}

/** The plans that came with a later version of the app, when the customers were there. */
export function addIndustryTemplates(client: SeedClient, today: CalendarDate): void {
  addTemplates(client, addDays(today, -PROVISIONED_DAYS_AGO), industryTemplates());
}

function addTemplates(client: SeedClient, since: CalendarDate, templates: readonly DemoTemplate[]): void {
  for (const { template, status } of templates) {
    const published = addDays(since, (template.version - 1) * DAYS_BETWEEN_VERSIONS);
    add(client, published, templateProperties(template, status, `${published}T09:00:00.000Z`));
  }
}

function add(client: SeedClient, on: CalendarDate, properties: PropertyValues): void {
  client.create('milestone_template', [{ properties: texts(properties), at: Date.parse(`${on}T09:00:00Z`) }]);
}
