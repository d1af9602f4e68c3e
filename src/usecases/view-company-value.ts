import type { CrmRepository } from '../crm/repository.ts';
import type { Instant } from '../domain/calendar.ts';
import type { CompanyFacts } from '../domain/facts.ts';
import type { Settings } from '../domain/settings.ts';
import { summarise } from '../domain/summarise.ts';
import type { Summary } from '../domain/summary.ts';
import type { OtherPlan } from '../crm/mapping/plans.ts';
import type { Language } from '../domain/vocabulary.ts';
import { accessOf } from './access.ts';
import type { Access } from './access.ts';
import { adoptHandEdits } from './edits/adopt-hand-edits.ts';
import { tamperedLines, typedOverResults } from './edits/found-by-hand.ts';
import type { HandChange } from './edits/found-by-hand.ts';
import { missingRecords } from './edits/missing-records.ts';
import type { MissingRecords } from './edits/missing-records.ts';
import { languageOf } from './language-of.ts';
import { loadCompany } from './load-company.ts';
import type { LoadedCompany } from './load-company.ts';
import { mentionedNames } from './mentioned-names.ts';
import type { MentionedNames } from './mentioned-names.ts';
import { offeredTemplate } from './offered-template.ts';
import type { OfferedTemplate } from './offered-template.ts';
import type { SavedResults } from './save-results.ts';
import { changesOf, settleResults } from './settle-results.ts';
import type { SettledResults } from './settle-results.ts';
import { instantNow, todayIn } from './today.ts';
import type { Clock } from './today.ts';

export interface ViewRequest {
  readonly companyId: string;
  readonly timeZone: string;
  /** HubSpot user id as claimed; null when the caller does not say. */
  readonly userId: string | null;
}

/** What people did to the records in HubSpot's own pages. */
export interface FoundByHand {
  /** Who changed the lines that count for nothing, and what they said before. */
  readonly tampered: readonly HandChange[];
  /** Results that were typed over; they are right again. */
  readonly typedOver: readonly HandChange[];
  /** Plans that came by a merge; they are not counted until a person joins them. */
  readonly otherPlans: readonly OtherPlan[];
  readonly missing: MissingRecords;
}

export type ViewRules = Pick<Settings, 'milestones' | 'health' | 'readiness' | 'calibration'>;

/** What of the settings a screen needs. */
export const rulesOf = ({ milestones, health, readiness, calibration }: Settings): ViewRules => ({
  milestones,
  health,
  readiness,
  calibration,
});

export interface CompanyView extends MentionedNames, Access {
  readonly summary: Summary;
  /** The template that a company without a plan can begin with, or has to complete. */
  readonly offeredTemplate: OfferedTemplate | null;
  readonly resultsSaved: SavedResults;
  readonly foundByHand: FoundByHand;
  /** By which the figures were made, so that a preview and an explanation go by the account's and no others. */
  readonly rules: ViewRules;
  readonly computedAt: Instant;
  /** The language that the settings choose for this reader; null where it goes by the reader's locale. */
  readonly language: Language | null;
}

/**
 * Everything that the company page shows, as of today in the account's time zone. Results on the records that no
 * longer agree are written back, unless settings say otherwise.
 * @throws CrmError
 */
export async function viewCompanyValue(
  repository: CrmRepository,
  clock: Clock,
  request: ViewRequest,
): Promise<CompanyView> {
  const read = await loadCompany(repository, request.companyId, request.timeZone);
  const { loaded, summary, resultsSaved, typedOver } = await settledCompany(repository, clock, request, read);
  return {
    summary,
    ...(await viewExtras(repository, loaded, summary, typedOver)),
    ...accessOf(loaded, request.userId),
    resultsSaved,
    rules: rulesOf(loaded.settings),
    computedAt: instantNow(clock),
    language: languageOf(loaded.settings.language, request.userId),
  };
}

/** The company with its results brought up to date, where settings and the company allow it. */
async function settledCompany(
  repository: CrmRepository,
  clock: Clock,
  { companyId, timeZone }: ViewRequest,
  read: LoadedCompany,
): Promise<SettledResults & { readonly typedOver: readonly HandChange[] }> {
  const today = todayIn(timeZone, clock);
  const { storeResultsOnView } = read.settings;
  const summary = summarise(read.facts, read.settings, today);
  if (!storeResultsOnView || read.isNewer || isUntouched(read.facts)) {
    const state = storeResultsOnView ? 'unchanged' : 'switched_off';
    return { loaded: read, summary, resultsSaved: { state, refusedProperties: [] }, typedOver: [] };
  }
  const settling = {
    load: () => loadCompany(repository, companyId, timeZone),
    today,
    computedAt: instantNow(clock),
    lookAt: 'lines',
  } as const;
  const differences = changesOf(read, summary, settling.computedAt);
  const adopted = await adoptHandEdits(repository, read, timeZone);
  const [settled, typedOver] = await Promise.all([
    settleResults(repository, settling, adopted, adopted === read ? summary : undefined),
    wasComputed(read) ? typedOverResults(repository, differences) : [],
  ]);
  return { ...settled, typedOver };
}

/** Results that were never computed cannot have been typed over. */
function wasComputed({ records }: LoadedCompany): boolean {
  return (records.company.properties['vrm_computed_on'] ?? '') !== '';
}

/** What a view needs beyond the summary. */
export async function viewExtras(
  repository: CrmRepository,
  loaded: LoadedCompany,
  summary: Summary,
  typedOver: readonly HandChange[] = [],
): Promise<Pick<CompanyView, keyof MentionedNames | 'offeredTemplate' | 'foundByHand'>> {
  const [tampered, missing, offered] = await Promise.all([
    tamperedLines(repository, loaded),
    missingRecords(repository, loaded, summary),
    offeredTemplate(repository, loaded),
  ]);
  const changers = [...tampered, ...typedOver].map(({ changedBy }) => changedBy);
  const further = [...changers, ...loaded.settings.access.admins];
  return {
    ...(await mentionedNames(repository, loaded, further)),
    offeredTemplate: offered,
    foundByHand: { tampered, typedOver, otherPlans: loaded.otherPlans, missing },
  };
}

/** Whether nothing of the app is on a company: it then stays so when somebody only looks at it. */
function isUntouched({ company, milestones, metrics, entries }: CompanyFacts): boolean {
  return company.planKey === null && milestones.length + metrics.length + entries.length === 0;
}
