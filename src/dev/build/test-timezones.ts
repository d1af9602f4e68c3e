import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Runs the domain's tests at both ends of the world's clocks, 22 to 24 hours apart. A calendar date that passes
 * through a machine's own time zone becomes another day in one of the two.
 */
const TIME_ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles'] as const;

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

function runDomainTests(timeZone: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [jest, 'test/domain'], {
      cwd: projectRoot,
      env: { ...process.env, TZ: timeZone },
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

const failed: string[] = [];
for (const timeZone of TIME_ZONES) {
  console.log(`\nDomain tests with the clock of ${timeZone}`);
  if (!(await runDomainTests(timeZone))) failed.push(timeZone);
}
if (failed.length > 0) {
  console.error(`\nThe domain depends on the machine's time zone, or fails: ${failed.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(`\nThe domain gives the same results in ${TIME_ZONES.join(' and ')}.`);
}
