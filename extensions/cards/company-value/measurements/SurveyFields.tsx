import { Box, Button, Flex, NumberInput } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { complaint, ContactField } from '../forms/fields.tsx';
import { emptyAnswer } from './survey-fields.ts';
import type { SurveyRow } from './survey-fields.ts';

interface SurveyFieldsProps {
  readonly answers: readonly SurveyRow[];
  readonly problem: string | null;
  readonly onChange: (answers: readonly SurveyRow[]) => void;
}

const DECIMALS = 4;

/** What each person said of before and after, one row a person. */
export function SurveyFields({ answers, problem, onChange }: SurveyFieldsProps) {
  const { t } = useWords();
  const change = (id: number, changed: Partial<SurveyRow>) =>
    onChange(answers.map((row) => (row.id === id ? { ...row, ...changed } : row)));
  const numberField = (row: SurveyRow, name: 'before' | 'after', isFirst: boolean) => {
    const onTyped = (typed: number | null | undefined) =>
      change(row.id, { [name]: typeof typed === 'number' && Number.isFinite(typed) ? typed : null });
    return (
      <NumberInput
        name={`survey.${name}.${row.id}`}
        label={t(`measurements.survey.${name}`)}
        precision={DECIMALS}
        {...(row[name] === null ? {} : { value: row[name] })}
        onChange={onTyped}
        onInput={onTyped}
        {...complaint(isFirst ? problem : null)}
      />
    );
  };
  return (
    <>
      {answers.map((row, position) => (
        <Flex key={row.id} gap="sm" align="end">
          <Box flex={2}>
            <ContactField
              name={`survey.person.${row.id}`}
              label={t('measurements.survey.person')}
              nobody={t('measurements.survey.nobody')}
              value={row.contactId}
              onChange={(contactId) => change(row.id, { contactId })}
            />
          </Box>
          <Box flex={1}>{numberField(row, 'before', position === 0)}</Box>
          <Box flex={1}>{numberField(row, 'after', false)}</Box>
          {answers.length === 1 ? null : (
            <Button
              size="xs"
              variant="transparent"
              onClick={() => onChange(answers.filter(({ id }) => id !== row.id))}
            >
              {t('measurements.survey.remove')}
            </Button>
          )}
        </Flex>
      ))}
      <Flex>
        <Button
          size="xs"
          onClick={() => onChange([...answers, emptyAnswer(Math.max(...answers.map(({ id }) => id)) + 1)])}
        >
          {t('measurements.survey.add')}
        </Button>
      </Flex>
    </>
  );
}
