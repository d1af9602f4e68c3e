import {
  BUSINESS_FUNCTIONS,
  DEFINERS,
  MILESTONE_CLASSES,
  PHASES,
} from '../../../../src/domain/vocabulary.ts';
import { useCompany } from '../company-context.ts';
import { choice, contact, select } from '../fields/field.ts';
import type { EditorLocks } from './editor-locks.ts';
import { EditorInputs } from './EditorInputs.tsx';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface PlanFieldSetProps {
  readonly editing: MilestoneEditing;
  readonly locks: EditorLocks;
}

/** Where it stands in the plan, who set it and who drives it. */
export function PlanFieldSet({ editing, locks }: PlanFieldSetProps) {
  const { view } = useCompany();
  return (
    <EditorInputs
      editing={editing}
      rows={[
        choice('phase', 'editor.phase', PHASES, (phase) => `phase.${phase}`),
        ...(locks.goal ? [] : WHOSE),
        !locks.goal &&
          !locks.required &&
          select('required', 'editor.required', [
            { value: true, label: 'editor.required.yes' },
            { value: false, label: 'editor.required.no' },
          ]),
        select('ownerId', 'editor.owner', ownersOf(view.ownerNames, editing.fields.ownerId), {
          none: 'editor.ownerNobody',
        }),
        contact('customerOwnerContactId', 'editor.customerOwner', { none: 'editor.ownerNobody' }),
        choice('businessFunction', 'editor.function', BUSINESS_FUNCTIONS, (one) => `editor.function.${one}`, {
          none: 'editor.function.none',
        }),
      ]}
    />
  );
}

const WHOSE = [
  choice('milestoneClass', 'editor.class', MILESTONE_CLASSES, (one) => `editor.class.${one}`),
  choice('definer', 'editor.definer', DEFINERS, (definer) => `editor.definer.${definer}`),
];

/** The people who look after this company already, and whoever was named without anybody knowing who that is. */
const ownersOf = (names: Readonly<Record<string, string>>, ownerId: string | null) =>
  Object.entries(ownerId === null ? names : { [ownerId]: ownerId, ...names }).map(([value, name]) => ({
    value,
    label: { said: name },
  }));
