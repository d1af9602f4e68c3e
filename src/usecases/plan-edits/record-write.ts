import type { CustomObjectName } from '../../crm/objects.ts';
import type { PropertyValues } from '../../crm/repository.ts';
import type { Changes } from '../edits/edit-lines.ts';
import type { MeanwhileChange } from '../request-error.ts';

/** Milestones and value metrics: what a plan is made of. */
export type PlanObject = Extract<CustomObjectName, 'value_milestone' | 'value_metric'>;

/** A milestone or metric that somebody adds. */
export interface AddedRecord {
  readonly kind: 'added';
  readonly object: PlanObject;
  /** Derived from the request (`adHocKey`), so that asking again finds it. */
  readonly key: string;
  readonly properties: PropertyValues;
}

/** A milestone or metric that somebody changes. */
export interface EditedRecord {
  readonly kind: 'edited';
  readonly object: PlanObject;
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly wanted: PropertyValues;
  /**
   * What the form showed, so that nobody undoes what another has changed meanwhile: only what differs from it is
   * written. Null when the caller does not say; `wanted` then replaces whatever is there.
   */
  readonly seen: PropertyValues | null;
  /**
   * What changes with it and stands in the ledger alone, by names that no property has: an assumption that counts from
   * a day on.
   */
  readonly beside?: Changes;
}

export type RecordWrite = AddedRecord | EditedRecord;

/** What somebody else changed since the form showed it, and the request wants otherwise. */
export interface OvertakenEdit {
  readonly object: PlanObject;
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** The stored values as they are now, by property. */
  readonly now: PropertyValues;
}

export type { MeanwhileChange };
