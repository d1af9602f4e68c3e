import type { Milestone } from '../../../../src/domain/facts.ts';
import type { Format } from '../../../ui/format.ts';
import type { Measured, Subject } from '../forms/subject.ts';
import { toTyped } from '../forms/typed-value.ts';

/** The company property that a value comes from; null where people type it. */
export function propertyOf({ milestone, metric }: Subject): string | null {
  const source: Milestone['source'] | undefined = metric?.metric.source ?? milestone?.milestone.source;
  const own = milestone?.milestone.source;
  if (own?.kind === 'company_property') return own.property;
  return source?.kind === 'company_property' ? source.property : null;
}

/** A property's text as it would be typed; null where it holds nothing of the kind. */
export function typedFrom(
  text: string | null,
  measured: Measured,
  format: Format,
): { readonly typed: number } | { readonly answer: boolean } | null {
  if (text === null || text.trim() === '') return null;
  if (measured.typedAs === 'yes_no') {
    return text === 'true' || text === 'false' ? { answer: text === 'true' } : null;
  }
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  // HubSpot keeps 62 % as 0.62; people who fill the property by hand write 62.
  const isFraction = measured.typedAs === 'percent' && Math.abs(value) <= 1;
  return { typed: isFraction ? toTyped(measured, value, format) : value };
}
