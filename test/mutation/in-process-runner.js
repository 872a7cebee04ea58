import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { collect } from './vitest-in-process.js';

/**
 * Runs vitest files in Stryker's own process: a mutant takes milliseconds there, and half a second where vitest
 * starts anew for each. Only for pure code: nothing is loaded afresh between two mutants.
 */
class InProcessRunner {
  static inject = ['options'];
  #include;
  #exclude;
  /** No test comes near it; a mutant that is met so often in one loops for ever. */
  #mostHits;
  /** Of a module that has an answer forgotten which the code keeps, and another mutant gave. */
  #forgetting;
  #forget = () => {};
  #tests = [];
  #shared = {};

  constructor({ inProcess }) {
    this.#include = inProcess.include;
    this.#exclude = inProcess.exclude;
    this.#mostHits = inProcess.mostHits;
    this.#forgetting = inProcess.forget;
  }

  /** No mutant is ever on while the code loads (`ignoreStatic`), so there is never anything to load afresh. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.__stryker__ ??= {};
    this.#shared = globalThis.__stryker__;
    const url = new URL('./vitest-in-process.js', import.meta.url).href;
    registerHooks({
      resolve: (name, context, next) =>
        name === 'vitest' ? { url, shortCircuit: true } : next(name, context),
    });
    const files = globSync(this.#include, { exclude: this.#exclude }).sort();
    this.#tests = await collect(files.map((file) => pathToFileURL(path.resolve(file)).href));
    if (this.#forgetting)
      this.#forget = (await import(pathToFileURL(path.resolve(this.#forgetting)).href)).forget;
  }

  /** Measures each test too, so that a mutant meets the quick ones first. */
  async dryRun() {
    const tests = await this.#run(this.#tests, false);
    const time = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.#tests.sort((a, b) => time.get(a.id) - time.get(b.id));
    return { status: 'complete', tests, mutantCoverage: this.#shared.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant }) {
    const wanted = testFilter && new Set(testFilter);
    const tests = wanted ? this.#tests.filter(({ id }) => wanted.has(id)) : this.#tests;
    this.#forget();
    Object.assign(this.#shared, { activeMutant: activeMutant.id, hitLimit: this.#mostHits });
    const results = await this.#run(tests, true);
    const { hitCount } = this.#shared;
    Object.assign(this.#shared, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    const nrOfTests = results.length;
    if (hitCount > this.#mostHits) return { status: 'timeout', reason: `hit ${hitCount} times` };
    const failed = results.find(({ failureMessage }) => failureMessage !== undefined);
    if (!failed) return { status: 'survived', nrOfTests };
    this.#tests = [
      ...tests.filter(({ id }) => id === failed.id),
      ...this.#tests.filter(({ id }) => id !== failed.id),
    ];
    return { status: 'killed', killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests };
  }

  async #run(tests, bail) {
    const results = [];
    for (const { id, run } of tests) {
      this.#shared.currentTestId = id;
      // Else what an earlier test had read would not count as reached by this one.
      if (!bail) this.#forget();
      const start = performance.now();
      if (bail) this.#shared.hitCount = 0;
      const failureMessage = await run().then(
        () => undefined,
        (error) => String(error?.message ?? error),
      );
      this.#shared.currentTestId = undefined;
      const status = failureMessage === undefined ? 0 : 1;
      results.push({ id, name: id, timeSpentMs: performance.now() - start, status, failureMessage });
      if (bail && status === 1) break;
    }
    return results;
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
export const strykerValidationSchema = { properties: { inProcess: { type: 'object' } } };
