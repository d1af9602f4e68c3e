import type { ReviewQuestion } from '../../../../src/domain/guidance/guidance-summary.ts';
import { useWords } from '../../../ui/words.ts';
import { LongTextField } from './LongTextField.tsx';
import type { ReviewAnswers } from './review-answers.ts';

interface ReviewFieldSetProps {
  readonly questions: readonly ReviewQuestion[];
  readonly answers: ReviewAnswers;
  /** Shown below the first question. */
  readonly problem?: string | null;
  readonly onChange: (answers: ReviewAnswers) => void;
}

/** The questions that look back on a milestone. */
export function ReviewFieldSet({ questions, answers, problem = null, onChange }: ReviewFieldSetProps) {
  const { t } = useWords();
  return (
    <>
      {questions.map((question, place) => (
        <LongTextField
          key={question}
          name={question}
          label={t(`review.question.${question}`)}
          value={answers[question] ?? ''}
          problem={place === 0 ? problem : null}
          onChange={(answer) => onChange({ [question]: answer })}
        />
      ))}
    </>
  );
}
