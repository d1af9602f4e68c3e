import { useWords } from '../../../ui/words.ts';
import { TextField } from '../forms/fields.tsx';
import { LongTextField } from '../forms/LongTextField.tsx';
import type { MilestoneEditing } from './use-milestone-editor.ts';

/** From what the product makes possible to what it is worth, and what is done next. */
export function ImpactFieldSet({ editing: { fields, set } }: { readonly editing: MilestoneEditing }) {
  const { t } = useWords();
  return (
    <>
      {(['capability', 'outcome', 'impact'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`editor.${name}`)}
          value={fields[name]}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
      <LongTextField
        name="businessImpact"
        label={t('editor.businessImpact')}
        value={fields.businessImpact}
        onChange={(businessImpact) => set({ businessImpact })}
      />
      <LongTextField
        name="steps"
        label={t('editor.steps')}
        description={t('editor.stepsText')}
        value={fields.steps}
        onChange={(steps) => set({ steps })}
      />
    </>
  );
}
