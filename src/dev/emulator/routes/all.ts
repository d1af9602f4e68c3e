import type { Route } from '../http/routing.ts';
import { accountRoutes } from './account.ts';
import { associationBatchRoutes } from './association-batches.ts';
import { associationLabelRoutes } from './association-labels.ts';
import { associationLimitRoutes } from './association-limits.ts';
import { associationRoutes } from './associations.ts';
import { objectBatchRoutes } from './object-batches.ts';
import { objectMergeRoutes } from './object-merge.ts';
import { objectRoutes } from './objects.ts';
import { ownerRoutes } from './owners.ts';
import { pipelineAuditRoutes } from './pipeline-audits.ts';
import { pipelineStageRoutes } from './pipeline-stages.ts';
import { pipelineRoutes } from './pipelines.ts';
import { propertyRoutes } from './properties.ts';
import { propertyGroupRoutes } from './property-groups.ts';
import { propertyValidationRoutes } from './property-validations.ts';
import { quotaRoutes } from './quotas.ts';
import { schemaAssociationRoutes } from './schema-associations.ts';
import { schemaRoutes } from './schemas.ts';
import { searchRoutes } from './search.ts';
import { tieQuotaRoutes } from './tie-quotas.ts';
import { tokenInfoRoutes } from './token-info.ts';

/** Every endpoint of the API that the emulator answers. A new resource adds its table here. */
export const ALL_ROUTES: readonly Route[] = [
  ...objectRoutes,
  ...objectBatchRoutes,
  ...objectMergeRoutes,
  ...searchRoutes,
  ...associationRoutes,
  ...associationBatchRoutes,
  ...associationLabelRoutes,
  ...associationLimitRoutes,
  ...propertyRoutes,
  ...propertyGroupRoutes,
  ...propertyValidationRoutes,
  ...schemaRoutes,
  ...schemaAssociationRoutes,
  ...ownerRoutes,
  ...pipelineRoutes,
  ...pipelineStageRoutes,
  ...pipelineAuditRoutes,
  ...accountRoutes,
  ...tokenInfoRoutes,
  ...quotaRoutes,
  ...tieQuotaRoutes,
];
