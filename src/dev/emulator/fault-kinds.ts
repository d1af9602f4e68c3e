import type { Fault } from './faults.ts';

/** A failure that can be switched on by its name. */
export interface FaultKind {
  /** What happens, in a few words. */
  label: string;
  fault: Fault;
}

/** A record that another write holds is free again after two seconds. */
const LOCK_SECONDS = '2';

/** What has been seen of HubSpot on bad days, by name. Every field can be overridden when one is switched on. */
export const FAULT_KINDS = {
  'rate-limit': { label: '429, too many requests in ten seconds', fault: { status: 429 } },
  'rate-limit-retry-after': {
    label: '429 that says when to come back',
    fault: { status: 429, headers: { 'Retry-After': '1' } },
  },
  'daily-limit': {
    label: '429, the limit of the day',
    fault: {
      status: 429,
      body: {
        status: 'error',
        message: 'You have reached your daily limit.',
        errorType: 'RATE_LIMIT',
        policyName: 'DAILY',
      },
    },
  },
  locked: { label: '423, the record is locked', fault: { status: 423 } },
  'locked-retry-after': {
    label: '423 that says when to come back',
    fault: { status: 423, headers: { 'Retry-After': LOCK_SECONDS } },
  },
  'server-error': { label: '500, an error inside HubSpot', fault: { status: 500 } },
  'bad-gateway': { label: '502 before anything was done', fault: { status: 502 } },
  'lost-answer': { label: '502 after the write was done', fault: { status: 502, when: 'after' } },
  unavailable: { label: '503, not available', fault: { status: 503 } },
  'gateway-timeout': { label: '504 after the write was done', fault: { status: 504, when: 'after' } },
  moving: {
    label: '477, the account is moving',
    fault: { status: 477, headers: { 'Retry-After': '3600' } },
  },
  slow: { label: 'Answers after 3 seconds', fault: { latencyMs: 3000 } },
  'dropped-before': {
    label: 'Connection cut before anything was done',
    fault: { dropConnection: true, when: 'before' },
  },
  'dropped-after': {
    label: 'Connection cut after the write was done',
    fault: { dropConnection: true, when: 'after' },
  },
  truncated: { label: 'Answer cut in the middle', fault: { truncateBody: true } },
  'partial-batch': {
    label: 'First input of a batch fails',
    fault: { method: 'POST', path: '/batch/', failInputs: [0] },
  },
  'ledger-unread': {
    label: 'The ledger answers 503, all else works',
    fault: { path: '/p_value_entry/', status: 503 },
  },
  'not-provisioned': {
    label: 'The app’s objects do not exist',
    fault: {
      path: /\/p_(value|milestone)_/,
      status: 400,
      body: { status: 'error', message: 'Unable to infer object type from: p_milestone_template' },
    },
  },
  'missing-scopes': {
    label: '403, the app lacks a scope',
    fault: {
      status: 403,
      body: { status: 'error', message: 'One or more scopes are missing.', category: 'MISSING_SCOPES' },
    },
  },
} satisfies Record<string, FaultKind>;

export type FaultKindName = keyof typeof FAULT_KINDS;

export const FAULT_KIND_NAMES = Object.keys(FAULT_KINDS) as FaultKindName[];

/** A failure of a kind, with what is given in its place. */
export function faultOfKind(name: FaultKindName, given: Fault = {}): Fault {
  return { kind: name, ...FAULT_KINDS[name].fault, ...given };
}
