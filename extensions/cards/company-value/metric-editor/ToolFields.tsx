import { Box, Button, DateInput, Flex } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { toCalendarDate, toDateValue } from '../forms/date-value.ts';
import { TextField } from '../forms/fields.tsx';
import type { DraftFieldProps } from './field-set.ts';
import type { ToolRow } from './metric-draft.ts';
import { NumberField } from './NumberField.tsx';

const FIRST_TOOL: ToolRow = { id: 0, name: '', annualCost: null, retiredOn: null };

/** Tools that are no longer paid for, each with its cost and its day; and what else is saved with them. */
export function ToolFields({ draft, problems, currency, onChange }: DraftFieldProps) {
  const { t } = useWords();
  const tools = draft.tools.length === 0 ? [FIRST_TOOL] : draft.tools;
  const change = (id: number, changed: Partial<ToolRow>) =>
    onChange({ tools: tools.map((row) => (row.id === id ? { ...row, ...changed } : row)) });
  const nextId = Math.max(...tools.map(({ id }) => id)) + 1;
  return (
    <>
      {tools.map((row, position) => (
        <Flex key={row.id} gap="sm" align="end">
          <Box flex={2}>
            <TextField
              name={`tool.${row.id}`}
              label={t('metricEditor.tool')}
              required={position === 0}
              value={row.name}
              problem={position === 0 ? (problems['inputs.toolCosts'] ?? null) : null}
              onChange={(name) => change(row.id, { name })}
            />
          </Box>
          <Box flex={1}>
            <NumberField
              name={`toolCost.${row.id}`}
              label={t('metricEditor.toolCost')}
              unit="money"
              currency={currency}
              value={row.annualCost}
              onChange={(annualCost) => change(row.id, { annualCost })}
            />
          </Box>
          <Box flex={1}>
            <DateInput
              name={`toolRetired.${row.id}`}
              label={t('metricEditor.toolRetired')}
              {...(row.retiredOn === null ? {} : { value: toDateValue(row.retiredOn) })}
              timezone="portalTz"
              onChange={(chosen) => change(row.id, { retiredOn: toCalendarDate(chosen) })}
            />
          </Box>
          {tools.length === 1 ? null : (
            <Button
              size="xs"
              variant="transparent"
              onClick={() => onChange({ tools: tools.filter(({ id }) => id !== row.id) })}
            >
              {t('metricEditor.toolRemove')}
            </Button>
          )}
        </Flex>
      ))}
      {draft.savings.map((amount, position) => (
        <NumberField
          // Rows have no identity of their own, and none is taken away.
          key={position}
          name={`saving.${position}`}
          label={t('metricEditor.saving')}
          unit="money"
          currency={currency}
          value={amount}
          problem={position === 0 ? (problems['inputs.otherAnnualSavings'] ?? null) : null}
          onChange={(typed) =>
            onChange({ savings: draft.savings.map((one, index) => (index === position ? typed : one)) })
          }
        />
      ))}
      <Flex gap="sm">
        <Button size="xs" onClick={() => onChange({ tools: [...tools, { ...FIRST_TOOL, id: nextId }] })}>
          {t('metricEditor.toolAdd')}
        </Button>
        <Button size="xs" onClick={() => onChange({ savings: [...draft.savings, null] })}>
          {t('metricEditor.savingAdd')}
        </Button>
      </Flex>
    </>
  );
}
