import type { CustomObjectName, ObjectName } from './objects.ts';

/** Creating objects and properties in an account: only the command line does that, with its own key. */
export interface CrmSchemaRepository {
  /** The custom objects that exist, those of other apps included, with their properties. */
  readSchemas(): Promise<readonly ExistingObject[]>;
  /** The properties of companies or deals, HubSpot's own included. */
  readProperties(object: 'companies' | 'deals'): Promise<readonly ExistingProperty[]>;
  /** Creates an object with all its properties; one of this name that exists is left as it is. */
  createSchema(object: CustomObjectName): Promise<void>;
  /** One of this name that exists is left as it is. */
  createPropertyGroup(object: 'companies' | 'deals', group: { name: string; label: string }): Promise<void>;
  readPropertyGroups(object: 'companies' | 'deals'): Promise<readonly string[]>;
  /** Adds properties to an object; the definitions come from `objects/`. Those that exist are left as they are. */
  createProperties(object: ObjectName, names: readonly string[]): Promise<void>;
}

export interface ExistingObject {
  readonly name: string;
  readonly properties: readonly ExistingProperty[];
}

export interface ExistingProperty {
  readonly name: string;
  readonly type: string;
  readonly fieldType: string;
  readonly hasUniqueValue: boolean;
  readonly optionValues: readonly string[];
}
