import { standardAssociationTypes } from './associations/standard-types.ts';
import type { AssociationGraph } from './associations/graph.ts';
import type { AssociationType } from './associations/types.ts';
import type { Clock } from './clock.ts';
import { companies } from './definitions/companies.ts';
import { contacts } from './definitions/contacts.ts';
import { deals } from './definitions/deals.ts';
import type { PipelineAudit } from './definitions/pipeline-audits.ts';
import { defaultPipelines } from './definitions/pipelines.ts';
import type { Pipeline } from './definitions/pipelines.ts';
import { tickets } from './definitions/tickets.ts';
import type { ObjectTypeEntry } from './definitions/types.ts';
import { ENTERPRISE_QUOTAS } from './quotas.ts';
import type { Quotas } from './quotas.ts';
import type { RecordTable } from './records/store.ts';

/** While `when` has one of the values, none of `require` may be empty. */
export interface ConditionalRule {
  when: string;
  is: string[];
  require: string[];
}

export interface AdminRules {
  required: string[];
  conditions: ConditionalRule[];
}

/** What the account-info API says about the account, and the rules an administrator has set. */
export interface PortalSettings {
  portalId: number;
  timeZone: string;
  companyCurrency: string;
  additionalCurrencies: string[];
  uiDomain: string;
  dataHostingLocation: string;
  accountType: string;
  /**
   * Properties that an administrator requires of new records, by object type name. From 2026-09 on the API refuses
   * creates without them; older versions do not look.
   */
  requiredByAdmin: Record<string, string[]>;
  /** Properties that another value makes required, by object type name; on every write from 2026-09 on. */
  conditionalRules: Record<string, ConditionalRule[]>;
  quotas: Quotas;
  /** Status of a write whose unique value is taken. Live accounts answer 400 since 2025 at the latest. */
  uniqueConflictStatus: 409 | 400;
}

export interface OwnerTeam {
  id: string;
  name: string;
  primary: boolean;
}

export interface Owner {
  id: string;
  userId: number;
  email: string;
  teams?: OwnerTeam[];
  firstName: string;
  lastName: string;
  archived: boolean;
  createdAt: number;
  updatedAt: number;
}

/** Everything one account holds. Routes read and change it; nothing else keeps state about CRM data. */
export interface Portal {
  readonly settings: PortalSettings;
  readonly clock: Clock;
  readonly types: Map<string, ObjectTypeEntry>;
  readonly tables: Map<string, RecordTable>;
  readonly associationTypes: AssociationType[];
  readonly links: AssociationGraph;
  readonly owners: Owner[];
  readonly pipelines: Map<string, Pipeline[]>;
  readonly pipelineAudits: PipelineAudit[];
  readonly counters: { record: number; objectType: number; associationType: number; pipeline: number };
  /** How long search lags behind writes, in milliseconds. */
  searchLagMs: number;
}

export const DEFAULT_SETTINGS: PortalSettings = {
  portalId: 48_100_220,
  timeZone: 'Asia/Kuala_Lumpur',
  companyCurrency: 'MYR',
  additionalCurrencies: [],
  uiDomain: 'app.hubspot.com',
  dataHostingLocation: 'na1',
  accountType: 'STANDARD',
  requiredByAdmin: {},
  conditionalRules: {},
  quotas: ENTERPRISE_QUOTAS,
  uniqueConflictStatus: 400,
};

/** Record ids start beyond 32 bits, as they do in accounts of today. */
const FIRST_RECORD_ID = 20_000_000_001;

/** An empty account: standard objects, their pipelines, no records. */
export function createPortal(settings: PortalSettings, clock: Clock, searchLagMs = 0): Portal {
  const entries = [contacts(), companies(), deals(), tickets()];
  return {
    settings,
    clock,
    types: new Map(entries.map((entry) => [entry.type.objectTypeId, entry])),
    tables: new Map(),
    associationTypes: standardAssociationTypes(),
    links: new Map(),
    owners: [],
    pipelines: defaultPipelines(),
    pipelineAudits: [],
    counters: { record: FIRST_RECORD_ID, objectType: 1, associationType: 1, pipeline: 1 },
    searchLagMs,
  };
}
