import { Flex, Icon, Text, Tile } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { firstStepTowards } from '../../../../src/domain/cycle/next-cycle.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';
import { goesOn, nextDateOf } from './outcome-fields.ts';
import type { OutcomeFields } from './outcome-fields.ts';

interface OutcomePreviewTileProps {
  readonly fields: OutcomeFields;
  readonly renewalDate: CalendarDate;
}

/** What saving does to the company, before anybody saves. */
export function OutcomePreviewTile({ fields, renewalDate }: OutcomePreviewTileProps) {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const { outcome } = fields;
  if (outcome === null) return null;
  const lines = goesOn(outcome)
    ? nextCycleWords(fields, renewalDate, words, company)
    : [t('outcome.preview.left', { date: format.date(renewalDate) }), t('outcome.preview.leftStops')];
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{t('outcome.preview.title')}</Text>
        {lines.map((text) => (
          <Flex key={text} gap="xs" align="start">
            <Icon name="checkCircle" size="sm" />
            <Text>{text}</Text>
          </Flex>
        ))}
      </Flex>
    </Tile>
  );
}

function nextCycleWords(
  fields: OutcomeFields,
  renewalDate: CalendarDate,
  words: Words,
  company: CompanyScope,
): readonly string[] {
  const { t, format } = words;
  const { runway } = company.view.summary.renewal;
  const next = nextDateOf(fields, renewalDate);
  const first = firstStepTowards(next, runway.steps, renewalDate);
  return [
    t('outcome.preview.next', { from: format.date(renewalDate), to: format.date(next) }),
    first === null
      ? null
      : t('outcome.preview.runway', {
          step: t(`renewal.step.${first.step}`),
          date: format.date(first.dueOn),
        }),
    t('outcome.preview.history', { date: format.date(renewalDate) }),
    ...costWords(fields, renewalDate, words, company),
  ].filter((text) => text !== null);
}

/** What becomes of the annual cost: where won deals tell it, nothing has to be done. */
function costWords(
  { amount }: OutcomeFields,
  renewalDate: CalendarDate,
  { t, format }: Words,
  { view, today }: CompanyScope,
): readonly string[] {
  const { cost } = view.summary.value;
  if (amount === null || amount <= 0) return [];
  const after = format.money(format.toMinor(amount));
  const before = view.summary.company.annualCostMinor;
  if (before === null) return cost.annualMinor === null ? [] : [t('outcome.preview.costFromDeals')];
  if (before === format.toMinor(amount)) return [];
  return renewalDate <= today
    ? [t('outcome.preview.cost', { from: format.money(before), to: after })]
    : [
        t('outcome.preview.costLater', {
          now: format.money(before),
          date: format.date(renewalDate),
          to: after,
        }),
      ];
}
