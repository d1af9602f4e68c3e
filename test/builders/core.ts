import type { CalendarDate } from '../../src/domain/calendar.ts';
import { type Core, summariseCore } from '../../src/domain/core.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { someFacts } from './facts.ts';

/** Everything that is derived from a company's facts on a day, with the default settings. */
export function aCore(
  facts: Partial<CompanyFacts>,
  today: CalendarDate,
  settings: Partial<Settings> = {},
): Core {
  return summariseCore(someFacts(facts), { ...DEFAULT_SETTINGS, ...settings }, today);
}
