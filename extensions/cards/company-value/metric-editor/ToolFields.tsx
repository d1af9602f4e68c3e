import { Button, Flex } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { day, money, text } from '../fields/field.ts';
import { Fields } from '../fields/Fields.tsx';
import type { DraftFieldProps } from './field-set.ts';
import type { ToolRow } from './metric-draft.ts';

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
        <Fields
          key={row.id}
          rows={[
            [
              text('name', 'metricEditor.tool', {
                as: `tool.${row.id}`,
                required: position === 0,
                flex: 2,
              }),
              money('annualCost', 'metricEditor.toolCost', { as: `toolCost.${row.id}`, currency }),
              day('retiredOn', 'metricEditor.toolRetired', {
                as: `toolRetired.${row.id}`,
                any: true,
                required: false,
              }),
              tools.length > 1 && (
                <Button
                  key="remove"
                  size="xs"
                  variant="transparent"
                  onClick={() => onChange({ tools: tools.filter(({ id }) => id !== row.id) })}
                >
                  {t('metricEditor.toolRemove')}
                </Button>
              ),
            ],
          ]}
          values={row}
          problems={position === 0 ? { name: problems['inputs.toolCosts'] } : null}
          onChange={(changed) => change(row.id, changed)}
        />
      ))}
      <Fields
        // Rows have no identity of their own, and none is taken away.
        rows={draft.savings.map((_, place) =>
          money(String(place), 'metricEditor.saving', { as: `saving.${place}`, currency }),
        )}
        values={Object.fromEntries(draft.savings.entries())}
        problems={{ 0: problems['inputs.otherAnnualSavings'] }}
        onChange={(typed) =>
          onChange({
            savings: draft.savings.map((amount, place) => (place in typed ? (typed[place] ?? null) : amount)),
          })
        }
      />
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
