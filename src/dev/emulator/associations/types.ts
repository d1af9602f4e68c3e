export type AssociationCategory = 'HUBSPOT_DEFINED' | 'USER_DEFINED' | 'INTEGRATOR_DEFINED' | 'WORK';

/** One way in which a record of one type can be tied to a record of another, seen from the first. */
export interface AssociationType {
  category: AssociationCategory;
  typeId: number;
  /** Same number on both directions of one definition. */
  inverseTypeId: number;
  fromTypeId: string;
  toTypeId: string;
  /** `deal_to_company_unlabeled` and the like; the `type` in a record's associations. */
  name: string;
  label: string | null;
  /** A record has at most one primary company. */
  isPrimary: boolean;
  /** How many records one record may be tied to by this type, where the account has set a limit. */
  maxToObjectIds?: number;
  createdAt: number;
}

/** How requests name an association type. */
export interface AssociationSpec {
  associationCategory: string;
  associationTypeId: number;
}

/** Unlabelled types are always present between two associated records. */
export function isUnlabelled(type: AssociationType): boolean {
  return type.label === null;
}
