import type { Portal } from '../portal.ts';
import { defaultType, inverseOf, typesBetween } from './catalogue.ts';
import type { AssociationType } from './types.ts';

/** A record by type and id. */
export interface RecordRef {
  typeId: string;
  id: string;
}

/** Target record id -> keys of the association types that tie it. */
export type Targets = Map<string, Set<string>>;

/** `<typeId>/<recordId>` -> target type id -> targets. Every tie is kept in both directions. */
export type AssociationGraph = Map<string, Map<string, Targets>>;

/** One associated record with the types of the tie, unlabelled first. */
export interface AssociatedRecord {
  id: string;
  types: AssociationType[];
}

export function refKey(ref: RecordRef): string {
  return `${ref.typeId}/${ref.id}`;
}

function keyOf(type: AssociationType): string {
  return `${type.category}:${type.typeId}`;
}

function targetsOf(portal: Portal, from: RecordRef, toTypeId: string): Targets {
  let byType = portal.links.get(refKey(from));
  if (!byType) portal.links.set(refKey(from), (byType = new Map()));
  let targets = byType.get(toTypeId);
  if (!targets) byType.set(toTypeId, (targets = new Map()));
  return targets;
}

function addOneWay(portal: Portal, from: RecordRef, to: RecordRef, type: AssociationType): void {
  const targets = targetsOf(portal, from, to.typeId);
  const keys = targets.get(to.id);
  if (keys) keys.add(keyOf(type));
  else targets.set(to.id, new Set([keyOf(type)]));
}

function addBothWays(portal: Portal, from: RecordRef, to: RecordRef, type: AssociationType): void {
  addOneWay(portal, from, to, type);
  addOneWay(portal, to, from, inverseOf(portal, type));
}

function removeType(portal: Portal, from: RecordRef, to: RecordRef, type: AssociationType): void {
  portal.links.get(refKey(from))?.get(to.typeId)?.get(to.id)?.delete(keyOf(type));
  portal.links
    .get(refKey(to))
    ?.get(from.typeId)
    ?.get(from.id)
    ?.delete(keyOf(inverseOf(portal, type)));
}

/** Primary types point at the company; that record may have only one. */
function primaryTowardsCompany(portal: Portal, a: RecordRef, b: RecordRef) {
  for (const [owner, company] of [
    [a, b],
    [b, a],
  ] as const) {
    if (company.typeId !== '0-2' || owner.typeId === '0-2') continue;
    const type = typesBetween(portal, owner.typeId, company.typeId).find((candidate) => candidate.isPrimary);
    if (type) return { owner, company, type };
  }
  return null;
}

function currentPrimary(portal: Portal, owner: RecordRef, type: AssociationType): string | null {
  const targets = portal.links.get(refKey(owner))?.get(type.toTypeId);
  for (const [id, keys] of targets ?? []) if (keys.has(keyOf(type))) return id;
  return null;
}

/** Whether two records are tied by a type. */
export function hasTie(portal: Portal, from: RecordRef, to: RecordRef, type: AssociationType): boolean {
  return portal.links.get(refKey(from))?.get(to.typeId)?.get(to.id)?.has(keyOf(type)) ?? false;
}

/** How many records a record is tied to by a type. */
export function countTies(portal: Portal, from: RecordRef, type: AssociationType): number {
  const targets = portal.links.get(refKey(from))?.get(type.toTypeId);
  if (!targets) return 0;
  // Every tie has the unlabelled type, so there is nothing to look through.
  if (type.label === null) return targets.size;
  return [...targets.values()].filter((keys) => keys.has(keyOf(type))).length;
}

/** Whether a record has a primary company already, by any record of the tie's other end. */
export function hasPrimary(portal: Portal, from: RecordRef, to: RecordRef, type: AssociationType): boolean {
  const primary = type.isPrimary ? primaryTowardsCompany(portal, from, to) : null;
  return primary !== null && currentPrimary(portal, primary.owner, primary.type) !== null;
}

/**
 * Ties two records. The unlabelled type always comes along, and the first company of a contact, deal or ticket becomes
 * its primary one; naming the primary type for another company moves it there.
 */
export function associate(portal: Portal, from: RecordRef, to: RecordRef, type: AssociationType): void {
  const unlabelled = defaultType(portal, from.typeId, to.typeId);
  if (unlabelled) addBothWays(portal, from, to, unlabelled);
  const primary = primaryTowardsCompany(portal, from, to);
  if (primary) {
    const previous = currentPrimary(portal, primary.owner, primary.type);
    if (type.isPrimary && previous !== null && previous !== primary.company.id) {
      removeType(portal, primary.owner, { typeId: primary.company.typeId, id: previous }, primary.type);
    }
    if (type.isPrimary || previous === null)
      addBothWays(portal, primary.owner, primary.company, primary.type);
  }
  addBothWays(portal, from, to, type);
}

/** Removes one type of a tie; removing the unlabelled type removes the tie. */
export function dissociateType(portal: Portal, from: RecordRef, to: RecordRef, type: AssociationType): void {
  if (type.label === null) dissociate(portal, from, to);
  else removeType(portal, from, to, type);
}

/** Removes every tie between two records. */
export function dissociate(portal: Portal, from: RecordRef, to: RecordRef): void {
  portal.links.get(refKey(from))?.get(to.typeId)?.delete(to.id);
  portal.links.get(refKey(to))?.get(from.typeId)?.delete(from.id);
}

/** Removes every tie of a record, as archiving it does. */
export function dissociateAll(portal: Portal, from: RecordRef): void {
  for (const [typeId, targets] of portal.links.get(refKey(from)) ?? []) {
    for (const id of [...targets.keys()]) dissociate(portal, from, { typeId, id });
  }
  portal.links.delete(refKey(from));
}

/** The records of one type tied to a record, by ascending id. */
export function associatedRecords(portal: Portal, from: RecordRef, toTypeId: string): AssociatedRecord[] {
  const targets = portal.links.get(refKey(from))?.get(toTypeId);
  if (!targets || targets.size === 0) return [];
  const types = typesBetween(portal, from.typeId, toTypeId);
  return [...targets]
    .map(([id, keys]) => ({ id, types: types.filter((type) => keys.has(keyOf(type))) }))
    .filter((row) => row.types.length > 0)
    .sort((a, b) => Number(a.id) - Number(b.id));
}
