import { Select } from '@hubspot/ui-extensions';
import {
  BUSINESS_FUNCTIONS,
  DEFINERS,
  MILESTONE_CLASSES,
  PHASES,
} from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import { ContactField } from '../forms/fields.tsx';
import type { EditorLocks } from './editor-locks.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface PlanFieldSetProps {
  readonly editing: MilestoneEditing;
  readonly locks: EditorLocks;
}

/** What it takes to count, by what a milestone shows; people can choose otherwise. */
const USUAL_POLICY = { usage: 'evidence', leading: 'none', result: 'customer_confirmed' } as const;

/** Where it stands in the plan, who set it and who drives it. */
export function PlanFieldSet({ editing: { fields, set, problems }, locks }: PlanFieldSetProps) {
  const { t } = useWords();
  return (
    <>
      <ChoiceField
        name="phase"
        label={t('editor.phase')}
        words={PHASES}
        labelOf={(phase) => t(`phase.${phase}`)}
        value={fields.phase}
        onChange={(phase) => set({ phase })}
      />
      {locks.goal ? null : (
        <>
          <ChoiceField
            name="milestoneClass"
            label={t('editor.class')}
            words={MILESTONE_CLASSES}
            labelOf={(one) => t(`editor.class.${one}`)}
            value={fields.milestoneClass}
            onChange={(milestoneClass) =>
              set({ milestoneClass, evidencePolicy: USUAL_POLICY[milestoneClass] })
            }
          />
          <ChoiceField
            name="definer"
            label={t('editor.definer')}
            words={DEFINERS}
            labelOf={(definer) => t(`editor.definer.${definer}`)}
            value={fields.definer}
            onChange={(definer) => set({ definer })}
          />
          {locks.required ? null : (
            <ChoiceField
              name="required"
              label={t('editor.required')}
              words={['yes', 'no'] as const}
              labelOf={(answer) => t(`editor.required.${answer}`)}
              value={fields.required ? 'yes' : 'no'}
              problem={problems?.required ?? null}
              onChange={(answer) => set({ required: answer === 'yes' })}
            />
          )}
        </>
      )}
      <OwnerField value={fields.ownerId} onChange={(ownerId) => set({ ownerId })} />
      <ContactField
        name="customerOwnerContactId"
        label={t('editor.customerOwner')}
        nobody={t('editor.ownerNobody')}
        value={fields.customerOwnerContactId}
        onChange={(customerOwnerContactId) => set({ customerOwnerContactId })}
      />
      <Select
        name="businessFunction"
        label={t('editor.function')}
        options={[
          { value: '', label: t('editor.function.none') },
          ...BUSINESS_FUNCTIONS.map((one) => ({ value: one, label: t(`editor.function.${one}`) })),
        ]}
        value={fields.businessFunction ?? ''}
        onChange={(chosen) =>
          set({ businessFunction: BUSINESS_FUNCTIONS.find((one) => one === chosen) ?? null })
        }
      />
    </>
  );
}

interface OwnerFieldProps {
  readonly value: string | null;
  readonly onChange: (ownerId: string | null) => void;
}

/** One of the people who look after this company already. */
function OwnerField({ value, onChange }: OwnerFieldProps) {
  const { t } = useWords();
  const { view } = useCompany();
  const known = Object.entries(view.ownerNames).map(([id, name]) => ({ value: id, label: name }));
  const isKnown = value === null || Object.hasOwn(view.ownerNames, value);
  return (
    <Select
      name="ownerId"
      label={t('editor.owner')}
      options={[
        { value: '', label: t('editor.ownerNobody') },
        ...known,
        ...(isKnown || value === null ? [] : [{ value, label: value }]),
      ]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : String(chosen))}
    />
  );
}
