import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { expect } from 'expect';

/**
 * Runs the joined suites (join-suites.mjs) for Stryker, inside its worker process. The engine is loaded anew for every
 * mutant, so that nothing it remembers between calls (the day numbers of the calendar, say) outlives a mutant, and
 * the first failing test ends the run. It knows as much of Jest as the engine's suites use: describe, it and it.each
 * with functions that return nothing.
 */
const JOINED_SUITES = 'dist/mutation/suites.cjs';

/** Stryker's switch: the instrumented code reads the active mutant from it and counts into it. */
const stryker = (globalThis.__stryker__ ??= {});

class UnsupportedTestError extends Error {}

/** Collects the tests that a script declares, with the names of the groups around them. */
function collectTests(declareAll) {
  const groups = [];
  const tests = new Map();
  const describe = (name, declare) => {
    groups.push(name);
    declare();
    groups.pop();
  };
  const it = (name, run) => {
    const id = [...groups, name].join(' ');
    if (tests.has(id))
      throw new UnsupportedTestError(`Two tests are called "${id}": give each its own name.`);
    tests.set(id, run);
  };
  it.each = (cases) => (title, run) => {
    cases.forEach((given, index) => {
      const values = Array.isArray(given) ? given : [given];
      it(`${title} [${given.name ?? index}]`, () => run(...values));
    });
  };
  declareAll(describe, it);
  return tests;
}

function runTest(id, run) {
  if (run() !== undefined)
    throw new UnsupportedTestError(`"${id}" returns something: tests here run at once.`);
}

class JoinedSuitesRunner {
  #script = null;
  #require = null;
  /** Tests that have told mutants, the latest first: they are the likeliest to tell the next one of the same file. */
  #latestKillers = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const file = path.resolve(JOINED_SUITES);
    const source = readFileSync(file, 'utf8');
    this.#require = createRequire(file);
    this.#script = new vm.Script(
      `(function (require, module, exports, describe, it, expect) {${source}\n})`,
      {
        filename: file,
      },
    );
  }

  #load() {
    const suites = this.#script.runInThisContext();
    const module = { exports: {} };
    return collectTests((describe, it) =>
      suites(this.#require, module, module.exports, describe, it, expect),
    );
  }

  dryRun() {
    stryker.mutantCoverage = undefined;
    const tests = [];
    try {
      for (const [id, run] of this.#load()) tests.push(this.#dryRunTest(id, run));
    } catch (error) {
      return { status: 'error', errorMessage: String(error.stack) };
    }
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  #dryRunTest(id, run) {
    const started = performance.now();
    const result = { id, name: id };
    stryker.currentTestId = id;
    try {
      runTest(id, run);
      return { ...result, status: 0, timeSpentMs: performance.now() - started };
    } catch (error) {
      const timeSpentMs = performance.now() - started;
      return { ...result, status: 1, timeSpentMs, failureMessage: error.message };
    } finally {
      stryker.currentTestId = undefined;
    }
  }

  mutantRun({ activeMutant, testFilter, hitLimit, disableBail, mutantActivation }) {
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      const tests = this.#load();
      stryker.activeMutant = activeMutant.id;
      return this.#tryMutant(tests, this.#inLikelyOrder(testFilter ?? [...tests.keys()]), disableBail);
    } catch (error) {
      return { status: 'error', errorMessage: String(error.stack) };
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  #inLikelyOrder(ids) {
    const possible = new Set(ids);
    return new Set([...this.#latestKillers.filter((id) => possible.has(id)), ...ids]);
  }

  #remember(killer) {
    this.#latestKillers = [killer, ...this.#latestKillers.filter((id) => id !== killer)].slice(0, 30);
  }

  #tryMutant(tests, ids, disableBail) {
    const killedBy = [];
    let failureMessage = '';
    let nrOfTests = 0;
    for (const id of ids) {
      nrOfTests += 1;
      try {
        runTest(id, tests.get(id));
      } catch (error) {
        if (error instanceof UnsupportedTestError) throw error;
        killedBy.push(id);
        failureMessage ||= error.message;
      }
      if (stryker.hitCount > stryker.hitLimit) return { status: 'timeout', reason: 'endless loop' };
      if (killedBy.length > 0 && !disableBail) break;
    }
    if (killedBy.length === 0) return { status: 'survived', nrOfTests };
    this.#remember(killedBy[0]);
    return { status: 'killed', killedBy, failureMessage, nrOfTests };
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'joined-suites', factory: () => new JoinedSuitesRunner() },
];
