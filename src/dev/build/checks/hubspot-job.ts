/** What the parent process asks HubSpot's own tools to do, and what they answer. */
export interface HubspotJob {
  readonly translate: { readonly projectSourceDir: string; readonly platformVersion: string };
  readonly extensions: readonly ExtensionBuild[];
}

export interface ExtensionBuild {
  readonly uid: string;
  /** The extension's folder, alone, with the packages of its package.json and nothing else in reach. */
  readonly root: string;
  readonly entryPoint: string;
  readonly outputDir: string;
}

export interface HubspotAnswer {
  readonly components: readonly { readonly uid: string; readonly type: string }[];
  readonly skippedFiles: readonly string[];
  /** Why the project's structure cannot be read; null when it can. */
  readonly structureError: string | null;
  readonly extensions: readonly ExtensionOutcome[];
}

export interface ExtensionOutcome {
  readonly uid: string;
  /** Why the extension does not build; null when it does. */
  readonly error: string | null;
  readonly warnings: readonly string[];
}
