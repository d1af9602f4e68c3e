import { inverseOf } from '../associations/catalogue.ts';
import type { AssociationType } from '../associations/types.ts';
import type { Portal } from '../portal.ts';
import { isoTime } from '../wire.ts';
import { formatProperty, propertiesOf } from './property-format.ts';
import type { ObjectTypeEntry } from './types.ts';

/** What live accounts answer for a type without a limit. */
const NO_LIMIT = 500_000;

/** An association definition as the schemas API answers it. */
export function formatAssociationDefinition(type: AssociationType, inverse?: AssociationType) {
  return {
    cardinality: 'ONE_TO_MANY',
    inverseCardinality: 'ONE_TO_MANY',
    hasUserEnforcedMaxToObjectIds: type.maxToObjectIds !== undefined,
    hasUserEnforcedMaxFromObjectIds: inverse?.maxToObjectIds !== undefined,
    maxToObjectIds: type.maxToObjectIds ?? NO_LIMIT,
    maxFromObjectIds: inverse?.maxToObjectIds ?? NO_LIMIT,
    id: String(type.typeId),
    fromObjectTypeId: type.fromTypeId,
    toObjectTypeId: type.toTypeId,
    name: type.name,
    createdAt: isoTime(type.createdAt),
    updatedAt: isoTime(type.createdAt),
  };
}

/** An object type without its properties and associations, as a change of it is answered. */
export function formatObjectType(portal: Portal, { type }: ObjectTypeEntry) {
  return {
    id: type.objectTypeId.split('-')[1] ?? type.objectTypeId,
    objectTypeId: type.objectTypeId,
    name: type.name,
    fullyQualifiedName: type.fullyQualifiedName,
    labels: type.labels,
    ...(type.description === null ? {} : { description: type.description }),
    primaryDisplayProperty: type.primaryDisplayProperty,
    secondaryDisplayProperties: type.secondaryDisplayProperties,
    requiredProperties: type.requiredProperties,
    searchableProperties: type.searchableProperties,
    metaType: type.isCustom ? 'PORTAL_SPECIFIC' : 'HUBSPOT',
    portalId: portal.settings.portalId,
    archived: type.archivedAt !== null,
    createdAt: isoTime(type.createdAt),
    updatedAt: isoTime(type.updatedAt),
  };
}

/** A complete schema: object type, properties and the associations from and to it. */
export function formatSchema(portal: Portal, entry: ObjectTypeEntry) {
  const { objectTypeId } = entry.type;
  const associations = portal.associationTypes.filter(
    (type) => type.fromTypeId === objectTypeId || type.toTypeId === objectTypeId,
  );
  return {
    ...formatObjectType(portal, entry),
    properties: propertiesOf(entry).map(formatProperty),
    associations: associations.map((type) => formatAssociationDefinition(type, inverseOf(portal, type))),
  };
}
