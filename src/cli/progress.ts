import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from '../usecases/import/report.ts';
import type { Terminal } from './terminal.ts';

const WORDS: Readonly<Record<ImportProgress['step'], string>> = {
  companies: 'Companies',
  deals: 'Deals',
  plans: 'Plans',
  results: 'Results',
};

/** A progress bar for people; a line for each finished step where nobody looks on. */
export function progressBar(terminal: Terminal): {
  readonly update: (progress: ImportProgress) => void;
  readonly stop: () => void;
} {
  let bar: SingleBar | null = null;
  let step: ImportProgress['step'] | null = null;
  const stop = () => {
    bar?.stop();
    bar = null;
    step = null;
  };
  const update = (progress: ImportProgress) => {
    if (!terminal.interactive) {
      if (progress.done === progress.of) terminal.error(`${WORDS[progress.step]}: ${progress.of} done`);
      return;
    }
    if (progress.step !== step) {
      stop();
      step = progress.step;
      bar = new SingleBar({ format: '{step} {bar} {value}/{total} {eta_formatted}' }, Presets.shades_classic);
      bar.start(progress.of, progress.done, { step: WORDS[progress.step].padEnd(9) });
    }
    bar?.update(progress.done);
  };
  return { update, stop };
}
