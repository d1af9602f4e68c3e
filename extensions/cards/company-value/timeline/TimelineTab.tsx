import { Flex, StepIndicator, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { PhaseSummary, PlanSummary } from '../../../../src/domain/summary.ts';
import type { Phase } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MilestoneTable } from './MilestoneTable.tsx';
import { TimelineHeader } from './TimelineHeader.tsx';
import { WhatIsNext } from './WhatIsNext.tsx';

/** The plan by phase: where it stands, and every milestone with progress, date and state. */
export function TimelineTab() {
  const { t, format } = useWords();
  const { plan, template } = useCompany().view.summary;
  // Held from the first view on, so that a phase does not fold under a panel that is open.
  const [openPhases, setOpenPhases] = useState(() => unfinishedPhases(plan));
  const toggle = (phase: Phase) =>
    setOpenPhases((open) =>
      open.includes(phase) ? open.filter((other) => other !== phase) : [...open, phase],
    );
  const open = (phase: Phase | undefined) => {
    if (phase !== undefined && !openPhases.includes(phase)) toggle(phase);
  };
  // A phase whose milestones were all cancelled is a row below, but no step on the way.
  const steps = plan.phases.filter(({ total }) => total > 0);
  return (
    <Flex direction="column" gap="md">
      <StepIndicator
        circleSize="sm"
        currentStep={currentStep(steps, plan.currentPhase)}
        stepNames={steps.map(({ phase, achieved, total }) =>
          t('timeline.phaseStep', {
            phase: t(`phase.${phase}`),
            achieved: format.number(achieved),
            total: format.number(total),
          }),
        )}
        onClick={(step) => open(steps[step]?.phase)}
      />
      <TimelineHeader />
      <WhatIsNext />
      <MilestoneTable openPhases={openPhases} onToggle={toggle} />
      <Text variant="microcopy">
        {t('timeline.note')}
        {template === null
          ? null
          : ` ${t('timeline.template', {
              segment: t(`segment.${template.segment}`),
              industry: t(`industry.${template.industry}`),
              version: format.number(template.version),
            })}`}
      </Text>
    </Flex>
  );
}

const isFinished = ({ achieved, total }: PhaseSummary) => total > 0 && achieved === total;

/** Behind the last step once all are finished, so that every one is ticked. */
const currentStep = (steps: readonly PhaseSummary[], current: Phase | null): number =>
  steps.every(isFinished)
    ? steps.length
    : Math.max(
        0,
        steps.findIndex(({ phase }) => phase === current),
      );

const unfinishedPhases = ({ phases }: PlanSummary): readonly Phase[] =>
  phases.filter((phase) => !isFinished(phase)).map(({ phase }) => phase);
