import { EVIDENCE_KINDS } from '../../../../src/domain/vocabulary.ts';
import type { EvidenceKind } from '../../../../src/domain/vocabulary.ts';
import type { NewEvidence } from '../../../../src/functions/contract.ts';
import { choice, text } from '../fields/field.ts';
import type { Subject } from './subject.ts';

export interface EvidenceFields {
  readonly evidenceKind: EvidenceKind;
  readonly title: string;
  readonly reference: string;
  readonly quote: string;
}

export const EMPTY_EVIDENCE: EvidenceFields = {
  evidenceKind: 'analytics',
  title: '',
  reference: '',
  quote: '',
};

/** Kind, title and place of a proof, and the customer's own words if there are any. */
export const evidenceFields = () => [
  choice('evidenceKind', 'form.proof.kind', EVIDENCE_KINDS, (kind) => `evidence.${kind}`),
  text('title', 'form.proof.title', { placeholder: 'form.proof.titlePlaceholder', required: true }),
  text('reference', 'form.proof.reference', { text: 'form.proof.referenceText', required: true }),
  text('quote', 'form.proof.quote'),
];

/** Proof of a milestone that shares its metric's measurements proves the metric as well. */
export const evidenceEntry = (
  { evidenceKind, title, reference, quote }: EvidenceFields,
  subject: Subject,
  base: Pick<NewEvidence, 'entryKey' | 'on' | 'note'>,
): NewEvidence => ({
  kind: 'evidence',
  ...base,
  ...keysOf(subject),
  evidenceKind,
  title: title.trim(),
  reference: reference.trim(),
  quote: orNull(quote),
});

export const keysOf = ({ milestone, metric }: Subject) => ({
  milestoneKey: milestone?.milestone.key ?? null,
  metricKey: metric?.metric.key ?? null,
});

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
