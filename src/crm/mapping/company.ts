import type { Company, TemplateReference } from '../../domain/facts.ts';
import { BUSINESS_FUNCTIONS, INDUSTRIES, LANGUAGES, SEGMENTS } from '../../domain/vocabulary.ts';
import type { Settings } from '../../domain/settings.ts';
import { COMPANY_PROPERTIES } from '../objects.ts';
import type { CrmRecord } from '../repository.ts';
import { ACTIVITY_PROPERTY_NAMES, readActivityContacts } from './activity.ts';
import { toMinor } from './money.ts';
import { readCurrency, readDate, readNumber, readText, readWord } from './values.ts';

/** Company properties that a view needs. */
export const COMPANY_PROPERTY_NAMES: readonly string[] = [
  'name',
  'hubspot_owner_id',
  ...COMPANY_PROPERTIES.map((property) => property.name),
  ...ACTIVITY_PROPERTY_NAMES,
];

/**
 * The company record as the engine reads it.
 * @param timeZone of the account, in which activity falls on days
 */
export function toCompany(
  record: CrmRecord,
  { accountCurrency, contact }: Pick<Settings, 'accountCurrency' | 'contact'>,
  timeZone: string,
): Company {
  const values = record.properties;
  const currency = readCurrency(values, 'vrm_currency');
  return {
    id: record.id,
    name: readText(values, 'name') ?? `#${record.id}`,
    planKey: readText(values, 'vrm_plan_key'),
    segment: readWord(values, 'vrm_segment', SEGMENTS),
    industry: readWord(values, 'vrm_industry', INDUSTRIES),
    businessFunction: readWord(values, 'vrm_function', BUSINESS_FUNCTIONS),
    startDate: readDate(values, 'vrm_start_date'),
    renewalDate: readDate(values, 'vrm_renewal_date'),
    annualCostMinor: toMinor(readNumber(values, 'vrm_annual_cost'), currency ?? accountCurrency),
    currency,
    language: readWord(values, 'vrm_language', LANGUAGES),
    ownerId: readText(values, 'hubspot_owner_id'),
    activityContacts: readActivityContacts(values, contact, timeZone),
  };
}

/** "template/enterprise/any/4" -> what was laid out; null when nothing was or the key is none of ours. */
export function toTemplateReference(record: CrmRecord, milestoneCount: number): TemplateReference | null {
  const key = readText(record.properties, 'vrm_template_key');
  const [kind, segmentWord, industryWord, versionText] = (key ?? '').split('/');
  const segment = SEGMENTS.find((word) => word === segmentWord);
  const industry = INDUSTRIES.find((word) => word === industryWord);
  const version = Number(versionText);
  if (key === null || kind !== 'template' || !segment || !industry || !Number.isInteger(version)) return null;
  const valueBasis = readWord(record.properties, 'vrm_value_basis', ['money', 'outcomes']) ?? 'money';
  return { key, segment, industry, version, milestoneCount, valueBasis };
}
