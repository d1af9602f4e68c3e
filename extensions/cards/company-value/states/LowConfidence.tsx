import {
  Alert,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { ReadinessSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { NextActionButton } from '../head/NextActionButton.tsx';
import { missingItems } from './missing-items.ts';
import type { MissingItem } from './missing-items.ts';

/** Why there is no score, and what would bring one: what is not known, with what it is worth. */
export function LowConfidence() {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  const { view } = company;
  const { readiness } = view.summary.renewal;
  const missing = missingItems(readiness, words, company);
  return (
    <Flex direction="column" gap="md">
      <Alert title={t('readiness.tooLittle.title')} variant="info">
        <Text>{knownWords(readiness, missing[0] ?? null, words)}</Text>
      </Alert>
      {missing.length === 0 ? null : (
        <Table bordered density="condensed" flush>
          <TableHead>
            <TableRow>
              <TableHeader width={168}>{t('readiness.missing.header.what')}</TableHeader>
              <TableHeader>{t('readiness.missing.header.answer')}</TableHeader>
              <TableHeader width={72} align="right">
                {t('readiness.header.points')}
              </TableHeader>
              {view.mayWrite ? <TableHeader width={140}>{t('renewal.people.record')}</TableHeader> : null}
            </TableRow>
          </TableHead>
          <TableBody>
            {missing.map((item) => (
              <MissingRow key={item.key} item={item} />
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}

function MissingRow({ item }: { readonly item: MissingItem }) {
  const { format } = useWords();
  const { view } = useCompany();
  const lever = view.summary.renewal.readiness.levers.find(({ item: key }) => key === item.key);
  return (
    <TableRow>
      <TableCell>
        <Text format={{ fontWeight: 'demibold' }}>{item.name}</Text>
      </TableCell>
      <TableCell>
        <Text>{item.answer}</Text>
      </TableCell>
      <TableCell align="right">
        <Text>{format.tenths(item.weight)}</Text>
      </TableCell>
      {view.mayWrite ? (
        <TableCell>
          {lever === undefined ? null : (
            <NextActionButton action={lever} panelId={`answer-${item.key}`} variant="secondary" size="xs" />
          )}
        </TableCell>
      ) : null}
    </TableRow>
  );
}

/** "40 of 90 points are known (44%). A score needs 50%, a band above Likely needs 75%. Annual cost alone brings it to 72%." */
function knownWords(readiness: ReadinessSummary, first: MissingItem | null, { t, format }: Words): string {
  const { knownWeight, applicableWeight, confidence, limits } = readiness;
  const parts = [
    t('readiness.tooLittle.text', {
      known: format.tenths(knownWeight),
      applicable: format.tenths(applicableWeight),
      share: format.percent(confidence),
    }),
    t('readiness.tooLittle.limits', {
      score: format.percent(limits.confidenceForScore),
      band: t('readiness.band.likely'),
      commit: format.percent(limits.confidenceForCommit),
    }),
    first === null || first.isWaiting || applicableWeight === 0
      ? null
      : t('readiness.tooLittle.alone', {
          what: first.name,
          share: format.percent((knownWeight + first.weight) / applicableWeight),
        }),
  ];
  return format.join(parts, 'sentences');
}
