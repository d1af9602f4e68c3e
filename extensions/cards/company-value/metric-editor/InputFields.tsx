import type { InputDefinition } from '../../../../src/domain/calculators/definition.ts';
import { useWords } from '../../../ui/words.ts';
import { choice, longText } from '../fields/field.ts';
import { Fields } from '../fields/Fields.tsx';
import { inputName } from '../value/input-words.ts';
import { amountField } from './amount-field.ts';
import { askedInputs, CHANGED_FACTORS } from './draft-inputs.ts';
import { DraftInputs } from './DraftInputs.tsx';
import { problemsIn } from './field-set.ts';
import type { DraftFieldProps } from './field-set.ts';
import { inputHelp } from './input-help.ts';
import { MeasuredFields } from './MeasuredFields.tsx';
import type { MetricDraft } from './metric-draft.ts';
import { ToolFields } from './ToolFields.tsx';

interface InputFieldsProps extends DraftFieldProps {
  readonly general: (input: string) => number | null;
}

/** The numbers of the calculator itself: before, now and at target; then what both sides agree on. */
export function InputFields(props: InputFieldsProps) {
  const words = useWords();
  const { draft, problems, onChange } = props;
  const { compared, measured, assumed, lists, texts, amounts } = askedInputs(draft);
  return (
    <>
      <DraftInputs
        {...props}
        rows={[draft.calculator === 'revenue_generated' && draft.stored === null && CHANGED_FACTOR]}
      />
      <Fields
        rows={texts.map(({ name, required }) =>
          longText(
            name,
            { said: inputName(name, words) },
            { text: { said: inputHelp({ name, unit: 'text', required }, () => null, words) }, required },
          ),
        )}
        values={Object.fromEntries(texts.map(({ name }) => [name, draft.texts[name] ?? '']))}
        problems={problemsIn(problems, 'inputs.')}
        onChange={(typed) => onChange({ texts: { ...draft.texts, ...typed } as MetricDraft['texts'] })}
      />
      {lists.length === 0 ? null : <ToolFields {...props} />}
      <InputRows {...props} inputs={[...amounts, ...compared]} />
      {measured.length === 0 ? null : <MeasuredFields {...props} measured={measured} />}
      <InputRows {...props} inputs={assumed} />
    </>
  );
}

const CHANGED_FACTOR = choice(
  'changedFactor',
  'metricEditor.changedFactor',
  CHANGED_FACTORS,
  (factor) => `metricEditor.changedFactor.${factor}`,
);

const IN_A_ROW = 2;

function InputRows({
  inputs,
  draft,
  problems,
  currency,
  general,
  onChange,
}: InputFieldsProps & { readonly inputs: readonly InputDefinition[] }) {
  const words = useWords();
  const fields = inputs.map((input) => {
    const { name, unit, required } = input;
    const text = { said: inputHelp(input, general, words) };
    const label = inputName(name, words);
    return amountField(
      name,
      { label, unit, currency, text, required: required && general(name) === null },
      words.t,
    );
  });
  return (
    <Fields
      rows={fields.flatMap((_, place) =>
        place % IN_A_ROW === 0 ? [fields.slice(place, place + IN_A_ROW)] : [],
      )}
      values={draft.numbers}
      problems={problemsIn(problems, 'inputs.')}
      onChange={(typed) => onChange({ numbers: { ...draft.numbers, ...typed } as MetricDraft['numbers'] })}
    />
  );
}
