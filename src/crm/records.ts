import type { Instant } from '../domain/calendar.ts';

export type PropertyValues = Readonly<Record<string, string | null>>;

export interface CrmRecord {
  readonly id: string;
  readonly properties: PropertyValues;
}

export interface RecordHistory {
  readonly id: string;
  /** By property; one that never had a value has none. */
  readonly changes: Readonly<Record<string, readonly PropertyChange[]>>;
}

export interface PropertyChange {
  /** "" for a value that was cleared. */
  readonly value: string;
  readonly at: Instant;
  /** `app` for anything that writes through the API; `other` for workflows, imports of HubSpot's own and the like. */
  readonly by: 'person' | 'app' | 'other';
  /** HubSpot user id of the person, where HubSpot tells it. */
  readonly userId: string | null;
}

export interface DealRecord extends CrmRecord {
  /** Whether the company is the deal's primary company. */
  readonly isPrimary: boolean;
}
