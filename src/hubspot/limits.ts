/**
 * HubSpot's published limits, by name. Sources: the API usage guidelines and the guides of each API
 * (https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines).
 */
export const BATCH_INPUTS = 100;
export const BATCH_INPUTS_WITH_HISTORY = 50;
export const ASSOCIATION_READ_INPUTS = 1_000;
export const ASSOCIATION_WRITE_INPUTS = 2_000;
export const SEARCH_TOTAL = 10_000;
export const OWNERS_PAGE = 500;

/** The smallest account; the headers of the first reply say what this one really allows. */
export const BURST_REQUESTS = 100;
export const BURST_INTERVAL_MILLISECONDS = 10_000;
/** Counted for the whole account and not reported in headers. */
export const SEARCH_REQUESTS = 5;
export const SEARCH_INTERVAL_MILLISECONDS = 1_000;
export const CONCURRENT_REQUESTS = 10;

/** A function of ours stays below these; HubSpot ends one at about 20 seconds. */
export const FUNCTION_BUDGET_MILLISECONDS = 7_500;
export const FUNCTION_TIMEOUT_MILLISECONDS = 5_000;
export const COMMAND_BUDGET_MILLISECONDS = 120_000;
export const COMMAND_TIMEOUT_MILLISECONDS = 30_000;
/** Pieces of one body follow each other at once. */
export const BODY_SILENCE_MILLISECONDS = 5_000;
