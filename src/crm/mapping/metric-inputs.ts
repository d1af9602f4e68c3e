import { isCalendarDate } from '../../domain/calendar.ts';
import type { CalculatorInput, ToolCost } from '../../domain/facts.ts';

/** The inputs of a metric as they are stored; what is none of the kinds that calculators know is left out. */
export function readInputs(json: unknown): Readonly<Record<string, CalculatorInput>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return {};
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, value]: [string, unknown]) => {
      const input = readInput(value);
      return input === undefined ? [] : [[name, input]];
    }),
  );
}

function readInput(value: unknown): CalculatorInput | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (!Array.isArray(value)) return undefined;
  const items: readonly unknown[] = value;
  if (items.every((item) => typeof item === 'number')) return items;
  const tools = items.map(readTool).filter((tool) => tool !== null);
  return tools.length === items.length ? tools : undefined;
}

function readTool(item: unknown): ToolCost | null {
  if (typeof item !== 'object' || item === null) return null;
  const { name, annualCost, retiredOn = null } = item as Partial<Record<keyof ToolCost, unknown>>;
  if (typeof name !== 'string' || typeof annualCost !== 'number') return null;
  if (retiredOn !== null && (typeof retiredOn !== 'string' || !isCalendarDate(retiredOn))) return null;
  return { name, annualCost, retiredOn };
}
