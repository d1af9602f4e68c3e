import { calculate } from '../../src/domain/calculators/calculate.ts';
import { addDays, addMonths } from '../../src/domain/calendar.ts';
import type { CalendarDate } from '../../src/domain/calendar.ts';
import { measuredInputsFor } from '../../src/domain/metric-input-roles.ts';
import { selectTemplate } from '../../src/domain/template-plan/select-template.ts';
import { CALCULATORS, INDUSTRIES, PHASES, SEGMENTS } from '../../src/domain/vocabulary.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import { measurabilityFaults } from '../../src/templates/measurability.ts';
import type { Template, TemplateMetric } from '../../src/templates/template.ts';
import { templateKeyOf } from '../../src/templates/template.ts';
import { plannedDates } from '../../src/usecases/lay-out-template.ts';

const templates = shippedTemplates();
const each = templates.map((template) => [template.name, template] as const);
/** A month with 31 days, so that months are clamped. */
const START: CalendarDate = '2026-01-31';
const renewalOf = ({ firstRenewalMonths }: Template) => addMonths(START, firstRenewalMonths ?? 12);
const results = ({ milestones }: Template) =>
  milestones.filter(({ milestoneClass }) => milestoneClass === 'result');

it('there is a plan for each segment and industry', () => {
  const wanted = INDUSTRIES.flatMap((industry) =>
    SEGMENTS.map((segment) => `template/${segment}/${industry}/1`),
  );
  expect(templates.map(templateKeyOf)).toEqual(wanted);
});

it('every calculator is used where it fits', () => {
  const used = new Set(templates.flatMap(({ metrics }) => metrics.map(({ calculator }) => calculator)));
  expect([...used].sort()).toEqual([...CALCULATORS].sort());
});

it.each(SEGMENTS.flatMap((segment) => INDUSTRIES.map((industry) => [segment, industry] as const)))(
  'a company of %s, %s gets the plan of its industry before the one for any',
  (segment, industry) => {
    const published = templates.map((template) => ({ ...template, status: 'published' as const }));
    expect(selectTemplate(published, { segment, industry })).toMatchObject({ segment, industry });
    expect(selectTemplate(published, { segment, industry: null })).toMatchObject({
      segment,
      industry: 'any',
    });
  },
);

