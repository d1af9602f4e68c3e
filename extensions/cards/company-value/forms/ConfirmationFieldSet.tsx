import { useWords } from '../../../ui/words.ts';
import { ChannelField, ContactField, TextField } from './fields.tsx';
import type { ConfirmationFields, ConfirmationProblems } from './confirmation-entry.ts';

interface ConfirmationFieldSetProps {
  readonly fields: ConfirmationFields;
  readonly problems: ConfirmationProblems | null;
  readonly onChange: (change: Partial<ConfirmationFields>) => void;
}

/** Who said yes, how, and where it can be found. */
export function ConfirmationFieldSet({ fields, problems, onChange }: ConfirmationFieldSetProps) {
  const { t } = useWords();
  return (
    <>
      <ContactField
        name="confirmedBy"
        label={t('form.confirm.who')}
        required
        value={fields.contactId}
        problem={problems?.contactId ?? null}
        onChange={(contactId) => onChange({ contactId })}
      />
      <ChannelField value={fields.channel} onChange={(channel) => onChange({ channel })} />
      <TextField
        name="confirmedIn"
        label={t('form.confirm.reference')}
        description={t('form.confirm.referenceText')}
        required
        value={fields.confirmedIn}
        problem={problems?.confirmedIn ?? null}
        onChange={(confirmedIn) => onChange({ confirmedIn })}
      />
    </>
  );
}
