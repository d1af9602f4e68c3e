import { Flex, StepIndicator, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { daysBetween } from '../../../../src/domain/calendar.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { RunwayStepSummary, RunwaySummary } from '../../../../src/domain/summary.ts';
import type { RunwayStepKey } from '../../../../src/domain/vocabulary.ts';
import { inTime, late } from '../../../ui/durations.ts';
import { State } from '../../../ui/State.tsx';
import type { StateWords } from '../../../ui/State.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { RelationshipButton } from '../relationship/RelationshipButton.tsx';
import { RunwayStepTile } from './RunwayStepTile.tsx';

/** The steps on the way to the renewal date: done or due, and on which day. */
export function RunwaySection() {
  const words = useWords();
  const { view, today } = useCompany();
  const { renewal, cycle } = view.summary;
  const { runway, renewalDate } = renewal;
  const [openStep, setOpenStep] = useState<RunwayStepKey | null>(null);
  const opened = runway.steps.find(({ step }) => step === openStep);
  const { t, format } = words;
  if (renewalDate === null || runway.steps.length === 0) return null;
  const open = runway.steps.filter(({ doneOn }) => doneOn === null);
  const following = open[1];
  return (
    <Flex direction="column" gap="sm">
      <Flex justify="between" align="center" gap="sm" wrap>
        <Text format={{ fontWeight: 'demibold' }}>
          {t('renewal.runway.title', { date: format.date(renewalDate) })}
        </Text>
        <Flex gap="sm" align="center" wrap>
          {cycle.outcome === null || runway.next === null ? (
            <State state={stateOf(runway, today, words)} />
          ) : null}
          {cycle.outcome !== null || following === undefined ? null : (
            <Text variant="microcopy">
              {t('renewal.runway.then', { step: dueWords(following, today, words) })}
            </Text>
          )}
          {cycle.outcome === null ? (
            <RelationshipButton
              form={{ name: 'step' }}
              panelId="runway-step"
              label={t('relationship.button.step')}
            />
          ) : null}
          {/* Who signs early is not asked to wait for the date. */}
          {cycle.outcome === null && !renewal.overdue ? (
            <RelationshipButton
              form={{ name: 'outcome' }}
              panelId="runway-outcome"
              label={t('relationship.button.outcome')}
              variant="transparent"
            />
          ) : null}
        </Flex>
      </Flex>
      <StepIndicator
        circleSize="sm"
        currentStep={currentStep(runway)}
        onClick={(index) => {
          const chosen = runway.steps[index]?.step ?? null;
          setOpenStep(chosen === openStep ? null : chosen);
        }}
        stepNames={runway.steps.map(({ step, dueOn, doneOn }) =>
          t(doneOn === null ? 'renewal.runway.stepDue' : 'renewal.runway.stepDone', {
            step: t(`renewal.step.${step}`),
            date: format.dateNear(doneOn ?? dueOn, today),
          }),
        )}
      />
      {opened === undefined ? null : <RunwayStepTile step={opened} />}
    </Flex>
  );
}

/** A step cannot be drawn red, so what is late stands beside them. */
function stateOf({ next, steps }: RunwaySummary, today: CalendarDate, words: Words): StateWords {
  if (next === null) return { words: words.t('renewal.runway.done'), variant: 'success' };
  const step = steps.find((one) => one.step === next.step);
  const said = step === undefined ? '' : dueWords(step, today, words);
  return { words: said, variant: next.lateDays > 0 ? 'danger' : 'info' };
}

function dueWords({ step, dueOn }: RunwayStepSummary, today: CalendarDate, { t }: Words): string {
  const name = t(`renewal.step.${step}`);
  return dueOn < today
    ? t('renewal.runway.late', { step: name, late: late(t, daysBetween(dueOn, today)) })
    : t('renewal.runway.due', { step: name, soon: inTime(t, daysBetween(today, dueOn)) });
}

/** Behind the last step once all are done, so that every one is ticked. */
function currentStep({ steps, next }: RunwaySummary): number {
  return next === null
    ? steps.length
    : Math.max(
        0,
        steps.findIndex(({ step }) => step === next.step),
      );
}
