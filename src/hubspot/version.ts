/**
 * HubSpot dates its API: the version is a part of every path. It is chosen here and nowhere else.
 * 2026-09 differs in one respect that concerns us: it refuses writes that break an administrator's
 * validation rules.
 */
export const SUPPORTED_API_VERSIONS = ['2026-03', '2026-09'] as const;

export type ApiVersion = (typeof SUPPORTED_API_VERSIONS)[number];

export const DEFAULT_API_VERSION: ApiVersion = '2026-03';

/** Reads a version given by a person, for instance on the command line. Throws when it isn't supported. */
export const parseApiVersion = (text: string): ApiVersion => {
  const version = SUPPORTED_API_VERSIONS.find((candidate) => candidate === text.trim());
  if (version === undefined) {
    throw new Error(
      `"${text}" is not a HubSpot API version this app knows. Use ${SUPPORTED_API_VERSIONS.join(' or ')}.`,
    );
  }
  return version;
};
