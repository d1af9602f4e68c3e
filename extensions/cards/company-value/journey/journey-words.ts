import type {
  ExitFact,
  ExitFactState,
  StageChange,
  StagePosition,
} from '../../../../src/domain/journey/journey-summary.ts';
import type { JourneyStage } from '../../../../src/domain/vocabulary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';

/** "Onboarding, Adoption" */
export const stageWords = (stages: readonly JourneyStage[], { t, format }: Words): string =>
  format.join(
    stages.map((stage) => t(`journey.stage.${stage}`)),
    'list',
  );

/** "First value documented, Go-live confirmed by the customer" */
export const factsWords = (facts: readonly ExitFact[], { t, format }: Words): string =>
  format.join(
    facts.map((fact) => t(`journey.fact.${fact}`)),
    'list',
  );

/** "217 days · usual 240", "70 days · 10 over usual" */
export function timeWords({ days, usual, overDays }: StagePosition, { t, format }: Words): string {
  if (usual === null) return t('journey.time.noUsual', { days });
  if (overDays > 0) return t('journey.time.over', { days, over: format.number(overDays) });
  const [from, to] = [format.number(usual.fromDays), format.number(usual.toDays)];
  const isRange = usual.fromDays > 0 && usual.fromDays < usual.toDays;
  return t('journey.time.usual', { days, usual: isRange ? t('journey.time.range', { from, to }) : to });
}

/** "Core users trained and active (11 of 12, 20 Aug)" */
export function factWords({ fact, knownOn, note }: ExitFactState, words: Words, today: string): string {
  const { t, format } = words;
  const name = t(`journey.fact.${fact}`);
  if (knownOn === null) return name;
  const date = format.dateNear(knownOn, today);
  return note === null
    ? t('journey.exit.fact', { fact: name, date })
    : t('journey.exit.factNote', { fact: name, note, date });
}

/** Who said a fact and who recorded it; null when nobody is known. */
export function factOrigin(
  { contactId, claimedBy }: ExitFactState,
  { t }: Words,
  company: CompanyScope,
): string | null {
  const said = company.people.nameOf(contactId);
  const recorded = claimedBy === null ? null : (company.userName(claimedBy) ?? t('ledger.someUser'));
  const parts = [
    said === null ? null : t('journey.exit.saidBy', { who: said }),
    recorded === null ? null : t('journey.exit.recordedBy', { who: recorded }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** "Accounts payable, Norway left Onboarding, entered Adoption" */
export function changeWords({ track, left, entered, returned }: StageChange, words: Words): string {
  const { t } = words;
  const [out, into] = [stageWords(left, words), stageWords(entered, words)];
  if (entered.length === 0) return t('journey.change.left', { track, stages: out });
  if (left.length === 0) {
    return t(returned ? 'journey.change.returned' : 'journey.change.entered', { track, stages: into });
  }
  return t(returned ? 'journey.change.leftReturned' : 'journey.change.leftEntered', {
    track,
    left: out,
    entered: into,
  });
}

/** What set a change off, and whom the track was handed to. */
export function triggerWords({ trigger, handoff }: StageChange, { t }: Words): readonly string[] {
  return [
    trigger === null ? null : t(`journey.trigger.${trigger}`),
    handoff === null ? null : t('journey.change.handedTo', { who: handoff }),
  ].filter((part) => part !== null);
}

/** What a change lacked, a sentence each. */
export function lackWords({ problems, missingFacts }: StageChange, words: Words): readonly string[] {
  return problems.map((problem) =>
    problem === 'exit_facts_missing'
      ? words.t('journey.problem.exit_facts_missing', { facts: factsWords(missingFacts, words) })
      : words.t(`journey.problem.${problem}`),
  );
}
