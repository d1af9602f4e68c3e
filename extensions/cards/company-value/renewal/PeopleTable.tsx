import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import { PanelLink } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LedgerPanel } from '../ledger/LedgerPanel.tsx';
import { RelationshipButton } from '../relationship/RelationshipButton.tsx';
import { peopleRows } from './people-rows.ts';
import type { PeopleRow } from './people-rows.ts';

/** Who decides, who speaks for us, who was heard of last, what stands in the way, and how to record each. */
export function PeopleTable() {
  const words = useWords();
  const company = useCompany();
  const { view } = company;
  const { t } = words;
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{t('renewal.people.title')}</Text>
      <Table bordered density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader width={150}>{t('renewal.people.who')}</TableHeader>
            <TableHeader>{t('renewal.people.known')}</TableHeader>
            {view.mayWrite ? <TableHeader width={230}>{t('renewal.people.record')}</TableHeader> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {peopleRows(view.summary.renewal, words, company).map((row) => (
            <Row key={row.key} row={row} mayWrite={view.mayWrite} />
          ))}
        </TableBody>
      </Table>
      <LinesLink />
    </Flex>
  );
}

function Row({ row, mayWrite }: { readonly row: PeopleRow; readonly mayWrite: boolean }) {
  return (
    <TableRow>
      <TableCell>
        <Text format={{ fontWeight: 'demibold' }}>{row.name}</Text>
      </TableCell>
      <TableCell>
        <Text>{row.known}</Text>
        {row.since === null ? null : <SinceLink row={row} since={row.since} />}
      </TableCell>
      {mayWrite ? (
        <TableCell>
          <Flex gap="xs" wrap>
            {row.actions.map(({ form, label }) => (
              <RelationshipButton
                key={form.name}
                form={form}
                panelId={`people-${row.key}-${form.name}`}
                label={label}
                size="xs"
              />
            ))}
          </Flex>
        </TableCell>
      ) : null}
    </TableRow>
  );
}

/** When it was recorded, which opens to everything that was ever recorded about it. */
function SinceLink({ row, since }: { readonly row: PeopleRow; readonly since: string }) {
  const { entries } = useCompany().view.summary.ledger;
  const keys = entries.filter((entry) => isAbout(row.key, entry)).map(({ key }) => key);
  return (
    <Text variant="microcopy">
      {keys.length === 0 ? (
        since
      ) : (
        <PanelLink panelId={`lines-${row.key}`} title={row.name} label={since}>
          {() => <LedgerPanel entryKeys={keys} />}
        </PanelLink>
      )}
    </Text>
  );
}

function isAbout(rowKey: string, entry: LedgerEntry): boolean {
  switch (rowKey) {
    case 'sponsor':
    case 'champion':
      return entry.kind === rowKey;
    case 'contact':
      return entry.kind === 'customer_contact';
    default:
      return entry.key === rowKey;
  }
}

const KINDS: readonly LedgerEntry['kind'][] = [
  'sponsor',
  'champion',
  'customer_contact',
  'objection_opened',
  'objection_resolved',
  'objections_checked',
  'runway_step',
  'renewal_call',
  'renewal_outcome',
];

/** An edit of the company itself: its renewal date, its annual cost. */
const isOfCompany = ({ kind, milestoneKey, metricKey }: LedgerEntry): boolean =>
  kind === 'edit' && milestoneKey === null && metricKey === null;

/** What all of this tab but the figures rests on. */
export function LinesLink() {
  const { t } = useWords();
  const { entries } = useCompany().view.summary.ledger;
  const keys = entries.filter((line) => KINDS.includes(line.kind) || isOfCompany(line)).map(({ key }) => key);
  if (keys.length === 0) return null;
  return (
    <Text variant="microcopy">
      <PanelLink
        panelId="renewal-lines"
        title={t('renewal.people.ledgerTitle')}
        label={t('renewal.people.ledger', { count: keys.length })}
      >
        {() => <LedgerPanel entryKeys={keys} />}
      </PanelLink>
    </Text>
  );
}
