import { Button, Flex } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { contact, number } from '../fields/field.ts';
import { Fields } from '../fields/Fields.tsx';
import { emptyAnswer } from './survey-fields.ts';
import type { SurveyRow } from './survey-fields.ts';

interface SurveyFieldsProps {
  readonly answers: readonly SurveyRow[];
  readonly problem: string | null;
  readonly onChange: (answers: readonly SurveyRow[]) => void;
}

/** What each person said of before and after, one row a person. */
export function SurveyFields({ answers, problem, onChange }: SurveyFieldsProps) {
  const { t } = useWords();
  const change = (id: number, changed: Partial<SurveyRow>) =>
    onChange(answers.map((row) => (row.id === id ? { ...row, ...changed } : row)));
  return (
    <>
      {answers.map((row, position) => (
        <Fields
          key={row.id}
          rows={[
            [
              contact('contactId', 'measurements.survey.person', {
                as: `survey.person.${row.id}`,
                none: 'measurements.survey.nobody',
                flex: 2,
              }),
              number('before', 'measurements.survey.before', { as: `survey.before.${row.id}` }),
              number('after', 'measurements.survey.after', { as: `survey.after.${row.id}` }),
              answers.length > 1 && (
                <Button
                  key="remove"
                  size="xs"
                  variant="transparent"
                  onClick={() => onChange(answers.filter(({ id }) => id !== row.id))}
                >
                  {t('measurements.survey.remove')}
                </Button>
              ),
            ],
          ]}
          values={row}
          problems={position === 0 ? { before: problem } : null}
          onChange={(changed) => change(row.id, changed)}
        />
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
