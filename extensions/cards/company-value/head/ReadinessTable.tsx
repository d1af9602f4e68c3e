import {
  Button,
  Flex,
  ProgressBar,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ReadinessItem, ReadinessSummary } from '../../../../src/domain/summary.ts';
import type { ReadinessItemKey } from '../../../../src/domain/vocabulary.ts';
import { State } from '../../../ui/State.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';
import { reasonWords } from './reason-words.ts';
import { ReadinessItemDetails } from './ReadinessItemDetails.tsx';

/** Readiness item by item: what is known, what it earns, what is left out, and what holds the band down. */
export function ReadinessTable() {
  const { t } = useWords();
  const { readiness } = useCompany().view.summary.renewal;
  const [openKey, setOpenKey] = useState<ReadinessItemKey | null>(null);
  return (
    <Table bordered density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader width={150}>{t('readiness.header.item')}</TableHeader>
          <TableHeader>{t('readiness.header.known')}</TableHeader>
          <TableHeader width={116}>{t('readiness.header.points')}</TableHeader>
          <TableHeader width={60}>{null}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {[...readiness.items].sort(knownFirst).flatMap((item) => {
          const { key } = item;
          const isOpen = key === openKey;
          const toggle = () => setOpenKey(isOpen ? null : key);
          const row = <ItemRow key={key} item={item} isOpen={isOpen} onToggle={toggle} />;
          return isOpen ? [row, <ReadinessItemDetails key={`${key} details`} item={item} />] : [row];
        })}
      </TableBody>
      <ScoreFooter />
    </Table>
  );
}

const ORDER: Readonly<Record<ReadinessItem['state'], number>> = { known: 0, missing: 1, not_applicable: 2 };
/** What is known stands first, then what weighs most. */
const knownFirst = (first: ReadinessItem, second: ReadinessItem) =>
  ORDER[first.state] - ORDER[second.state] || second.weight - first.weight;

interface ItemRowProps {
  readonly item: ReadinessItem;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function ItemRow({ item, isOpen, onToggle }: ItemRowProps) {
  const words = useWords();
  const company = useCompany();
  return (
    <TableRow>
      <TableCell>
        <Text format={{ fontWeight: 'demibold' }}>{words.t(`readiness.item.${item.key}`)}</Text>
      </TableCell>
      <TableCell>
        {item.reasons.map((reason) => (
          <Text key={reason.code}>{reasonWords(reason, words, company)}</Text>
        ))}
      </TableCell>
      <TableCell>
        <ItemPoints item={item} />
      </TableCell>
      <TableCell align="right">
        <Button variant="transparent" size="xs" onClick={onToggle}>
          {words.t(isOpen ? 'common.close' : 'common.open')}
        </Button>
      </TableCell>
    </TableRow>
  );
}

const HALF = 0.5;

function ItemPoints({ item }: { readonly item: ReadinessItem }) {
  const { t, format } = useWords();
  if (item.state === 'not_applicable') return <Text variant="microcopy">{t('readiness.notDue')}</Text>;
  if (item.points === null || item.share === null) {
    return (
      <Flex direction="column" align="start" gap="flush">
        <State state={{ words: t('common.notKnown'), variant: 'default', hollow: true }} />
        <Text variant="microcopy">{t('readiness.leftOut', { count: item.weight })}</Text>
      </Flex>
    );
  }
  const points = format.tenths(item.points);
  const weight = format.tenths(item.weight);
  const label = t('readiness.pointsLabel', { item: t(`readiness.item.${item.key}`), points, weight });
  const bar = {
    value: item.points,
    maxValue: item.weight,
    valueDescription: t('readiness.points', { points, weight }),
    'aria-label': label,
  };
  const variant = variantOf(item.share);
  return variant === null ? <ProgressBar {...bar} /> : <ProgressBar {...bar} variant={variant} />;
}

function variantOf(share: number): 'success' | 'warning' | 'danger' | null {
  if (share >= 1) return 'success';
  if (share <= 0) return 'danger';
  return share <= HALF ? 'warning' : null;
}

function ScoreFooter() {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const { readiness } = company.view.summary.renewal;
  const { score, band, critical } = readiness;
  const bandWords = critical ? t('readiness.critical') : t(`readiness.band.${band}`);
  const points = t('readiness.foot.points', {
    points: format.tenths(readiness.points),
    known: format.tenths(readiness.knownWeight),
  });
  return (
    <TableFooter>
      <TableRow>
        <FooterCell>
          {score === null
            ? t('readiness.foot.noScore')
            : t('readiness.foot.score', { score: format.number(score), band: bandWords })}
        </FooterCell>
        <FooterCell>
          {format.join([points, limitWords(readiness, bandWords, words, company)], 'sentences')}
        </FooterCell>
        <FooterCell>{t('readiness.foot.known', { known: format.percent(readiness.confidence) })}</FooterCell>
        <TableCell>{null}</TableCell>
      </TableRow>
    </TableFooter>
  );
}

/** A cell and not a header: headers do not wrap, and the sentence here would push the points out of the panel. */
function FooterCell({ children }: { readonly children: string }) {
  return (
    <TableCell>
      <Text format={{ fontWeight: 'demibold' }}>{children}</Text>
    </TableCell>
  );
}

/** What holds the band down; without a score, how much has to be known for one. */
function limitWords(
  { score, band, caps, limits }: ReadinessSummary,
  bandWords: string,
  words: Words,
  company: CompanyScope,
): string {
  const { t, format } = words;
  if (score === null) {
    return t('readiness.foot.tooLittle', { needed: format.percent(limits.confidenceForScore) });
  }
  const cap = caps.find((candidate) => candidate.band === band);
  return cap === undefined
    ? t('readiness.foot.noLimit')
    : t('readiness.foot.held', { band: bandWords, reason: reasonWords(cap.reason, words, company) });
}