describe.each(each)('the plan %s', (_name, template) => {
  const { milestones, metrics } = template;

  it('has 6 to 14 milestones that go through the five phases in their order', () => {
    expect(milestones.length).toBeGreaterThanOrEqual(6);
    expect(milestones.length).toBeLessThanOrEqual(14);
    const phases = milestones.map(({ phase }) => phase);
    expect([...new Set(phases)]).toEqual(PHASES);
    expect(phases).toEqual(
      [...phases].sort((first, second) => PHASES.indexOf(first) - PHASES.indexOf(second)),
    );
  });

  it('mixes what predicts with what proves, and what is required with what is not', () => {
    expect(results(template).length).toBeGreaterThanOrEqual(2);
    expect(milestones.length - results(template).length).toBeGreaterThanOrEqual(2);
    expect(milestones.some(({ required }) => required)).toBe(true);
    expect(milestones.some(({ required }) => !required)).toBe(true);
  });

  it('requires a result that the customer confirms', () => {
    const confirmed = results(template).filter(
      ({ required, evidencePolicy }) => required && evidencePolicy === 'customer_confirmed',
    );
    expect(confirmed.length).toBeGreaterThanOrEqual(1);
  });

  it('can be measured: by the check that a customer’s own milestones and benefits have to pass', () => {
    expect(measurabilityFaults(template, (input) => (input === 'hourlyRate' ? 75 : null))).toEqual([]);
  });

  it('says of each number how it is measured, who signs it off and how often', () => {
    const silent = results(template).filter(
      ({ source, criterion, validation, measuringIntervalDays, unit }) =>
        source === 'manual' &&
        (validation.length < 10 ||
          (criterion !== 'yes_no' && (measuringIntervalDays === null || unit === null))),
    );
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  it('feeds every benefit from a milestone, or measures it on its own', () => {
    const fed = new Set(milestones.map(({ metric }) => metric));
    const lost = metrics.filter(
      ({ key, calculator, typicalInputs, measuringIntervalDays }) =>
        !fed.has(key) &&
        measuredInputsFor(calculator, typicalInputs).length > 0 &&
        measuringIntervalDays === null,
    );
    expect(lost).toEqual([]);
  });

  it('measures a milestone and the benefit it feeds in the same unit', () => {
    const unit = (key: string) => metrics.find((metric) => metric.key === key)?.unit;
    for (const { metric, unit: own } of milestones) if (metric !== null) expect(own).toBe(unit(metric));
  });

  it('gains something at the usual values', () => {
    for (const metric of metrics) {
      const result = calculate(metric.calculator, sourced(metric), 'USD');
      expect({ key: metric.key, ok: result.ok }).toEqual({ key: metric.key, ok: true });
      if (!result.ok || metric.moneyKind === null) continue;
      const { annualMinor, oneOffMinor } = result.calculation;
      expect((annualMinor ?? 0) + (oneOffMinor ?? 0)).toBeGreaterThan(0);
    }
  });

  it('counts no benefit twice: those of one kind have pools of their own', () => {
    const open = metrics.filter(({ benefitPool }) => benefitPool === null);
    const kinds = open.map(({ calculator, category }) => `${calculator}/${category}`);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('falls due in order and before the first renewal', () => {
    const dates = plannedDates(template, START);
    for (const { key, dependsOn, after } of milestones) {
      const { start = '', target = '' } = dates.get(key) ?? {};
      expect({ key, isOrdered: start < target, isInTime: target < renewalOf(template) }).toEqual({
        key,
        isOrdered: true,
        isInTime: true,
      });
      for (const before of [...dependsOn, ...(after === null ? [] : [after])]) {
        expect(dates.get(before)?.target.localeCompare(target)).toBeLessThanOrEqual(0);
      }
    }
    const first = PHASES.map((wanted) =>
      milestones
        .filter(({ phase }) => phase === wanted)
        .map(({ key }) => dates.get(key)?.target ?? '')
        .sort()
        .at(0),
    );
    expect(first).toEqual([...first].sort());
  });

  it('proves its required results before the way to the renewal begins', () => {
    const dates = plannedDates(template, START);
    const earliest = Math.max(...(template.runway ?? []).map(({ daysBeforeRenewal }) => daysBeforeRenewal));
    const begins = addDays(renewalOf(template), -earliest);
    const late = results(template).filter(
      ({ key, required }) => required && (dates.get(key)?.target ?? '') > begins,
    );
    expect(late.map(({ key }) => key)).toEqual([]);
  });

  it('has weights that come to 100, and says why where weights or limits are other than usual', () => {
    const { weights, reasons } = template;
    if (weights === null) return;
    expect(Object.values(weights).reduce((total, weight) => total + weight, 0)).toBe(100);
    expect(reasons.length).toBeGreaterThan(0);
  });
});

it('an industry’s plan is not the one for any in other words', () => {
  const ofAny = new Set(
    templates
      .filter(({ industry }) => industry === 'any')
      .flatMap(({ metrics }) => metrics.map(({ key }) => key)),
  );
  for (const { industry, milestones, metrics, name } of templates) {
    if (industry === 'any') continue;
    const own = metrics.filter(({ key }) => !ofAny.has(key));
    expect({ name, own: own.length >= 2 }).toEqual({ name, own: true });
    expect(milestones.filter(({ metric }) => own.some(({ key }) => key === metric)).length).toBeGreaterThan(
      0,
    );
  }
});

it('plans of one segment differ in most of what they prove', () => {
  for (const segment of SEGMENTS) {
    const proved = templates
      .filter((template) => template.segment === segment && template.industry !== 'any')
      .map((template) => new Set(template.metrics.map(({ key }) => key)));
    for (const [index, keys] of proved.entries()) {
      for (const others of proved.slice(index + 1)) {
        const shared = [...keys].filter((key) => others.has(key));
        expect(shared.length).toBeLessThanOrEqual(keys.size / 2);
      }
    }
  }
});

function sourced({ inputs, typicalInputs }: TemplateMetric) {
  return Object.fromEntries(
    Object.entries({ ...typicalInputs, ...inputs }).map(([name, value]) => [
      name,
      { value, origin: 'metric' as const, on: null },
    ]),
  );
}
