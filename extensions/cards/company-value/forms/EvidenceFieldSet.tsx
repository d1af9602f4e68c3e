import { Select } from '@hubspot/ui-extensions';
import { EVIDENCE_KINDS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { TextField } from './fields.tsx';
import type { EvidenceFields, EvidenceProblems } from './evidence-entry.ts';

interface EvidenceFieldSetProps {
  readonly fields: EvidenceFields;
  readonly problems: EvidenceProblems | null;
  readonly onChange: (change: Partial<EvidenceFields>) => void;
}

/** Kind, title and place of a proof, and the customer's own words if there are any. */
export function EvidenceFieldSet({ fields, problems, onChange }: EvidenceFieldSetProps) {
  const { t } = useWords();
  return (
    <>
      <Select
        name="evidenceKind"
        label={t('form.proof.kind')}
        required
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`evidence.${kind}`) }))}
        value={fields.evidenceKind}
        onChange={(chosen) =>
          onChange({ evidenceKind: EVIDENCE_KINDS.find((kind) => kind === chosen) ?? fields.evidenceKind })
        }
      />
      <TextField
        name="title"
        label={t('form.proof.title')}
        placeholder={t('form.proof.titlePlaceholder')}
        required
        value={fields.title}
        problem={problems?.title ?? null}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        name="reference"
        label={t('form.proof.reference')}
        description={t('form.proof.referenceText')}
        required
        value={fields.reference}
        problem={problems?.reference ?? null}
        onChange={(reference) => onChange({ reference })}
      />
      <TextField
        name="quote"
        label={t('form.proof.quote')}
        value={fields.quote}
        onChange={(quote) => onChange({ quote })}
      />
    </>
  );
}
