/** One thing that HubSpot found wrong. */
export type HubSpotErrorDetail = {
  /** HubSpot's own words. They may quote the value that was sent: show them to its sender only. */
  readonly message: string;
  /** For example INVALID_DATE or CONFLICTING_UNIQUE_VALUE. */
  readonly code: string | null;
  readonly propertyName: string | null;
  readonly context: Readonly<Record<string, readonly string[]>>;
};

export type ErrorBody = {
  readonly category: string | null;
  readonly subCategory: string | null;
  /** What HubSpot's support asks for. */
  readonly correlationId: string | null;
  /** Which rate limit was hit, e.g. TEN_SECONDLY_ROLLING, SECONDLY or DAILY. */
  readonly policyName: string | null;
  readonly details: readonly HubSpotErrorDetail[];
  readonly requiredScopes: readonly string[];
  /** The account has no object of the name in the path: a custom object was not created there. */
  readonly isUnknownObjectType: boolean;
  /** An association names a record that does not exist: HubSpot calls that not valid, not missing. */
  readonly isUnknownRecord: boolean;
};

type Fields = Readonly<Record<string, unknown>>;

const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const asTexts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');

const contextOf = (fields: Fields): HubSpotErrorDetail['context'] =>
  Object.fromEntries(Object.entries(asFields(fields.context)).map(([key, value]) => [key, asTexts(value)]));

/** One entry may name several properties: each becomes a detail of its own. */
const detailsOf = (value: unknown): readonly HubSpotErrorDetail[] => {
  const fields = asFields(value);
  const context = contextOf(fields);
  const named = asText(fields.name) ?? context.propertyName ?? context.properties ?? [null];
  return (typeof named === 'string' ? [named] : named).map((propertyName) => ({
    message: asText(fields.message) ?? '',
    code: asText(fields.code) ?? asText(fields.error),
    propertyName,
    context,
  }));
};

/** Required properties that were left out are named in the context of the error itself. */
const detailsOfContext = (fields: Fields, message: string): readonly HubSpotErrorDetail[] =>
  /required properties were not set/i.test(message) && !Array.isArray(fields.errors)
    ? detailsOf({ message, code: 'REQUIRED_PROPERTY', context: fields.context })
    : [];

/** HubSpot has no category for this. */
const UNKNOWN_OBJECT_TYPE = /unable to infer object type|invalid object or event type id/i;

/** The part of a refusal that names properties is JSON inside the message, and may be cut off. */
const PROPERTY_LIST = /Property values were not valid: (\[.*)$/s;

const detailsInside = (message: string): readonly HubSpotErrorDetail[] => {
  const list = PROPERTY_LIST.exec(message)?.[1];
  if (list === undefined) return [];
  try {
    const parsed: unknown = JSON.parse(list);
    return Array.isArray(parsed) ? parsed.flatMap(detailsOf) : [];
  } catch {
    return detailsOfCutList(list);
  }
};

/** Another record has the unique value: HubSpot says so in the message alone, under its general category. */
const TAKEN_VALUE = /\{.*?propertyName=([^,}]+),.*\} on \S+ (\S+) already has that value/s;

const takenValueInside = (message: string): readonly HubSpotErrorDetail[] => {
  const [, propertyName, holder] = TAKEN_VALUE.exec(message) ?? [];
  if (propertyName === undefined || holder === undefined) return [];
  return [
    { message: '', code: 'CONFLICTING_UNIQUE_VALUE', propertyName, context: { existingObjectId: [holder] } },
  ];
};

const detailsOfCutList = (list: string): readonly HubSpotErrorDetail[] => {
  const codes = [...list.matchAll(/"error":"([A-Z_]+)"/g)].map((match) => match[1] ?? null);
  const names = [...list.matchAll(/"name":"([^"\\]+)"/g)].map((match) => match[1] ?? null);
  return names.map((propertyName, index) => ({
    message: '',
    code: codes[index] ?? null,
    propertyName,
    context: {},
  }));
};

const scopesOf = (contexts: readonly HubSpotErrorDetail['context'][]): readonly string[] => [
  ...new Set(
    contexts.flatMap((context) => [
      ...(context.requiredGranularScopes ?? []),
      ...(context.requiredScopes ?? []),
      ...(context.missingScopes ?? []),
    ]),
  ),
];

/**
 * Reads HubSpot's error body. Every field is optional: a proxy may answer in HubSpot's place, and then
 * the body is HTML or nothing.
 */
export const parseErrorBody = (body: unknown): ErrorBody => {
  const fields = asFields(body);
  const context = contextOf(fields);
  const message = asText(fields.message) ?? '';
  const listed = Array.isArray(fields.errors) ? fields.errors.flatMap(detailsOf) : [];
  return {
    category: asText(fields.category) ?? asText(fields.errorType),
    subCategory: asText(fields.subCategory),
    correlationId: asText(fields.correlationId),
    policyName: asText(fields.policyName),
    details: [
      ...listed,
      ...(listed.length > 0 ? [] : detailsInside(message)),
      ...takenValueInside(message),
      ...detailsOfContext(fields, message),
    ],
    requiredScopes: scopesOf([context, ...listed.map((detail) => detail.context)]),
    isUnknownObjectType: UNKNOWN_OBJECT_TYPE.test(message),
    isUnknownRecord: context.INVALID_OBJECT_IDS !== undefined,
  };
};
