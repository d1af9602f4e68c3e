import {
  Flex,
  Icon,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { Summary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { RelationshipButton } from '../relationship/RelationshipButton.tsx';

const NEEDS = ['segment', 'startDate', 'renewalDate', 'annualCost'] as const;
type Need = (typeof NEEDS)[number];

/** What a plan and its return need to know of the company, and where it is missing. */
export function NeedsTable() {
  const words = useWords();
  const { t } = words;
  const { summary } = useCompany().view;
  const isComplete = NEEDS.every((need) => knownWords(need, summary, words) !== null);
  return (
    <Flex direction="column" gap="sm">
      <Table bordered density="compact" flush>
        <TableHead>
          <TableRow>
            <TableHeader width={186}>{t('empty.header.needed')}</TableHeader>
            <TableHeader>{t('empty.header.here')}</TableHeader>
            <TableHeader width={84}>{null}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {NEEDS.map((need) => (
            <NeedRow key={need} need={need} known={knownWords(need, summary, words)} />
          ))}
        </TableBody>
      </Table>
      {isComplete ? null : <Text variant="microcopy">{t('empty.where')}</Text>}
    </Flex>
  );
}

function NeedRow({ need, known }: { readonly need: Need; readonly known: string | null }) {
  const { t } = useWords();
  return (
    <TableRow>
      <TableCell>
        <Text>{t(`empty.${need}`)}</Text>
      </TableCell>
      <TableCell>
        {known === null ? (
          <Text variant="microcopy">{t(`empty.${need}.missing`)}</Text>
        ) : (
          <Text>{known}</Text>
        )}
      </TableCell>
      <TableCell>
        {known === null ? (
          <FillIn need={need} />
        ) : (
          <Icon name="success" color="success" size="sm" screenReaderText={t('empty.known')} />
        )}
      </TableCell>
    </TableRow>
  );
}

/** The dates and the cost are filled in here; the segment is a property that people set on the company. */
function FillIn({ need }: { readonly need: Need }) {
  const { t } = useWords();
  const missing = <Icon name="warning" color="warning" size="sm" screenReaderText={t('empty.unknown')} />;
  return need === 'segment' ? (
    missing
  ) : (
    <RelationshipButton
      form={{ name: 'facts' }}
      panelId={`fill-in-${need}`}
      label={t('companyFacts.button')}
      variant="transparent"
      size="xs"
      fallback={missing}
    />
  );
}

function knownWords(need: Need, { company, value }: Summary, { t, format }: Words): string | null {
  switch (need) {
    case 'segment':
      return company.segment === null ? null : t(`segment.${company.segment}`);
    case 'startDate':
      return company.startDate === null ? null : format.date(company.startDate);
    case 'renewalDate':
      return company.renewalDate === null ? null : format.date(company.renewalDate);
    case 'annualCost': {
      const { annualMinor, source, deals } = value.cost;
      if (annualMinor === null) return null;
      const cost = format.money(annualMinor);
      return source === 'deals' ? t('empty.costFromDeals', { cost, count: deals.length }) : cost;
    }
  }
}
