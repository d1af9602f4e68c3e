/** Something that the emulator does without proof. */
export interface Provisional {
  /** Method and dated path, as in the table; a path alone stands for all that begin with it. */
  route: string;
  what: string;
  /** What it rests on. */
  source: string;
}

const OBJECTS = '/crm/objects/{version}/{objectType}';
const TIES = '/crm/associations/{version}/{objectType}/{toObjectType}';
const SCHEMAS = '/crm-object-schemas/{version}/schemas';

/** What may turn out otherwise on a live account; everything else is documented, or others have seen it live. */
export const PROVISIONAL: readonly Provisional[] = [
  {
    route: `POST ${OBJECTS}`,
    what:
      'the inner name of a custom object in refusals of a unique value and of a tie; a stage of another pipeline is ' +
      'refused as an unknown option; a record of a custom object begins in the first pipeline; dates at another time ' +
      'than midnight are refused on every version',
    source: 'seen for standard objects only (2025 and 2026); no document tells of dates that are put right',
  },
  {
    route: `PATCH ${OBJECTS}/{objectId}`,
    what: 'an e-mail address of another contact is answered as on a create; conditions look at the whole record',
    source: 'change log of August 2026, which shows creates',
  },
  {
    route: `POST ${OBJECTS}/batch/`,
    what: '2026-09 answers 207 as 2026-03 does; an update without properties is refused as it is for a single record',
    source: 'the guide to 2026-09; seen for single records (April 2026)',
  },
  {
    route: `POST ${OBJECTS}/search`,
    what:
      'query: every word has to begin a word of some value; words about limits other than that of filter groups; a day is taken to compare a date with; the ' +
      'refusal of associations with custom objects',
    source: 'the guide, which says a value contains the text, and that such associations are not supported',
  },
  {
    route: `POST ${OBJECTS}/merge`,
    what: 'the primary record wins; old ids have no associations; old ids take writes; merging them again is refused',
    source: 'announcement of merging deals (2021); a third record for every object: connector code of 2026',
  },
  {
    route: `POST ${TIES}/batch/read`,
    what: '1,000 rows per record and page',
    source: 'users tell of more than 600; HubSpot gives no number',
  },
  {
    route: `POST ${TIES}/batch/archive`,
    what: '200 on dated paths, 204 on v4',
    source: 'published schema, against the published client',
  },
  {
    route: `POST ${TIES}/batch/labels/archive`,
    what: '200 on dated paths, 204 on v4',
    source: 'published schema, against the published client',
  },
  {
    route: `POST ${TIES}/batch/create`,
    what: 'the refusal of a tie beyond a limit; an input whose record does not exist is one error of a 207; a batch of creates is checked before its first record is stored',
    source: 'announcement of association limits (2024), which gives no body',
  },
  {
    route: `POST ${TIES}/labels`,
    what: '50 labels per pair and status 437; two labels between records of one object',
    source: 'seen on a developer test account (October 2026); the guide says 10',
  },
  {
    route: 'PUT /crm/property-validations/{version}/{objectType}/{propertyName}/rule-type/{ruleType}',
    what: 'rules hold on every version, and the code of a refusal is the type of the rule',
    source: 'the guide, which shows no refusal',
  },
  {
    route: `POST ${SCHEMAS}`,
    what: 'the name of an archived object stays taken',
    source: 'the guide; live accounts were seen to replace the archived object, with its records (2026)',
  },
  {
    route: 'GET /crm/pipelines/{version}/{objectType}',
    what: 'a custom object has no pipelines before one is made',
    source: 'the settings page of HubSpot, where they are added',
  },
  {
    route: 'DELETE /crm/pipelines/{version}/{objectType}/{pipelineId}',
    what: 'the last pipeline of a standard object cannot be deleted; 2026-03 answers 400 for stages in use, too',
    source: 'the settings page of HubSpot; the guide shows the body',
  },
  {
    route: 'GET /crm/pipelines/{version}/{objectType}/{pipelineId}/audit',
    what: 'the words about what is created and deleted',
    source: 'the guide to pipelines, which shows updates',
  },
  {
    route: 'GET /crm/pipelines/{version}/{objectType}/{pipelineId}/stages/{stageId}/audit',
    what: 'words and identifiers',
    source: 'the guide to pipelines, which shows those of a pipeline',
  },
  {
    route: 'GET /account-info/{version}/api-usage/daily',
    what: 'requests of the local token count',
    source: 'the guide speaks of private apps; for service keys zero was seen',
  },
  {
    route: 'POST /oauth/v2/private-apps/get/access-token-info',
    what: '400 for another token than that of the request',
    source: 'a simulator that follows a developer test account (October 2026)',
  },
  {
    route: 'GET /crm/limits/{version}/',
    what: 'every number that the account may have',
    source: 'the catalogue, or figures seen on test accounts',
  },
];

/** What is provisional about an endpoint, or nothing. */
export function provisionalAbout(method: string, route: string): Provisional | undefined {
  const name = `${method} ${route}`;
  return PROVISIONAL.find(
    (one) => one.route === name || (one.route.endsWith('/') && name.startsWith(one.route)),
  );
}
