import type { CompanyFacts } from './facts.ts';
import type { Segment } from './vocabulary.ts';

/** The segment whose limits apply where neither the company nor its template names one: it warns the earliest. */
const SEGMENT_WHEN_UNKNOWN: Segment = 'enterprise';

/** The company's segment, else its template's, else enterprise (the longest renewal runway). */
export function segmentOf(facts: Pick<CompanyFacts, 'company' | 'template'>): Segment {
  return facts.company.segment ?? facts.template?.segment ?? SEGMENT_WHEN_UNKNOWN;
}
