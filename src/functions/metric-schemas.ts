import * as z from 'zod/mini';
import {
  BASELINE_METHODS,
  CALCULATORS,
  MEASUREMENT_METHODS,
  MONEY_KINDS,
  VALUE_CATEGORIES,
} from '../domain/vocabulary.ts';
import type { SaveMetricRequest } from './contract.ts';
import { orNull, text, textOrNull } from './entries/fields.ts';
import { surveyShape } from './entries/proof-lines.ts';
import { savePlanShape } from './plan-schemas.ts';

const MOST_ITEMS = 100;
const list = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z._default(z.array(schema).check(z.maxLength(MOST_ITEMS)), []);

const tool = z.object({ name: text(), annualCost: z.number(), retiredOn: textOrNull() });
const input = z.union([z.number(), text(), z.boolean(), z.null(), z.array(z.number()), z.array(tool)]);

const metric = z.object({
  name: text(),
  definition: textOrNull(),
  category: z.enum(VALUE_CATEGORIES),
  moneyKind: orNull(z.enum(MONEY_KINDS)),
  calculator: z.enum(CALCULATORS),
  inputs: z.record(text(), input),
  unit: textOrNull(),
  effectiveDate: textOrNull(),
  baselineMethod: orNull(z.enum(BASELINE_METHODS)),
  baselineOn: textOrNull(),
  measurementMethod: orNull(z.enum(MEASUREMENT_METHODS)),
  measurementDetail: textOrNull(),
  validation: textOrNull(),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('manual') }),
    z.object({ kind: z.literal('company_property'), property: text() }),
  ]),
  measuringIntervalDays: orNull(z.number()),
  carryForwardDays: orNull(z.number()),
  benefitPool: textOrNull(),
  poolShare: orNull(z.number()),
  targetValue: orNull(z.number()),
  capability: textOrNull(),
  outcome: textOrNull(),
  impact: textOrNull(),
  ownerId: textOrNull(),
  customerOwnerContactId: textOrNull(),
});

const assumption = z.object({
  input: text(),
  value: z.number(),
  on: text(),
  contactId: textOrNull(),
  seen: orNull(z.number()),
});

const measurement = z.object({
  input: textOrNull(),
  value: z.union([z.number(), z.boolean()]),
  on: text(),
  method: orNull(z.enum(MEASUREMENT_METHODS)),
  contactId: textOrNull(),
  ...surveyShape,
});

const poolMember = z.object({
  metricKey: text(),
  poolShare: orNull(z.number()),
  seen: orNull(z.object({ benefitPool: textOrNull(), poolShare: orNull(z.number()) })),
});

export const saveMetricRequest = z.object({
  ...savePlanShape,
  metricKey: textOrNull(),
  metric,
  seen: orNull(metric),
  assumptions: list(assumption),
  measurements: list(measurement),
  baselineAgreed: orNull(z.object({ contactId: text(), on: text() })),
  pool: list(poolMember),
}) satisfies z.ZodMiniType<SaveMetricRequest>;
