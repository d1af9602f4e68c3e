import { Divider, Flex, ScoreCircle, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { CalendarDate } from '../../../src/domain/calendar.ts';
import { setApart } from '../../ui/set-apart.ts';
import { State } from '../../ui/State.tsx';
import { useFirstSidebarWords } from '../../ui/words.ts';
import type { FirstSidebarWords } from '../../ui/words.ts';
import { planTag, renewalTag, valueTag } from '../company-value/head/verdict-words.ts';
import { ProgressOn } from '../company-value/milestone/MilestoneProgress.tsx';
import type { StatusFacts } from './status-facts.ts';

interface StatusLinesProps {
  readonly facts: StatusFacts;
  readonly today: CalendarDate;
}

/** Renewal, value, plan and the milestone that is due next. The words name what they are about, so no colour has to. */
export function StatusLines({ facts, today }: StatusLinesProps) {
  const { plan, next } = facts;
  return (
    <>
      <RenewalLine renewal={facts.renewal} />
      <Divider />
      <Flex direction="column" gap="xs">
        <ValueLine value={facts.value} />
        <PlanLine plan={plan} />
      </Flex>
      {plan.total === 0 ? null : (
        <>
          <Divider />
          {next === null ? <NoneOpen plan={plan} /> : <NextMilestone next={next} today={today} />}
        </>
      )}
    </>
  );
}

function RenewalLine({ renewal }: { readonly renewal: StatusFacts['renewal'] }) {
  const words = useFirstSidebarWords();
  return (
    <Flex gap="sm" align="center">
      {renewal.score === null ? null : <ScoreCircle score={renewal.score} />}
      <Flex direction="column" align="start" gap="xs">
        <State state={renewalTag(words, renewal)} />
        <Text variant="microcopy">{renewalWords(renewal, words)}</Text>
      </Flex>
    </Flex>
  );
}

/** "98 days, 18 Jan 2027 · known 90%" */
function renewalWords(
  { date, days, confidence }: StatusFacts['renewal'],
  { t, format }: FirstSidebarWords,
): string {
  const when = (): string => {
    if (date === null || days === null) return t('renewal.head.noDate');
    const said = format.date(date);
    return days < 0
      ? t('sidebar.first.daysOver', { days: -days, date: said })
      : t('sidebar.first.daysLeft', { days, date: said });
  };
  return confidence === null
    ? when()
    : t('sidebar.first.known', { renewal: when(), known: format.percent(confidence) });
}

function ValueLine({ value }: { readonly value: StatusFacts['value'] }) {
  const words = useFirstSidebarWords();
  const { t, format } = words;
  const { proved, netRoi, verdict } = value;
  if (proved === null || proved === 0) {
    return <Line label={t('sidebar.first.proved')}>{<State state={valueTag(words, verdict)} />}</Line>;
  }
  const amount = format.moneyCompact(proved);
  const said =
    netRoi === null ? amount : t('sidebar.first.provedRoi', { amount, roi: format.percentSigned(netRoi) });
  return (
    <Line label={t('sidebar.first.proved')}>
      <Text format={{ fontWeight: 'demibold' }}>{said}</Text>
    </Line>
  );
}

function PlanLine({ plan }: { readonly plan: StatusFacts['plan'] }) {
  const words = useFirstSidebarWords();
  const { t, format } = words;
  const label =
    plan.total === 0
      ? t('sidebar.first.noMilestones')
      : t('sidebar.first.milestones', {
          achieved: format.number(plan.achieved),
          total: format.number(plan.total),
        });
  return (
    <Line label={label}>
      <State state={planTag(words, plan.health)} />
    </Line>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Flex justify="between" align="center" gap="sm" wrap>
      <Text variant="microcopy">{label}</Text>
      {children}
    </Flex>
  );
}

interface NextMilestoneProps {
  readonly next: NonNullable<StatusFacts['next']>;
  readonly today: CalendarDate;
}

function NextMilestone({ next, today }: NextMilestoneProps) {
  const { t, format } = useFirstSidebarWords();
  const { name, on, summary } = next;
  const due =
    on === null
      ? null
      : t(on < today ? 'sidebar.first.wasDue' : 'sidebar.first.due', { date: format.dateNear(on, today) });
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{setApart(name)}</Text>
      {summary === null ? (
        <Text variant="microcopy">{due}</Text>
      ) : (
        <ProgressOn summary={summary} today={today} more={due} />
      )}
    </Flex>
  );
}

function NoneOpen({ plan }: { readonly plan: StatusFacts['plan'] }) {
  const { t } = useFirstSidebarWords();
  const isDone = plan.achieved === plan.total;
  return <Text>{t(isDone ? 'sidebar.first.allAchieved' : 'sidebar.first.noneOpen')}</Text>;
}
