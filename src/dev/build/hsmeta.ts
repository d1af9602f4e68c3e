import type { AppFunction, AppManifest, Extension } from './manifest-schema.ts';

/** HubSpot finds components by folder: a description elsewhere than exactly here is left out without a word. */
const FOLDER_OF_KIND = {
  card: 'cards',
  page: 'pages',
  settings: 'settings',
} as const satisfies Record<Extension['kind'], string>;
export const FUNCTIONS_FOLDER = 'functions';

/** One `*-hsmeta.json`, with its path inside the HubSpot source directory. */
export interface ComponentDescription {
  readonly path: string;
  readonly content: { readonly uid: string; readonly type: string; readonly config: Record<string, unknown> };
}

export const extensionFolder = (extension: Extension): string => `app/${FOLDER_OF_KIND[extension.kind]}`;

/** `.jsx` is what HubSpot documents for an entry that is not TypeScript. */
export const extensionEntry = (extension: Extension): string =>
  `${extensionFolder(extension)}/${extension.uid}.jsx`;

export const functionEntry = (appFunction: AppFunction): string =>
  `app/${FUNCTIONS_FOLDER}/${appFunction.uid}.js`;

function describeApp(manifest: AppManifest): ComponentDescription {
  const config = {
    name: manifest.name,
    description: manifest.description,
    distribution: manifest.distribution,
    auth: {
      type: manifest.auth,
      requiredScopes: manifest.scopes.map((entry) => entry.scope),
      optionalScopes: [],
      conditionallyRequiredScopes: [],
    },
    permittedUrls: manifest.permittedUrls,
    ...(Object.keys(manifest.support).length > 0 ? { support: manifest.support } : {}),
  };
  return { path: 'app/app-hsmeta.json', content: { uid: manifest.uid, type: 'app', config } };
}

function describeExtension(extension: Extension): ComponentDescription {
  const entrypoint = `/${extensionEntry(extension)}`;
  const config =
    extension.kind === 'card'
      ? {
          name: extension.title,
          description: extension.description,
          location: extension.location,
          objectTypes: extension.objectTypes,
          entrypoint,
        }
      : { entrypoint };
  return {
    path: `${extensionFolder(extension)}/${extension.uid}-hsmeta.json`,
    content: { uid: extension.uid, type: extension.kind, config },
  };
}

function describeFunction(appFunction: AppFunction): ComponentDescription {
  return {
    path: `app/${FUNCTIONS_FOLDER}/${appFunction.uid}-hsmeta.json`,
    content: {
      uid: appFunction.uid,
      type: 'app-function',
      config: { entrypoint: `/${functionEntry(appFunction)}`, secretKeys: appFunction.secrets },
    },
  };
}

/** Every description file of the HubSpot project, derived from the manifest alone. */
export function describeComponents(manifest: AppManifest): ComponentDescription[] {
  return [
    describeApp(manifest),
    ...manifest.extensions.map(describeExtension),
    ...manifest.functions.map(describeFunction),
  ];
}
