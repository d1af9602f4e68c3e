import { rmSync } from 'node:fs';
import path from 'node:path';
import type { StartOptions } from '../../cli/development.ts';
import type { Terminal } from '../../cli/terminal.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { isCalendarDate } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { buildProject } from '../build/build-project.ts';
import { createDemoSeed, FEATURED_COMPANY } from '../demo/demo-seed.ts';
import { createGallery } from '../gallery/gallery.ts';
import { DEMO_PEOPLE } from '../gallery/people.ts';
import { startEmulator } from '../emulator/server.ts';
import type { Emulator } from '../emulator/server.ts';
import { startPreview } from '../preview/server.ts';
import type { Preview } from '../preview/server.ts';
import { localTimeZone, localToday } from './local-today.ts';
import { stopSignal } from './stop-signal.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const DEFAULT_PORT = 4310;
const STATE_DIRECTORY = '.data';

/** A demo shows a day that is easy to read, so its clock starts in the middle of it. */
const MILLISECONDS_TO_NOON = 12 * 3_600_000;

export interface LocalPreview {
  readonly preview: Preview;
  readonly emulator: Emulator;
  readonly close: () => Promise<void>;
}

/** `npm start`: builds, starts the emulator with demo data, serves the preview and says where. */
export async function runStart(options: StartOptions, terminal: Terminal): Promise<number> {
  if (options.date !== undefined && !isCalendarDate(options.date)) {
    throw new UsageError(`--date takes a date such as 2026-10-12, not "${options.date}".`);
  }
  terminal.out('Building…');
  await buildProject({ root: ROOT });
  const local = await startLocalPreview(options);
  terminal.out(`Value Milestones:  ${local.preview.url}`);
  terminal.out(`All companies:     ${local.preview.url}/companies`);
  terminal.out(`All states:        ${local.preview.url}/gallery`);
  terminal.out(`HubSpot emulator:  ${local.emulator.url}  (token ${local.emulator.token})`);
  terminal.out(
    'Edits are kept between starts; --reset starts over, with dates around today. Stop with Ctrl+C.',
  );
  await stopSignal();
  await local.close();
  return 0;
}

/** Emulator and preview over an existing build; the browser tests use it too. */
export async function startLocalPreview(options: StartOptions): Promise<LocalPreview> {
  const today = options.date ?? localToday();
  const stateFile = path.resolve(options.state ?? defaultStateFile(options.date));
  if (options.reset === true) rmSync(stateFile, { force: true });
  const appDirectory = path.join(ROOT, 'dist', 'app');
  const emulator = await startEmulator({
    port: options.emulatorPort ?? 0,
    stateFile,
    seed: createDemoSeed(today),
    portal: { timeZone: localTimeZone(), companyCurrency: 'USD' },
    limits: false,
    ...(options.date === undefined ? {} : { now: clockOn(options.date) }),
  });
  try {
    const preview = await startPreview({
      port: options.port ?? DEFAULT_PORT,
      extensionsDirectory: appDirectory,
      crmUrl: emulator.url,
      crmToken: emulator.token,
      timeZone: localTimeZone(),
      people: DEMO_PEOPLE,
      gallery: (processFile) => createGallery({ appDirectory, processFile }),
      ...featuredCompany(emulator),
      ...(options.date === undefined ? {} : { today: options.date }),
    });
    return {
      preview,
      emulator,
      close: async () => {
        await preview.close();
        await emulator.close();
      },
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
}

/**
 * Demo data is laid around the day of its first start: a pretended day has data of its own, which neither
 * shows another day's as if it were past or future, nor writes that day's results over them.
 */
export function defaultStateFile(date: CalendarDate | undefined): string {
  return path.join(ROOT, STATE_DIRECTORY, date === undefined ? 'preview.json' : `preview-${date}.json`);
}

function featuredCompany(emulator: Emulator): { featuredCompanyId?: string } {
  const id = emulator.store
    .ids('companies')
    .find((candidate) => emulator.store.values('companies', candidate)?.['name'] === FEATURED_COMPANY);
  return id === undefined ? {} : { featuredCompanyId: id };
}

function clockOn(date: CalendarDate): () => number {
  const offset = Date.parse(`${date}T00:00:00Z`) + MILLISECONDS_TO_NOON - Date.now();
  return () => Date.now() + offset;
}
