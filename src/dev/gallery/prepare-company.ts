import path from 'node:path';
import type { Answer, CrmProperties, PreparedCompany } from '../preview/protocol.ts';
import { readAssociations, readCompanyPage, readDefinitions, readRecords } from '../preview/record-reads.ts';
import { GALLERY_TIME_ZONE, type Situation } from './situation.ts';

/** What a card asks before anybody does anything. All other functions write. */
export const READING_FUNCTIONS = ['company-value', 'company-glance'] as const;

/** Contacts, deals and tickets, as cards name them. */
const ASSOCIATED_TYPES = ['0-1', '0-3', '0-5'] as const;

export type Question = {
  /** What the build has put out. */
  readonly appDirectory: string;
  readonly companyId: string;
  readonly userId: number;
};

/** HubSpot gives every failure a number of its own, which would be another one in every picture. */
const REFERENCE = /("correlationId":)"[^"]+"/;
const SAME_REFERENCE = '$1"0c2f7a5e-1d43-4b8a-9e60-5f1c8d2b7a34"';

const withSameReference = (value: unknown): unknown => {
  const { body } = value as { readonly body?: unknown };
  return typeof body === 'string' ? { body: body.replace(REFERENCE, SAME_REFERENCE) } : value;
};

/** Asks a function as the card does; with a language also for its texts. */
export const askFunction = async (
  { functions }: Situation,
  uid: string,
  { appDirectory, companyId, userId }: Question,
  language: string | null = null,
): Promise<Answer<unknown>> => {
  const parameters = {
    companyId,
    timeZone: GALLERY_TIME_ZONE,
    user: { userId: String(userId) },
    ...(language === null ? {} : { wordsIn: language }),
  };
  const answer = await functions.run({
    uid,
    file: path.join(appDirectory, 'functions', `${uid}.js`),
    context: { parameters, event: { payload: {} }, propertiesToSend: {} },
  });
  if (answer.ok) return { ok: true, value: withSameReference(answer.value) };
  return { ok: false, status: 400, message: answer.failure.errors[0]?.message ?? 'The function failed.' };
};

const known = (properties: CrmProperties): CrmProperties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== ''));

const readAll = async ({ crm }: Situation, type: string, ids: readonly string[]) => {
  const names = (await readDefinitions(crm, type)).map(({ name }) => name);
  return readRecords(crm, type, ids, names);
};

const readAssociated = async (situation: Situation, companyId: string, type: string) => {
  const items = await readAssociations(situation.crm, { objectType: 'companies', id: companyId }, type);
  const records = await readAll(
    situation,
    type,
    items.map(({ id }) => id),
  );
  return items.map(({ id, associationTypes }) => ({
    toObjectId: Number(id),
    associationTypes,
    properties: known(records.find((record) => String(record.id) === id)?.properties ?? {}),
  }));
};

/** Everything that a company's page and cards ask for, as they are answered in a situation. */
export const prepareCompany = async (situation: Situation, question: Question): Promise<PreparedCompany> => {
  const { companyId } = question;
  const functions = await Promise.all(
    READING_FUNCTIONS.map(async (uid) => [uid, await askFunction(situation, uid, question)] as const),
  );
  // Opening a company may store newer results on it, so its properties are read afterwards.
  const [page, [company], ...associations] = await Promise.all([
    readCompanyPage(situation.crm, companyId),
    readAll(situation, 'companies', [companyId]),
    ...ASSOCIATED_TYPES.map(
      async (type) => [type, await readAssociated(situation, companyId, type)] as const,
    ),
  ]);
  return {
    page,
    properties: known(company?.properties ?? {}),
    associations: Object.fromEntries(associations),
    functions: Object.fromEntries(functions),
  };
};

/** The texts of each reading function in a language. */
export const prepareWords = async (
  situation: Situation,
  question: Question,
  language: string,
): Promise<Readonly<Record<string, unknown>>> => {
  const words = READING_FUNCTIONS.map(async (uid) => {
    const answer = await askFunction(situation, uid, question, language);
    if (!answer.ok) throw new Error(`${uid}: ${answer.message}`);
    const { data } = JSON.parse((answer.value as { body: string }).body) as { data?: { words?: unknown } };
    return [uid, data?.words] as const;
  });
  return Object.fromEntries(await Promise.all(words));
};
