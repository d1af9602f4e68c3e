import { Box, Flex } from '@hubspot/ui-extensions';
import type { InputDefinition } from '../../../../src/domain/calculators/definition.ts';
import { useWords } from '../../../ui/words.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import { LongTextField } from '../forms/LongTextField.tsx';
import { inputName } from '../value/input-words.ts';
import { askedInputs, CHANGED_FACTORS } from './draft-inputs.ts';
import type { DraftFieldProps } from './field-set.ts';
import { inputHelp } from './input-help.ts';
import { MeasuredFields } from './MeasuredFields.tsx';
import { NumberField } from './NumberField.tsx';
import { ToolFields } from './ToolFields.tsx';

interface InputFieldsProps extends DraftFieldProps {
  readonly general: (input: string) => number | null;
}

/** The numbers of the calculator itself: before, now and at target; then what both sides agree on. */
export function InputFields(props: InputFieldsProps) {
  const words = useWords();
  const { draft, problems, onChange } = props;
  const { t } = words;
  const { compared, measured, assumed, lists, texts, amounts } = askedInputs(draft);
  return (
    <>
      {draft.calculator === 'revenue_generated' && draft.stored === null ? (
        <ChoiceField
          name="changedFactor"
          label={t('metricEditor.changedFactor')}
          words={CHANGED_FACTORS}
          labelOf={(factor) => t(`metricEditor.changedFactor.${factor}`)}
          value={draft.changedFactor}
          onChange={(changedFactor) => onChange({ changedFactor })}
        />
      ) : null}
      {texts.map(({ name, required }) => (
        <LongTextField
          key={name}
          name={name}
          label={inputName(name, words)}
          description={inputHelp({ name, unit: 'text', required }, () => null, words)}
          required={required}
          value={draft.texts[name] ?? ''}
          problem={problems[`inputs.${name}`] ?? null}
          onChange={(text) => onChange({ texts: { ...draft.texts, [name]: text } })}
        />
      ))}
      {lists.length === 0 ? null : <ToolFields {...props} />}
      <InputRows {...props} inputs={[...amounts, ...compared]} />
      {measured.length === 0 ? null : <MeasuredFields {...props} measured={measured} />}
      <InputRows {...props} inputs={assumed} />
    </>
  );
}

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
  const rows = Array.from({ length: Math.ceil(inputs.length / IN_A_ROW) }, (_, row) =>
    inputs.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  return (
    <>
      {rows.map((row) => (
        <Flex key={row[0]?.name} gap="sm" align="start">
          {row.map((input) => (
            <Box key={input.name} flex={1}>
              <NumberField
                name={input.name}
                label={inputName(input.name, words)}
                description={inputHelp(input, general, words)}
                unit={input.unit}
                currency={currency}
                required={input.required && general(input.name) === null}
                value={draft.numbers[input.name] ?? null}
                problem={problems[`inputs.${input.name}`] ?? null}
                onChange={(value) => onChange({ numbers: { ...draft.numbers, [input.name]: value } })}
              />
            </Box>
          ))}
        </Flex>
      ))}
    </>
  );
}
