import { formatProperties, type FormatContext } from '../format-properties.ts';
import type {
  Answer,
  AssociationsRequest,
  CompanyList,
  CrmProperties,
  FetchOptions,
  FunctionRequest,
  PreparedCompany,
  PreparedWords,
} from '../protocol.ts';
import { config, displayLocale, shownId, shownState } from './config.ts';
import type { PageApi } from './page-api.ts';
import { addToast } from './toasts.ts';

const read = async <Value>(name: string): Promise<Answer<Value>> => {
  try {
    const response = await fetch(`${config.preparedUrl ?? ''}${name}.json`);
    if (response.ok) return { ok: true, value: (await response.json()) as Value };
    return { ok: false, status: response.status, message: `There is nothing prepared for "${name}".` };
  } catch {
    return { ok: false, status: 0, message: 'The page cannot reach the answers that were prepared for it.' };
  }
};

const files = new Map<string, Promise<Answer<unknown>>>();

const readOnce = <Value>(name: string): Promise<Answer<Value>> => {
  const answer = files.get(name) ?? read(name);
  files.set(name, answer);
  return answer as Promise<Answer<Value>>;
};

const company = () => readOnce<PreparedCompany>(shownState?.answers ?? `companies/${shownId}`);

/** Applies `use` to what is there, and passes on why something is not. */
const then = async <Value, Result>(
  answer: Promise<Answer<Value>>,
  use: (value: Value) => Answer<Result> | Promise<Answer<Result>>,
): Promise<Answer<Result>> => {
  const result = await answer;
  return result.ok ? use(result.value) : result;
};

const ready = <Value>(value: Value): Answer<Value> => ({ ok: true, value });

const notHere = (what: string): Promise<Answer<never>> =>
  Promise.resolve({ ok: false, status: 404, message: `The read-only demo has no ${what}.` });

const formatContext = (properties: CrmProperties, locale: string | undefined): FormatContext => ({
  locale: locale ?? displayLocale,
  timeZone: config.timeZone,
  currency: properties['deal_currency_code'] ?? properties['vrm_currency'] ?? 'USD',
});

type Formatting = { readonly options?: FetchOptions; readonly locale?: string };

const formatted = (
  properties: CrmProperties,
  { page }: PreparedCompany,
  { options, locale }: Formatting,
): CrmProperties =>
  options?.propertiesToFormat === undefined
    ? properties
    : formatProperties(properties, page.definitions, formatContext(properties, locale), options);

const pick = (names: readonly string[], properties: CrmProperties): CrmProperties =>
  Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));

const associationsOf = (
  prepared: PreparedCompany,
  { toObjectType, properties = [], pageLength = 10, offset = 0 }: AssociationsRequest,
): Answer<unknown> => {
  const records = prepared.associations[toObjectType];
  if (records === undefined) return { ok: false, status: 404, message: `No ${toObjectType} were prepared.` };
  const end = offset + pageLength;
  return ready({
    results: records
      .slice(offset, end)
      .map((record) => ({ ...record, properties: pick(properties, record.properties) })),
    hasMore: records.length > end,
    nextOffset: Math.min(end, records.length),
  });
};

type Packed = { readonly body: string };

const languageAskedFor = ({ parameters }: FunctionRequest): string | null => {
  const asked = (parameters as { readonly wordsIn?: unknown } | undefined)?.wordsIn;
  return typeof asked === 'string' ? asked : null;
};

/** Texts are the same for every company, so they are kept apart from the answers and put in here. */
const withWords = async (uid: string, request: FunctionRequest, packed: Packed): Promise<Answer<unknown>> => {
  const answer = JSON.parse(packed.body) as { ok: boolean; data?: { language?: string | null } };
  const asked = languageAskedFor(request);
  if (!answer.ok || asked === null) return ready(packed);
  // The settings may choose another language than the reader's for somebody.
  const language = answer.data?.language ?? asked;
  return then(readOnce<PreparedWords>(`words/${language}`), (words) =>
    ready({ body: JSON.stringify({ ...answer, data: { ...answer.data, words: words[uid] } }) }),
  );
};

const READ_ONLY = {
  code: 'not_allowed',
  message: 'This is a read-only demo.',
  field: null,
  retryable: false,
  correlationId: null,
} as const;

const refuse = (): Answer<Packed> => {
  addToast({
    type: 'info',
    title: 'This is a read-only demo',
    message: 'Nothing is saved here. Everything else works as it does in HubSpot.',
  });
  return ready({ body: JSON.stringify({ ok: false, error: READ_ONLY }) });
};

/** Answers from files what a server would be asked; nothing is ever written. */
export const preparedApi: PageApi = {
  companies: (query) =>
    then(readOnce<CompanyList>('companies'), (list) => {
      const wanted = query.toLowerCase();
      const companies = list.companies.filter(({ properties: { name, domain } }) =>
        `${name ?? ''} ${domain ?? ''}`.toLowerCase().includes(wanted),
      );
      return ready({ ...list, companies, total: companies.length });
    }),
  company: () => then(company(), ({ page }) => ready(page)),
  runFunction: (uid, request) => {
    if (shownState?.isWaiting === true) return new Promise(() => undefined);
    return then(company(), ({ functions }) => {
      const answer = functions[uid];
      if (answer === undefined) return refuse();
      return answer.ok ? withWords(uid, request, answer.value as Packed) : answer;
    });
  },
  properties: (request) =>
    then(company(), (prepared) =>
      ready(formatted(pick(request.names, prepared.properties), prepared, request)),
    ),
  associations: (request) => then(company(), (prepared) => associationsOf(prepared, request)),
  search: () => notHere('search of the CRM'),
  format: ({ propertiesList, formattingOptions, locale }) =>
    then(company(), (prepared) => {
      const options: FetchOptions = {
        propertiesToFormat: 'all',
        ...(formattingOptions === undefined ? {} : { formattingOptions }),
      };
      const formatting = { options, ...(locale === undefined ? {} : { locale }) };
      return ready(propertiesList.map((properties) => formatted(properties, prepared, formatting)));
    }),
  failures: () => Promise.resolve(ready(null)),
  fail: () => notHere('failures to switch on'),
  clearFailures: () => Promise.resolve(ready(null)),
  moveTo: () => notHere('other day'),
};
