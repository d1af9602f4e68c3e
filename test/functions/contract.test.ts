import type * as z from 'zod/mini';
import type {
  ApplyTemplateRequest,
  CompanyValueAnswer,
  CompanyValueRequest,
  RecordEntryAnswer,
  RecordEntryRequest,
  SaveMetricRequest,
  SaveMilestoneRequest,
  SavePlanRequest,
} from '../../src/functions/contract.ts';
import type { main as companyValue } from '../../src/functions/company-value.ts';
import type { main as recordEntry } from '../../src/functions/record-entry.ts';
import type { saveMetricRequest } from '../../src/functions/metric-schemas.ts';
import type { applyTemplateRequest, saveMilestoneRequest } from '../../src/functions/plan-schemas.ts';
import { companyValueRequest, recordEntryRequest } from '../../src/functions/schemas.ts';

type ReadonlyDeep<Value> = { readonly [Key in keyof Value]: ReadonlyDeep<Value[Key]> };
/** True only when each may stand for the other; anything else does not compile below. */
type Same<First, Second> = [First] extends [Second] ? ([Second] extends [First] ? true : false) : false;
type Checked<Schema extends z.ZodMiniType> = ReadonlyDeep<z.output<Schema>>;

/** What nobody has seen of others need not be said; the schema then says that it is nothing. */
type Filled<Request extends SavePlanRequest> = Request & Required<Pick<SavePlanRequest, 'known'>>;

const schemasAgreeWithTheContract: readonly [
  Same<Checked<typeof companyValueRequest>, CompanyValueRequest>,
  Same<Checked<typeof recordEntryRequest>, RecordEntryRequest>,
  Same<Checked<typeof saveMilestoneRequest>, Filled<SaveMilestoneRequest>>,
  Same<Checked<typeof saveMetricRequest>, Filled<SaveMetricRequest>>,
  Same<Checked<typeof applyTemplateRequest>, ApplyTemplateRequest>,
] = [true, true, true, true, true];

const functionsAnswerPacked: readonly [
  Same<ReturnType<typeof companyValue>, Promise<{ readonly body: string }>>,
  Same<ReturnType<typeof recordEntry>, Promise<{ readonly body: string }>>,
] = [true, true];

const answersAreTold: readonly [
  Same<CompanyValueAnswer['ok'], boolean>,
  Same<RecordEntryAnswer['ok'], boolean>,
] = [true, true];

it('is what the schemas check and the functions answer', () => {
  expect([...schemasAgreeWithTheContract, ...functionsAnswerPacked, ...answersAreTold]).not.toContain(false);
});

const request: CompanyValueRequest = {
  companyId: '7',
  timeZone: 'Asia/Kuala_Lumpur',
  user: { userId: '41' },
};
const measurement = {
  kind: 'measurement',
  entryKey: 'card-1234',
  on: '2026-10-10',
  milestoneKey: 'p1/a',
  metricKey: null,
  note: null,
  value: 5,
  input: null,
  method: null,
  contactId: null,
} as const;

describe('requests', () => {
  it('pass as they are', () => {
    expect(companyValueRequest.parse(request)).toEqual(request);
    const recording = { ...request, entries: [measurement] };
    expect(recordEntryRequest.parse(recording)).toEqual(recording);
  });

  it('mean null with what HubSpot dropped on the way', () => {
    const { companyId, timeZone } = request;
    expect(companyValueRequest.parse({ companyId, timeZone })).toEqual({ companyId, timeZone, user: null });
    const { kind, entryKey, on, value, milestoneKey } = measurement;
    const entries = [{ kind, entryKey, on, value, milestoneKey }];
    expect(recordEntryRequest.parse({ companyId, timeZone, entries }).entries).toEqual([measurement]);
  });

  it('carry as many lines as somebody types at once, up to what HubSpot creates in one request', () => {
    const entries = (count: number) =>
      Array.from({ length: count }, (_, row) => ({ ...measurement, entryKey: `card-1234/row/${row}` }));
    expect(recordEntryRequest.safeParse({ ...request, entries: entries(100) }).success).toBe(true);
    expect(recordEntryRequest.safeParse({ ...request, entries: entries(101) }).success).toBe(false);
  });

  it('lose what nobody asked for', () => {
    expect(companyValueRequest.parse({ ...request, admin: true })).toEqual(request);
  });
});
