import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { HubspotAnswer, HubspotJob } from './hubspot-job.ts';

const worker = fileURLToPath(new URL('./hubspot-worker.ts', import.meta.url));
const typescriptLoader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const TIME_LIMIT_MS = 120_000;

/**
 * Has HubSpot's parser and extension build do a job, without an account or a network, in another process.
 * @param workingDirectory must hold nothing of ours: HubSpot's build copies a `public` folder that it finds there.
 * @throws {Error} with the tools' own output when they end without an answer.
 */
export function runHubspotTools(job: HubspotJob, workingDirectory: string): Promise<HubspotAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, {
      cwd: workingDirectory,
      execArgv: ['--import', typescriptLoader],
      env: { PATH: process.env.PATH, HOME: workingDirectory, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      timeout: TIME_LIMIT_MS,
    });
    const output: string[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.once('error', reject);
    child.once('message', (answer) => resolve(answer as HubspotAnswer));
    child.once('exit', (code, signal) =>
      reject(
        new Error(
          `HubSpot's tools ended without an answer (${signal ?? `code ${code}`}):\n${output.join('')}`,
        ),
      ),
    );
    child.send(job);
  });
}
