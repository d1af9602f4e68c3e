import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import { surveyReduction } from '../../../../src/domain/survey-reduction.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import type { Measured } from '../forms/subject.ts';
import { storedWords } from '../forms/typed-value.ts';
import { completeAnswers } from './survey-fields.ts';
import type { SurveyRow } from './survey-fields.ts';

interface SurveyTileProps {
  readonly answers: readonly SurveyRow[];
  readonly measured: Measured;
  /** As it would be stored; null while the answers give none. */
  readonly value: number | boolean | null;
}

/** What the answers come to while they are typed: the mean of what each person saved, and beside it that of the means. */
export function SurveyTile({ answers, measured, value }: SurveyTileProps) {
  const words = useWords();
  const { t, format } = words;
  const complete = completeAnswers(answers.filter(({ before, after }) => before !== null && after !== null));
  const reduction = complete === null ? null : surveyReduction(complete);
  if (reduction === null || reduction.meanOfReductions === null) {
    return (
      <Tile compact>
        <Text variant="microcopy">{t('measurements.survey.type')}</Text>
      </Tile>
    );
  }
  const { people, leftOut, meanOfReductions, reductionOfMeans } = reduction;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>
          {value === null
            ? meanWords(meanOfReductions, people - leftOut, words)
            : t('measurements.survey.value', { value: storedWords(measured, value, words) })}
        </Text>
        {value === null ? null : <Text>{meanWords(meanOfReductions, people - leftOut, words)}</Text>}
        {reductionOfMeans === null ? null : (
          <Text variant="microcopy">
            {t('measurements.survey.means', { reduction: format.percentExact(reductionOfMeans) })}
          </Text>
        )}
        {leftOut === 0 ? null : (
          <Text variant="microcopy">{t('measurements.survey.leftOut', { count: leftOut })}</Text>
        )}
      </Flex>
    </Tile>
  );
}

function meanWords(mean: number, people: number, { t, format }: Words): string {
  return mean < 0
    ? t('measurements.survey.more', { increase: format.percentExact(-mean), people })
    : t('measurements.survey.result', { reduction: format.percentExact(mean), people });
}
