import { surveyedInput } from '../../../../src/domain/metric-input-roles.ts';
import { surveyedValue } from '../../../../src/domain/survey-reduction.ts';
import type { SurveyedValue, SurveyResponse } from '../../../../src/domain/survey-reduction.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import type { Measured, Subject } from '../forms/subject.ts';

/** What one person said, as it is typed. */
export interface SurveyRow {
  readonly id: number;
  readonly contactId: string | null;
  readonly before: number | null;
  readonly after: number | null;
}

export const FIRST_ANSWERS: readonly SurveyRow[] = [0, 1, 2].map((id) => emptyAnswer(id));

export function emptyAnswer(id: number): SurveyRow {
  return { id, contactId: null, before: null, after: null };
}

/** The answers that are complete; null while one is half typed, or none is there. */
export function completeAnswers(rows: readonly SurveyRow[]): readonly SurveyResponse[] | null {
  const begun = rows.filter(({ before, after }) => before !== null || after !== null);
  const answers = begun.flatMap(({ contactId, before, after }) =>
    before === null || after === null ? [] : [{ before, after, contactId }],
  );
  return answers.length === 0 || answers.length < begun.length ? null : answers;
}

/** What the answers reduce: the value before, and its unit. */
export function surveyedIn({ milestone, metric }: Subject, measured: Measured): SurveyedValue {
  if (metric !== null) return surveyedInput(metric.metric, measured.input);
  return {
    baseline: milestone?.milestone.baseline ?? null,
    unit: milestone?.milestone.unit ?? null,
  };
}

/** Whether a survey says anything about it: there has to be a number before. */
export const canBeSurveyed = (measured: Measured): boolean => measured.typedAs !== 'yes_no';

export function surveyProblem(
  rows: readonly SurveyRow[],
  subject: Subject,
  measured: Measured,
  t: Translate,
): string | null {
  const begun = rows.some(({ before, after }) => before !== null || after !== null);
  if (!begun) return t('measurements.survey.need');
  const answers = completeAnswers(rows);
  if (answers === null) return t('measurements.survey.incomplete');
  return surveyedValue(answers, surveyedIn(subject, measured)) === null
    ? t('measurements.survey.noBaseline')
    : null;
}
