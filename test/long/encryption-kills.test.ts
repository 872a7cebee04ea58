import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLab, type Lab } from '../history-lab/launch-lab.ts';
import { seededChance } from '../seeded-chance.ts';

/** How often the browser is killed on each way; the figures for the report were measured with more. */
const KILLS = Number(process.env.HISTORY_KILLS ?? 2);
/** Five pieces of the pass: after so many kills at most it has got there, and begins all over again. */
const CASES = 1000;
const PASSPHRASE = 'blåbær på fjellet i høst';

let lab: Lab;

beforeAll(async () => {
  lab = await buildLab();
});
afterAll(() => lab.remove());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How many lie on each side, and in which state. */
const lying = async () => ({
  state: await historyLab.readProtection().then((now) => (now.kind === 'sealing' ? now.state : now.kind)),
  ...(await historyLab.lying()),
});

async function turn(page: Page, way: 'encrypting' | 'decrypting'): Promise<void> {
  const turned = await page.evaluate(
    ({ way, passphrase }) =>
      way === 'encrypting'
        ? historyLab.turnOnEncryption(passphrase)
        : historyLab.turnOffEncryption(passphrase),
    { way, passphrase: PASSPHRASE },
  );
  expect(turned).toMatchObject({ kind: 'ok', value: { kind: 'done' } });
}

const ways = [
  { way: 'encrypted', from: 'encrypting', to: 'on' },
  { way: 'decrypted', from: 'decrypting', to: 'off' },
] as const;

/** In one browser profile: there, and back again. */
describe('a history that is killed on its way', () => {
  beforeAll(async () => {
    const running = await lab.start();
    const page = await running.openPage();
    await page.evaluate(async (count) => {
      const cases = Array.from({ length: count }, (_, number) => historyLab.madeUpCase(number));
      await historyLab.restoreCases(cases);
    }, CASES);
    await running.close();
  }, 120_000);

  it.each(ways)(
    'has every case once, whole, while it is $way, and gets there',
    async ({ from, to }) => {
      const chance = seededChance();
      const midway: number[] = [];
      for (let kill = 0; kill <= KILLS; kill += 1) {
        const running = await lab.start();
        const page = await running.openPage();
        await page.evaluate(async (passphrase) => {
          const now = await historyLab.readProtection();
          if (now.kind !== 'off') await historyLab.unlockCases(passphrase);
        }, PASSPHRASE);
        expect(await page.evaluate(() => historyLab.everyCaseAsMade())).toEqual({
          cases: CASES,
          notAsMade: [],
        });
        const found = await page.evaluate(() => historyLab.countCases({ text: 'sjelden' }));
        expect(found).toEqual({ kind: 'ok', value: CASES / 1000 });
        const now = await page.evaluate(lying);
        expect(now.sealed + now.inClear).toBe(CASES);
        if (now.state === from && now.sealed > 0 && now.inClear > 0) midway.push(now.sealed);
        if (kill === KILLS) {
          await page.evaluate(() => historyLab.goOn());
          expect(await page.evaluate(lying)).toEqual({
            state: to,
            sealed: to === 'on' ? CASES : 0,
            inClear: to === 'on' ? 0 : CASES,
          });
          await running.close();
          break;
        }
        if (now.state === to) {
          await turn(page, to === 'on' ? 'decrypting' : 'encrypting');
          await page.evaluate(() => historyLab.goOn());
        }
        if (now.state !== from) await turn(page, from);
        // Killed somewhere within the next pieces.
        const over = now.state !== from ? 0 : from === 'encrypting' ? now.sealed : now.inClear;
        await page.evaluate(
          async ({ isSealing, least }) => {
            void historyLab.goOn();
            while ((await historyLab.lying())[isSealing ? 'sealed' : 'inClear'] < least)
              await new Promise((resolve) => setTimeout(resolve, 2));
          },
          {
            isSealing: from === 'encrypting',
            least: Math.min(CASES, Math.ceil(over + chance() * (CASES / 4))),
          },
        );
        await running.kill();
      }
      process.stdout.write(`killed ${KILLS} times, found midway with sealed: ${midway.join(', ')}\n`);
      expect(midway.length).toBeGreaterThan(0);
    },
    600_000,
  );

  it('has every case that was said to be saved while it was locked and on its way', async () => {
    const chance = seededChance();
    const told = new Set<string>();
    const running = await lab.start();
    const page = await running.openPage();
    await page.evaluate(async (passphrase) => {
      await historyLab.turnOnEncryption(passphrase);
      await historyLab.lockCases();
    }, PASSPHRASE);
    await page.exposeFunction('told', (id: string) => void told.add(id));
    void page
      .evaluate(async () => {
        void historyLab.goOn();
        const like = historyLab.madeUpCase(1);
        for (;;) {
          const result = await historyLab.saveCase({
            occasion: 'saved',
            drug: like.drug,
            dosage: like.dosage,
            request: { on: '2026-11-22', prescription: { drug: like.drug ?? '' } },
            assessment: {
              version: 2,
              headline: 'Du kan søke',
              checked: ['application'],
              verdict: 'stop',
              omeq: null,
              pregabalinMgPerDay: null,
              dosage: { understood: true, fixedPerDay: 2, asNeededMaxPerDay: 0, unit: 'tablett' },
              findings: [],
              remark: null,
              orderMarking: null,
              missing: [],
              next: [],
              drafts: { application: null, journalNote: null, treatmentPlan: null },
            },
            remark: null,
            fillOutcome: null,
            catalogueVersion: '1',
            drugId: null,
          });
          const tell: unknown = Reflect.get(globalThis, 'told');
          if (result.kind === 'ok' && typeof tell === 'function') tell(result.value.id);
        }
      })
      .catch(() => {});
    await expect.poll(() => told.size, { timeout: 30_000 }).toBeGreaterThan(20);
    await pause(chance() * 500);
    await running.kill();

    const last = await lab.start();
    const again = await last.openPage();
    await again.evaluate((passphrase) => historyLab.unlockCases(passphrase), PASSPHRASE);
    await again.evaluate(() => historyLab.goOn());
    const { cases, damaged } = await again.evaluate(() => historyLab.everyCase());
    const there = new Set(cases.map(({ id }) => id));
    expect([...told].filter((id) => !there.has(id))).toEqual([]);
    expect(damaged).toBe(0);
    expect(await again.evaluate(lying)).toMatchObject({ state: 'on', inClear: 0, sealed: cases.length });
    await last.close();
  }, 240_000);
});
