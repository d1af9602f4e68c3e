import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { EvidenceKind } from '../../../../src/domain/vocabulary.ts';
import type { NewEvidence } from '../../../../src/functions/contract.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import type { Subject } from './subject.ts';

export interface EvidenceFields {
  readonly evidenceKind: EvidenceKind;
  readonly title: string;
  readonly reference: string;
  readonly quote: string;
}

export const emptyEvidence = (): EvidenceFields => ({
  evidenceKind: 'analytics',
  title: '',
  reference: '',
  quote: '',
});

export interface EvidenceProblems {
  readonly title: string | null;
  readonly reference: string | null;
}

/** What is still missing for a proof that can be looked up. */
export const evidenceProblems = ({ title, reference }: EvidenceFields, t: Translate): EvidenceProblems => ({
  title: title.trim() === '' ? t('form.check.required') : null,
  reference: reference.trim() === '' ? t('form.check.required') : null,
});

/** Proof of a milestone that shares its metric's measurements proves the metric as well. */
export function evidenceEntry(
  fields: EvidenceFields,
  subject: Subject,
  base: { readonly entryKey: string; readonly on: CalendarDate; readonly note: string | null },
): NewEvidence {
  return {
    kind: 'evidence',
    ...base,
    ...keysOf(subject),
    evidenceKind: fields.evidenceKind,
    title: fields.title.trim(),
    reference: fields.reference.trim(),
    quote: orNull(fields.quote),
  };
}

export const keysOf = ({ milestone, metric }: Subject) => ({
  milestoneKey: milestone?.milestone.key ?? null,
  metricKey: metric?.metric.key ?? null,
});

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
