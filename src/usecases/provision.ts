import {
  COMPANY_PROPERTIES,
  CUSTOM_OBJECTS,
  DEAL_PROPERTIES,
  MILESTONE_TEMPLATE,
  PROPERTY_GROUP,
} from '../crm/objects.ts';
import type { CustomObjectName, ObjectName } from '../crm/objects.ts';
import type { PropertyDefinition } from '../crm/objects/property.ts';
import { DIRECTORY_KEY, directoryOf, directoryProperties } from '../crm/mapping/directory.ts';
import { areSettingsNewer, SETTINGS_KEY, settingsProperties } from '../crm/mapping/settings.ts';
import { templateProperties } from '../crm/mapping/template.ts';
import type {
  CrmRecord,
  CrmRepository,
  CrmSchemaRepository,
  ExistingProperty,
  NewRecord,
} from '../crm/repository.ts';
import type { Instant } from '../domain/calendar.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { Template } from '../templates/template.ts';
import { templateKeyOf } from '../templates/template.ts';
import { problemsOf } from './provision-problems.ts';
import { newerRecords } from './request-error.ts';

/** One thing that provisioning will make. */
export type ProvisioningStep =
  | { readonly kind: 'create_object'; readonly object: CustomObjectName; readonly properties: number }
  | { readonly kind: 'create_group'; readonly object: 'companies' | 'deals' }
  | { readonly kind: 'create_properties'; readonly object: ObjectName; readonly names: readonly string[] }
  | { readonly kind: 'create_records'; readonly keys: readonly string[] };

export interface ProvisioningPlan {
  readonly steps: readonly ProvisioningStep[];
  /** What exists but is not as it has to be; nothing is made while one is left. */
  readonly problems: readonly string[];
}

/**
 * What is missing in an account: objects, property groups, properties, the settings, the directory of people
 * and the shipped templates. What exists is left alone, so planning twice after provisioning gives no steps.
 * @throws CrmError
 */
export async function planProvisioning(
  schemas: CrmSchemaRepository,
  repository: CrmRepository,
  templates: readonly Template[],
): Promise<ProvisioningPlan> {
  const [objects, companies, deals, companyGroups, dealGroups] = await Promise.all([
    schemas.readSchemas(),
    schemas.readProperties('companies'),
    schemas.readProperties('deals'),
    schemas.readPropertyGroups('companies'),
    schemas.readPropertyGroups('deals'),
  ]);
  const ours = CUSTOM_OBJECTS.map(({ name, properties }) => {
    const existing = objects.find((object) => object.name === name);
    return { name, properties, existing: existing?.properties ?? null };
  });
  const wanted = [SETTINGS_KEY, DIRECTORY_KEY, ...templates.map(templateKeyOf)];
  const canHold = objects.some(({ name }) => name === MILESTONE_TEMPLATE.name);
  const existing = canHold ? await repository.readByKeys('milestone_template', wanted) : [];
  return {
    steps: [
      ...ours.flatMap(({ name, properties, existing }) => stepsForObject(name, properties, existing)),
      ...stepsForStandard('companies', COMPANY_PROPERTIES, companies, companyGroups),
      ...stepsForStandard('deals', DEAL_PROPERTIES, deals, dealGroups),
      ...stepsForRecords(wanted, existing),
    ],
    problems: [
      ...problemsOfSettings(existing),
      ...ours.flatMap(({ name, properties, existing }) => problemsOf(name, properties, existing ?? [])),
      ...problemsOf('companies', COMPANY_PROPERTIES, companies),
      ...problemsOf('deals', DEAL_PROPERTIES, deals),
    ],
  };
}

/**
 * Carries a plan out, step by step; stopping in the middle and starting again with a new plan ends the same.
 * @throws CrmError
 */
export async function applyProvisioning(
  schemas: CrmSchemaRepository,
  repository: CrmRepository,
  plan: ProvisioningPlan,
  context: { readonly templates: readonly Template[]; readonly now: Instant },
  onStep: (step: ProvisioningStep) => void,
): Promise<void> {
  for (const step of plan.steps) {
    if (step.kind === 'create_object') await schemas.createSchema(step.object);
    if (step.kind === 'create_group') await schemas.createPropertyGroup(step.object, PROPERTY_GROUP);
    if (step.kind === 'create_properties') await schemas.createProperties(step.object, step.names);
    if (step.kind === 'create_records') await createRecords(repository, step.keys, context);
    onStep(step);
  }
}

function stepsForObject(
  object: CustomObjectName,
  wanted: readonly PropertyDefinition[],
  existing: readonly ExistingProperty[] | null,
): readonly ProvisioningStep[] {
  if (existing === null) return [{ kind: 'create_object', object, properties: wanted.length }];
  const names = missingNames(wanted, existing);
  return names.length === 0 ? [] : [{ kind: 'create_properties', object, names }];
}

function stepsForStandard(
  object: 'companies' | 'deals',
  wanted: readonly PropertyDefinition[],
  existing: readonly ExistingProperty[],
  groups: readonly string[],
): readonly ProvisioningStep[] {
  const names = missingNames(wanted, existing);
  return [
    ...(groups.includes(PROPERTY_GROUP.name) ? [] : [{ kind: 'create_group', object } as const]),
    ...(names.length === 0 ? [] : [{ kind: 'create_properties', object, names } as const]),
  ];
}

function missingNames(
  wanted: readonly PropertyDefinition[],
  existing: readonly ExistingProperty[],
): readonly string[] {
  const names = new Set(existing.map(({ name }) => name));
  return wanted.map(({ name }) => name).filter((name) => !names.has(name));
}

function stepsForRecords(
  wanted: readonly string[],
  existing: readonly CrmRecord[],
): readonly ProvisioningStep[] {
  const found = new Set(existing.map(({ properties }) => properties['template_key']));
  const keys = wanted.filter((key) => !found.has(key));
  return keys.length === 0 ? [] : [{ kind: 'create_records', keys }];
}

function problemsOfSettings(existing: readonly CrmRecord[]): readonly string[] {
  const settings = existing.find(({ properties }) => properties['template_key'] === SETTINGS_KEY);
  return areSettingsNewer(settings) ? [newerRecords().message] : [];
}

async function createRecords(
  repository: CrmRepository,
  keys: readonly string[],
  { templates, now }: { readonly templates: readonly Template[]; readonly now: Instant },
): Promise<void> {
  const [account, owners] = await Promise.all([repository.readAccount(), repository.readOwners()]);
  const settings = { ...DEFAULT_SETTINGS, accountCurrency: account.currency };
  const records: readonly NewRecord[] = [
    { key: SETTINGS_KEY, companyId: null, properties: settingsProperties(settings) },
    { key: DIRECTORY_KEY, companyId: null, properties: directoryProperties(directoryOf(owners)) },
    ...templates.map((template) => ({
      key: templateKeyOf(template),
      companyId: null,
      properties: templateProperties(template, 'published', now),
    })),
  ];
  await repository.create(
    'milestone_template',
    records.filter(({ key }) => keys.includes(key)),
  );
}
