import { createContext, useContext } from 'react';
import type { CalendarDate } from '../../../src/domain/calendar.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import type { MetricSummary, MilestoneSummary } from '../../../src/domain/summary.ts';
import type { CompanyValueView, NewEntry } from '../../../src/functions/contract.ts';
import type { PlanSave } from '../../ui/gateway.ts';
import type { Words } from '../../ui/words.ts';
import type { RecordOutcome } from './use-company-value.ts';
import type { People } from './use-people.ts';

/** The company that the card shows, for every component below it. */
export interface CompanyScope {
  readonly view: CompanyValueView;
  readonly today: CalendarDate;
  readonly people: People;
  readonly ownerName: (ownerId: string | null) => string | null;
  /** Whose user id it is; null for one that the account's directory does not know. */
  readonly userName: (userId: string) => string | null;
  readonly milestone: (key: string | null | undefined) => MilestoneSummary | null;
  readonly metric: (key: string | null | undefined) => MetricSummary | null;
  readonly entry: (key: string | null | undefined) => LedgerEntry | null;
  readonly record: (entries: readonly NewEntry[]) => Promise<RecordOutcome>;
  /** Adds or changes a milestone or a benefit. */
  readonly savePlan: (save: PlanSave) => Promise<RecordOutcome>;
  /** What a line of the ledger says beyond its kind, as far as this card can record such lines; null for another. */
  readonly lineWords: LineWords;
  readonly announce: (message: string, type?: 'success' | 'warning' | 'danger') => void;
  readonly closePanel: (panelId: string) => void;
  /** Reads the company again; left out where nothing is shown that it would renew. */
  readonly reload?: () => void;
  /** Puts a text into the clipboard. */
  readonly copy: (text: string) => Promise<void>;
}

export type LineWords = (entry: LedgerEntry, words: Words, company: CompanyScope) => string | null;

/** What can be done from anywhere below. */
export type CompanyActions = Pick<
  CompanyScope,
  'record' | 'savePlan' | 'lineWords' | 'announce' | 'closePanel' | 'copy' | 'reload'
>;

export function createScope(view: CompanyValueView, people: People, actions: CompanyActions): CompanyScope {
  const { summary, ownerNames, userNames } = view;
  const milestones = new Map(summary.plan.milestones.map((item) => [item.milestone.key, item]));
  const metrics = new Map(summary.value.metrics.map((item) => [item.metric.key, item]));
  const entries = new Map(summary.ledger.entries.map((entry) => [entry.key, entry]));
  return {
    view,
    today: summary.asOf,
    people,
    ownerName: (ownerId) => (ownerId === null ? null : nameIn(ownerNames, ownerId)),
    userName: (userId) => nameIn(userNames, userId),
    milestone: (key) => milestones.get(key ?? '') ?? null,
    metric: (key) => metrics.get(key ?? '') ?? null,
    entry: (key) => entries.get(key ?? '') ?? null,
    ...actions,
  };
}

/** Ids come from records, where people can type anything: only what the directory itself holds is a name. */
const nameIn = (names: Readonly<Record<string, string>>, id: string): string | null =>
  Object.hasOwn(names, id) ? (names[id] ?? null) : null;

export const CompanyContext = createContext<CompanyScope | null>(null);

/** The company of the nearest provider; what uses it is only drawn when there is one. */
export function useCompany(): CompanyScope {
  const scope = useContext(CompanyContext);
  if (scope === null) throw new Error('This component is drawn outside of a company.');
  return scope;
}
