import type { CrmError } from './crm-error.ts';
import type { PropertyValues } from './records.ts';

/** How many records can be created all together or not at all. */
export const CREATED_TOGETHER = 100;

export interface NewRecord {
  readonly key: string;
  readonly properties: PropertyValues;
  /** Company to associate it with; null for templates and settings. */
  readonly companyId: string | null;
}

export interface CreateOutcome {
  readonly key: string;
  readonly id: string;
  readonly state: 'created' | 'existing';
  readonly properties: PropertyValues;
}

export interface RecordChange {
  readonly id: string;
  readonly properties: PropertyValues;
}

export interface UpsertRecord {
  readonly keyProperty: string;
  readonly key: string;
  readonly properties: PropertyValues;
  /** For deals: the company to associate a new one with. */
  readonly companyId: string | null;
}

export type UpsertOutcome =
  | { readonly key: string; readonly state: 'created' | 'updated'; readonly id: string }
  | { readonly key: string; readonly state: 'refused'; readonly error: CrmError };
