import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './command.ts';
import type { Folders } from './pictures-apart/compare.ts';
import type { PictureAnswer, PictureQuestion } from './pictures-apart/process.ts';

/** The pictures that were looked at and accepted. */
export const ACCEPTED = path.join(ROOT, 'test/e2e/gallery');
const OF_THIS_RUN = path.join(ROOT, 'test-results/gallery');

export interface PictureComparison {
  /**
   * What has changed in the looks of a state since its picture was accepted, in words; null when nothing has.
   * `UPDATE_GALLERY=1` accepts what has changed and leaves alone what has not.
   */
  readonly changeOf: (name: string, screenshot: Buffer) => Promise<string | null>;
  readonly stop: () => void;
}

/** Forgets the differences of earlier runs and is ready to find new ones. */
export function startComparison(): PictureComparison {
  rmSync(OF_THIS_RUN, { recursive: true, force: true });
  const folders: Folders = {
    accepted: ACCEPTED,
    ofThisRun: OF_THIS_RUN,
    isAccepting: process.env['UPDATE_GALLERY'] === '1',
  };
  const child = fork(path.join(ROOT, 'test/e2e/pictures-apart/process.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  return {
    changeOf: (name, screenshot) =>
      new Promise((resolve, reject) => {
        const end = () => reject(new Error('The comparison of pictures has ended early; see above why.'));
        const listen = (answer: unknown) => {
          const { name: compared, change } = answer as PictureAnswer;
          if (compared !== name) return;
          child.off('message', listen).off('exit', end);
          resolve(change);
        };
        child.on('message', listen).once('exit', end);
        child.send({ name, screenshot, folders } satisfies PictureQuestion);
      }),
    stop: () => void child.kill(),
  };
}
