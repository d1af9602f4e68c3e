import type { CalendarDate } from '../../domain/calendar.ts';
import { createDemoSeed } from '../demo/demo-seed.ts';
import { faultOfKind } from '../emulator/fault-kinds.ts';
import { startEmulator, type Emulator } from '../emulator/server.ts';
import { clockOffset } from '../preview/clock.ts';
import { createCrmClient, type CrmClient } from '../preview/crm-client.ts';
import { createFunctionRunner, type FunctionRunner } from '../preview/function-runner.ts';
import type { GalleryState } from './state.ts';

/** The day on which the demo data was written: every picture shows it, whenever it is taken. */
export const GALLERY_DAY: CalendarDate = '2026-10-12';

/** The same everywhere, so that a day is a day for whoever looks. */
export const GALLERY_TIME_ZONE = 'UTC';

export const noonOf = (day: CalendarDate): number => Date.parse(`${day}T12:00:00Z`);

/** An account in a certain condition on a certain day, and the functions that run against it. */
export type Situation = {
  readonly emulator: Emulator;
  readonly crm: CrmClient;
  readonly functions: FunctionRunner;
  readonly close: () => Promise<void>;
};

const startAccount = (day: CalendarDate, seed?: ReturnType<typeof createDemoSeed>): Promise<Emulator> =>
  startEmulator({
    limits: false,
    now: () => noonOf(day),
    portal: { timeZone: GALLERY_TIME_ZONE, companyCurrency: 'USD' },
    ...(seed === undefined ? {} : { seed }),
  });

const situationOf = (emulator: Emulator, day: CalendarDate, processFile: string): Situation => {
  const functions = createFunctionRunner({
    processFile,
    environment: { PRIVATE_APP_ACCESS_TOKEN: emulator.token, HUBSPOT_API_BASE: emulator.url },
    clockOffsetMilliseconds: clockOffset(day, Date.now()),
    isQuiet: true,
  });
  return {
    emulator,
    crm: createCrmClient({ crmUrl: emulator.url, crmToken: emulator.token }),
    functions,
    close: async () => {
      functions.close();
      await emulator.close();
    },
  };
};

/** The demo account as it was written. */
export const openDemo = async (processFile: string): Promise<Situation> =>
  situationOf(await startAccount(GALLERY_DAY, createDemoSeed(GALLERY_DAY)), GALLERY_DAY, processFile);

/** Whether a state needs an account of its own, because others must not see what is different in it. */
export const isApart = ({ on, fault, change }: GalleryState): boolean =>
  fault !== undefined || change !== undefined || (on !== undefined && on !== GALLERY_DAY);

/** A copy of the demo account as a state wants it. */
export const openApart = async (
  demo: Situation,
  { on = GALLERY_DAY, fault, change }: GalleryState,
  { companyId, processFile }: { readonly companyId: string; readonly processFile: string },
): Promise<Situation> => {
  const emulator = await startAccount(on);
  emulator.importState(demo.emulator.exportState());
  change?.(emulator.store, companyId);
  if (fault !== undefined) {
    emulator.faults.add(
      typeof fault === 'string' ? faultOfKind(fault, { times: 0 }) : { times: 0, ...fault },
    );
  }
  return situationOf(emulator, on, processFile);
};
