import type { CompanyFacts } from '../../src/domain/facts.ts';
import { aCompany } from './records.ts';

/** The example company with nothing planned, measured or logged yet. */
export function someFacts(overrides: Partial<CompanyFacts> = {}): CompanyFacts {
  return {
    company: aCompany(),
    milestones: [],
    metrics: [],
    entries: [],
    deals: [],
    template: null,
    ...overrides,
  };
}
