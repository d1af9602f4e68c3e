import * as z from 'zod';

/**
 * The one description of the app: what it may touch, what it shows, what it runs. Everything that HubSpot
 * needs to be told is derived from it, so a uid or a scope is written down exactly once.
 */

const UID_FORM = /^[A-Za-z0-9_.-]{1,64}$/;
const SCOPE_FORM = /^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*$/;
const OBJECT_TYPE_FORM = /^(companies|contacts|deals|tickets|p_[A-Za-z][A-Za-z0-9_]*)$/;
const SECRET_FORM = /^[A-Z][A-Z0-9_]*$/;
/** HubSpot hands these to every function itself and refuses them as secrets of an app. */
const RESERVED_SECRETS = [
  'PRIVATE_APP_ACCESS_TOKEN',
  'HS_ENVIRONMENT',
  'HS_HUBLET',
  'HS_SERVERLESS_FUNCTION_ID',
];

const uid = z.string().regex(UID_FORM, 'must be 1 to 64 letters, digits, "_", "-" or "."');
const sentence = z.string().trim().min(10, 'must be a sentence that tells an administrator the reason');
const secretName = z
  .string()
  .regex(SECRET_FORM, 'must be written like MY_SECRET')
  .refine(
    (name) => !RESERVED_SECRETS.includes(name),
    'is given by HubSpot itself and cannot be a secret of ours',
  );
const httpsUrl = z
  .string()
  .regex(/^https:\/\/(?!localhost\b)\S+$/, 'must start with https:// and not be localhost');
const sourceFile = (form: RegExp, example: string) =>
  z.string().regex(form, `must be a path from the project's top level, like "${example}"`);
const extensionSource = sourceFile(/^(?!\/)(?!.*\.\.).+\.tsx$/, 'extensions/cards/company-value-card.tsx');

const documentedScope = z.strictObject({
  scope: z.string().regex(SCOPE_FORM, 'must be a HubSpot scope like "crm.objects.companies.read"'),
  why: sentence,
  usedBy: z.array(z.string().min(1)).min(1, 'must name at least one user of the scope'),
});

const card = z.strictObject({
  uid,
  kind: z.literal('card'),
  location: z.enum(['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar']),
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().min(1),
  objectTypes: z
    .array(
      z
        .string()
        .regex(
          OBJECT_TYPE_FORM,
          'must be companies, contacts, deals, tickets or p_<name of a custom object>; numeric ids differ per account',
        ),
    )
    .min(1, 'must name at least one record type'),
  source: extensionSource,
});
const page = z.strictObject({ uid, kind: z.literal('page'), source: extensionSource });
const settings = z.strictObject({ uid, kind: z.literal('settings'), source: extensionSource });

const appFunction = z.strictObject({
  uid,
  source: sourceFile(/^(?!\/)(?!.*\.\.).+\.ts$/, 'src/functions/company-value.ts'),
  secrets: z.array(secretName),
  /** A well-formed request: the build calls the function with it where HubSpot cannot be reached. */
  sampleRequest: z.record(z.string(), z.json()),
});

export const manifestShape = z.strictObject({
  uid,
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().min(1).max(8192),
  // Only a private app with static authentication may have functions.
  distribution: z.literal('private'),
  auth: z.literal('static'),
  scopes: z.array(documentedScope).min(1, 'must list the scopes that the app asks for'),
  provisioning: z.strictObject({ why: sentence, scopes: z.array(documentedScope) }),
  permittedUrls: z.strictObject({
    fetch: z.array(httpsUrl),
    iframe: z.array(httpsUrl),
    img: z.array(httpsUrl),
  }),
  support: z.strictObject({
    supportEmail: z.email('must be an e-mail address').optional(),
    documentationUrl: httpsUrl.optional(),
    supportUrl: httpsUrl.optional(),
    supportPhone: z.string().optional(),
  }),
  extensions: z.array(z.discriminatedUnion('kind', [card, page, settings])),
  functions: z.array(appFunction),
  secrets: z.array(z.strictObject({ name: secretName, why: sentence })),
});

export type AppManifest = z.infer<typeof manifestShape>;
export type Extension = AppManifest['extensions'][number];
export type AppFunction = AppManifest['functions'][number];
