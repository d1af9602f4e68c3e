import {
  BASELINE_METHODS,
  CALCULATORS,
  MEASUREMENT_METHODS,
  MONEY_KINDS,
  VALUE_CATEGORIES,
} from '../../domain/vocabulary.ts';
import { choice, computed, date, longText, number, text, uniqueText } from './property.ts';
import type { ObjectDefinition } from './property.ts';

/** One benefit of one company and how it is valued. */
export const VALUE_METRIC = {
  name: 'value_metric',
  labels: { singular: 'Value Metric', plural: 'Value Metrics' },
  description: 'A benefit that a customer gets, the calculator that values it and its inputs.',
  primaryDisplayProperty: 'name',
  secondaryDisplayProperties: ['calculator', 'annual_amount'],
  requiredProperties: ['name', 'metric_key'],
  searchableProperties: ['name', 'metric_key'],
  associatedObjects: ['COMPANY'],
  keyProperty: 'metric_key',
  properties: [
    text('name', 'Benefit', 'What got faster, cheaper or better.'),
    uniqueText('metric_key', 'Metric key', 'Plan key and template metric key; never changed.'),
    text('company_id', 'Company ID', 'The company it belongs to, so that an orphan can be found.'),
    choice('category', 'Value category', 'The kind of value it brings.', VALUE_CATEGORIES),
    choice('money_kind', 'Kind of money', 'Cash, capacity, revenue or avoided risk.', MONEY_KINDS),
    choice('calculator', 'Calculator', 'The formula that values it.', CALCULATORS),
    longText('inputs', 'Inputs', 'The inputs of the calculator, as JSON.'),
    text(
      'measured_inputs',
      'Measured inputs',
      'Names of the inputs that measurements set, separated by semicolons.',
    ),
    text('unit', 'Unit', 'Unit of the measured input.'),
    date('effective_date', 'Effective from', 'First day on which it counts.'),
    text('currency', 'Currency', 'ISO code of the money inputs; empty means the currency of the company.'),
    choice('baseline_method', 'Baseline method', 'How the value before was found.', BASELINE_METHODS),
    date('baseline_date', 'Baseline date', 'Day the value before is about.'),
    choice('measurement_method', 'Measurement method', 'How it is measured.', MEASUREMENT_METHODS),
    text('measurement_detail', 'Measurement detail', 'The report, system or survey that gives the number.'),
    text('validation', 'Validation', 'Who signs the number off, and how.'),
    text('source', 'Source', 'Where the measured value comes from: typed in or company property.'),
    number('measuring_interval_days', 'Measuring interval (days)', 'How often it is measured.'),
    number(
      'carry_forward_days',
      'Carry limit (days)',
      'How long a measurement stays proof; empty means as long as the settings allow.',
    ),
    text('benefit_pool', 'Benefit pool', 'Metrics of one pool count once.'),
    number('pool_share', 'Share of the pool', 'Agreed share, 0 to 1.'),
    number('target_value', 'Target value', 'Measured input at target, for the projection.'),
    longText('definition', 'Definition', 'What exactly is counted.'),
    text('capability', 'Capability', 'What the product lets the customer do.'),
    text('outcome', 'Outcome', 'What the customer achieves with it.'),
    text('impact', 'Impact', 'What that is worth to the business.'),
    text('owner_id', 'Owner', 'HubSpot owner ID of the person who drives it.'),
    text('customer_owner_contact_id', 'Customer owner', 'Contact ID of the customer who answers for it.'),
    computed(
      number(
        'annual_amount',
        'Annual amount',
        'Value a year at the latest measurement, before overlaps, in its currency.',
      ),
    ),
    computed(number('current_value', 'Current value', 'Latest measured value.')),
    computed(date('current_value_date', 'Measured on', 'Day of the latest measurement.')),
    computed(
      text(
        'agreed_digest',
        'Fingerprint',
        'Fingerprint of what is agreed; what people change in HubSpot is noticed by it.',
      ),
    ),
  ],
} as const satisfies ObjectDefinition;
