import { startAccount } from '../usecases/account.ts';
import type { Account } from '../usecases/account.ts';
import { runCard, workerPackages } from './card-run.ts';
import type { CardTimes, WorkerPackages } from './card-run.ts';
import { addCompanyOfSize, ORDINARY } from './heavy-company.ts';
import { serveApp } from './served-app.ts';
import type { ServedApp } from './served-app.ts';
import { median } from './side-by-side.ts';

const LATENCIES_MILLISECONDS = [0, 50, 200] as const;
const ROUNDS = 7;

const CARDS = [
  {
    uid: 'company-value-card',
    name: 'card',
    location: 'crm.record.tab',
    fn: 'company-value',
    head: '"AutoGrid"',
    content: '"Tabs"',
  },
  {
    uid: 'value-status-card',
    name: 'sidebar card',
    location: 'crm.record.sidebar',
    fn: 'company-glance',
    head: '"ScoreCircle"',
    content: 'Next: ',
  },
] as const;

type Card = (typeof CARDS)[number];

interface Stage {
  readonly account: Account;
  readonly app: ServedApp;
  readonly packages: WorkerPackages;
  readonly companyId: string;
}

/** Median times of opening a card while every request to the CRM takes so long. */
async function timesAt(
  stage: Stage,
  { uid, location, head, content }: Card,
  latencyMs: number,
): Promise<CardTimes> {
  const { account, app, packages, companyId } = stage;
  account.emulator.faults.clear();
  if (latencyMs > 0) account.emulator.faults.add({ latencyMs, times: 0 });
  const times: CardTimes[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const properties = account.companyValues(companyId);
    const code = app.cardCode(uid);
    const { callFunction } = app;
    times.push(
      await runCard(packages, { code, location, companyId, properties, callFunction, head, content }),
    );
  }
  account.emulator.faults.clear();
  return {
    head: median(times.map((one) => one.head)),
    content: median(times.map((one) => one.content)),
  };
}

async function answerBytes({ app, companyId }: Stage, { fn }: Card, wordsIn: 'en' | null): Promise<number> {
  const parameters = { companyId, timeZone: 'UTC', user: { userId: '41' }, wordsIn };
  const { body } = (await app.callFunction(fn, parameters)) as { readonly body: string };
  return body.length;
}

async function openCard(stage: Stage, card: Card): Promise<void> {
  // The first opening also stores results and warms the function up.
  await timesAt(stage, card, 0);
  const measured: CardTimes[] = [];
  for (const latency of LATENCIES_MILLISECONDS) {
    const times = await timesAt(stage, card, latency);
    measured.push(times);
    const [head, content] = [times.head, times.content].map((time) => `${time.toFixed(0).padStart(5)} ms`);
    console.log(
      `  ${card.name.padEnd(13)} ${String(latency).padStart(4)} ms   head ${head}   content ${content}`,
    );
  }
  const [, near, far] = measured;
  const [, short, long] = LATENCIES_MILLISECONDS;
  const waits = ((far?.content ?? Number.NaN) - (near?.content ?? Number.NaN)) / (long - short);
  const [first, later] = [await answerBytes(stage, card, 'en'), await answerBytes(stage, card, null)];
  console.log(
    `  ${card.name.padEnd(13)} waits ${waits.toFixed(1)} times for the CRM; its answer is ` +
      `${(first / 1024).toFixed(0)} KB with its texts, ${(later / 1024).toFixed(0)} KB without`,
  );
}

/** Prints how long the cards take from the start of their bundle, while the CRM takes longer and longer. */
export async function opening(): Promise<void> {
  const packages = await workerPackages();
  const account = await startAccount();
  await account.setUp();
  const app = await serveApp(account.emulator);
  const companyId = addCompanyOfSize(account, 'opening', ORDINARY);
  console.log(
    `From the start of the bundle to head and content, at so many milliseconds a CRM request (median of ${ROUNDS})`,
  );
  try {
    for (const card of CARDS) await openCard({ account, app, packages, companyId }, card);
  } finally {
    await app.close();
    await account.close();
  }
}
