import type { CrmSchemaRepository, ExistingProperty } from '../../crm/repository.ts';
import { IMPORT_KEY } from './import-key.ts';
import type { DerivedRule, ImportMapping, PropertyRule } from './mapping.ts';

type Rule = PropertyRule | DerivedRule;

/**
 * What the mapping names and the account does not have: a property, or one of its options. Found before the
 * first write, where HubSpot would refuse row after row.
 * @throws CrmError
 */
export async function propertyProblems(
  schemas: CrmSchemaRepository,
  { companies, deals }: ImportMapping,
): Promise<readonly string[]> {
  const [ofCompanies, ofDeals] = await Promise.all([
    schemas.readProperties('companies'),
    deals === undefined ? [] : schemas.readProperties('deals'),
  ]);
  return [
    ...problemsOf('companies', companies.properties, ofCompanies),
    ...(deals === undefined ? [] : problemsOf('deals', deals.properties, ofDeals)),
  ];
}

function problemsOf(
  object: 'companies' | 'deals',
  rules: Readonly<Record<string, Rule>>,
  existing: readonly ExistingProperty[],
): readonly string[] {
  const byName = new Map(existing.map((property) => [property.name, property]));
  if (!byName.has(IMPORT_KEY)) {
    return [
      `${object} have no property ${IMPORT_KEY} in this account: run "value-milestones provision" first.`,
    ];
  }
  return Object.entries(rules).flatMap(([name, rule]) => {
    const property = byName.get(name);
    const problems =
      property === undefined
        ? [`HubSpot has no property "${name}" on ${object}.`]
        : problemsOfRule(rule, property);
    return problems.map((problem) => `${object}.properties.${name}: ${problem}`);
  });
}

function problemsOfRule(rule: Rule, property: ExistingProperty): readonly string[] {
  if (property.type === 'date' && 'column' in rule && rule.type === 'datetime') {
    return ['the property holds a day: use "type": "date".'];
  }
  if (property.type !== 'enumeration' || property.optionValues.length === 0) return [];
  return [...new Set(outcomesOf(rule))]
    .filter((value) => !property.optionValues.includes(value))
    .map((value) => `HubSpot has no option "${value}". It has: ${shortList(property.optionValues)}.`);
}

/** The values that a rule can give, as far as the mapping itself says them. */
function outcomesOf(rule: Rule): readonly string[] {
  if ('constant' in rule) return [rule.constant];
  if (!('column' in rule)) return [];
  return [
    ...Object.values(rule.values ?? {}),
    ...(rule.ranges ?? []).map(({ value }) => value),
    ...(rule.otherwise === undefined ? [] : [rule.otherwise]),
  ];
}

const MOST_LISTED = 12;

function shortList(values: readonly string[]): string {
  const shown = values.slice(0, MOST_LISTED).join(', ');
  return values.length > MOST_LISTED ? `${shown} and ${values.length - MOST_LISTED} more` : shown;
}
