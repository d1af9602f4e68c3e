import type * as Associations from '@hubspot/api-client/lib/codegen/crm/associations/v4/index';
import type * as Objects from '@hubspot/api-client/lib/codegen/crm/objects/index';
import type * as Owners from '@hubspot/api-client/lib/codegen/crm/owners/index';
import type * as Properties from '@hubspot/api-client/lib/codegen/crm/properties/index';
import type * as Schemas from '@hubspot/api-client/lib/codegen/crm/schemas/index';

type WireKey<Key> = Key extends '_new' | '_from' | '_in' | '_default'
  ? Key extends `_${infer Name}`
    ? Name
    : never
  : Key;

/**
 * HubSpot's published types describe values after its own client has decoded them. This is the same type as it
 * travels: dates are text, reserved words have no underscore, and enumerations are their texts.
 */
export type OnWire<Model> = Model extends Date
  ? string
  : Model extends string
    ? `${Model}`
    : Model extends readonly (infer Item)[]
      ? OnWire<Item>[]
      : Model extends object
        ? { [Key in keyof Model as WireKey<Key>]: OnWire<Model[Key]> }
        : Model;

export type CrmObject = OnWire<Objects.SimplePublicObject>;
export type CrmObjectWithAssociations = OnWire<Objects.SimplePublicObjectWithAssociations>;
export type UpsertedCrmObject = OnWire<Objects.SimplePublicUpsertObject>;
export type InlineAssociation = OnWire<Objects.PublicAssociationsForObject>;
export type AssociationType = OnWire<Objects.AssociationSpec>;
export type BatchReadBody = OnWire<Objects.BatchReadInputSimplePublicObjectId>;
export type BatchCreateInput = OnWire<Objects.SimplePublicObjectBatchInputForCreate>;
export type BatchUpdateInput = OnWire<Objects.SimplePublicObjectBatchInput>;
export type BatchUpsertInput = OnWire<Objects.SimplePublicObjectBatchInputUpsert>;
export type BatchReply = Partial<OnWire<Objects.BatchResponseSimplePublicObjectWithErrors>>;
export type BatchReplyError = Partial<OnWire<Objects.StandardError>>;
/** Sorts are objects as documented; the published type knows only the short form. */
export type SearchBody = Omit<OnWire<Objects.PublicObjectSearchRequest>, 'sorts'> & {
  sorts: { propertyName: string; direction: 'ASCENDING' | 'DESCENDING' }[];
};
export type SearchFilter = OnWire<Objects.Filter>;
export type SearchReply = OnWire<Objects.CollectionResponseWithTotalSimplePublicObjectForwardPaging>;

export type Listed<Item> = { results: Item[] };

export type AssociationReadReply = Partial<
  OnWire<Associations.BatchResponsePublicAssociationMultiWithLabel> & { errors: BatchReplyError[] }
>;
export type AssociationCreateReply = { errors?: BatchReplyError[] };
export type AssociationLabels = Listed<OnWire<Associations.AssociationSpecWithLabel>>;

export type ObjectSchema = OnWire<Schemas.ObjectSchema>;
/** Since 2026-03 with a flag that the published type does not have yet. */
export type ObjectSchemaCreate = OnWire<Schemas.ObjectSchemaEgg> & { allowsSensitiveProperties: boolean };
export type ObjectPropertyCreate = OnWire<Schemas.ObjectTypePropertyCreate>;
export type Property = OnWire<Properties.Property>;
/** Since 2026-03 with the hint for numbers, which the published type does not have yet. */
export type PropertyCreate = OnWire<Properties.PropertyCreate> &
  Pick<ObjectPropertyCreate, 'numberDisplayHint'>;
export type PropertyBatchReply = Partial<OnWire<Properties.BatchResponsePropertyWithErrors>>;
export type PropertyGroup = OnWire<Properties.PropertyGroup>;
export type Owner = OnWire<Owners.PublicOwner>;
export type OwnerPage = OnWire<Owners.CollectionResponsePublicOwnerForwardPaging>;

/** The part of the account's details that is read here; the official client has no type for it. */
export type AccountInfo = { portalId: number; timeZone: string; companyCurrency: string };
