import { crm } from './local-app.ts';
import type { FoundRecord, LocalApp } from './local-app.ts';

export interface FoundLine {
  readonly key: string;
  readonly on: string | null;
  readonly note: string | null;
  readonly milestoneKey: string | null;
  readonly recordedAt: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The newest ledger lines of one kind, up to 200, as the CRM has them; the newest first. */
export async function ledgerLines(app: LocalApp, kind: string): Promise<readonly FoundLine[]> {
  const answer = await crm(app, 'POST', '/crm/objects/2026-03/p_value_entry/search', {
    filterGroups: [{ filters: [{ propertyName: 'kind', operator: 'EQ', value: kind }] }],
    sorts: [{ propertyName: 'recorded_at', direction: 'DESCENDING' }],
    properties: ['entry_key', 'entry_date', 'note', 'milestone_key', 'recorded_at', 'details'],
    limit: 200,
  });
  return (answer as { results: readonly FoundRecord[] }).results.map(({ properties }) => ({
    key: properties['entry_key'] ?? '',
    on: properties['entry_date'] ?? null,
    note: properties['note'] ?? null,
    milestoneKey: properties['milestone_key'] ?? null,
    recordedAt: properties['recorded_at'] ?? '',
    details: JSON.parse(properties['details'] ?? '{}') as Record<string, unknown>,
  }));
}
