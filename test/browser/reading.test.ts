import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../rules/session/reading.ts';
import type { SiteProfile } from '../../utils/page/site-profile.ts';
import { type Bench, type BenchSession, findBench, startBench } from '../bench/agent-bench.ts';
import { type HostPageCase, hostPages } from '../hosts/host-pages.ts';
import { isFirst, standingFor } from '../standing-for.ts';
import { storeSites } from './stored-sites.ts';

let session: BenchSession;
let page: Page;

beforeAll(async () => {
  session = await startBench();
  // One for all: what was on it goes when another is opened in it, and its process is the same.
  page = await session.context.newPage();
});

afterAll(() => session?.close());

async function open(path: string, profile: SiteProfile): Promise<Bench> {
  await storeSites(session, [profile]);
  await page.bringToFront();
  await page.goto(`${session.origin}${path}`);
  const bench = await findBench(page);
  await bench.connect();
  return bench;
}

function caseNamed(name: string): HostPageCase {
  const found = hostPages.find((candidate) => candidate.name.includes(name));
  if (found === undefined) throw new Error(`There is no host page for ${name}.`);
  return found;
}

const drugOf = (reading: Reading | null): string | null | undefined => reading?.fields.drug;

/** React stands for the other frameworks, and closed shadow roots for open ones. */
const read = standingFor(
  hostPages,
  ({ name }) => !['Vue', 'Angular', 'web components with open shadow roots'].includes(name),
);

describe('the built agent reads', () => {
  it.each(read)('$name', async ({ path, profile, fields, otherMedicines }) => {
    const bench = await open(path, profile);
    const reading = await bench.readingWhere((candidate) => candidate !== null);
    expect(reading).toMatchObject({ siteProfile: profile.id, fields, lost: [] });
    expect(reading?.otherMedicines).toEqual(otherMedicines);
  });
});

describe('a form that comes, goes and is drawn anew', () => {
  const redraw = caseNamed('drawn anew');

  it('is followed through every keystroke', async () => {
    const bench = await open(redraw.path, redraw.profile);
    await bench.readingWhere((reading) => reading?.fields.refundCode === 'P30');
    await page.getByLabel('Dosering', { exact: true }).first().focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' i to uker');
    const reading = await bench.readingWhere((next) => next?.fields.dosage === '10 ml daglig i to uker');
    expect(reading).toMatchObject({
      fields: { ...redraw.fields, dosage: '10 ml daglig i to uker' },
      lost: [],
    });
  });

  it('is away while another part of the application is shown', async () => {
    const bench = await open(redraw.path, redraw.profile);
    await bench.readingWhere((reading) => reading !== null);
    await page.getByRole('link', { name: 'Oversikt' }).click();
    expect(await bench.readingWhere((reading) => reading === null)).toBeNull();
    await page.getByRole('link', { name: 'Resept' }).click();
    const back = await findBench(page);
    await back.readingWhere((reading) => drugOf(reading) === redraw.fields.drug);
  });

  it('shows the rows of a list that is only partly drawn as they come into view', async () => {
    const bench = await open(redraw.path, redraw.profile);
    await bench.readingWhere((reading) => reading?.otherMedicines?.length === 5);
    await page.locator('[role="rowgroup"]').evaluate((list) => list.scrollTo(0, 4000));
    const reading = await bench.readingWhere(
      (next) => next?.otherMedicines?.[0]?.drug === 'Legemiddel nr. 101 Tab 10 mg',
    );
    expect(reading?.otherMedicines).toHaveLength(5);
  });
});

describe('several prescriptions on one page', () => {
  const { profile, fields } = caseNamed('three prescriptions');
  const second = 'Palexia Depottab 50 mg';

  it.each([
    ['accordion', 'Resept 2'],
    ['tabs', 'Fane 2'],
  ])('are told apart by which is open (%s)', async (as, button) => {
    const bench = await open(`/pages/several.html?as=${as}`, profile);
    expect(await bench.readingWhere((reading) => reading !== null)).toMatchObject({ fields });
    await page.getByText(button, { exact: true }).click();
    const reading = await bench.readingWhere((next) => drugOf(next) === second);
    expect(reading?.fields).toEqual({
      drug: second,
      dosage: '1 tablett 2 ganger daglig',
      scheme: 'section-3',
      refundCode: '',
      remark: 'Andre',
    });
  });

  it('are not read until it can be told which one is being written, and the panel hears why', async () => {
    const bench = await open('/pages/several.html?as=open', profile);
    expect(await bench.readingWhere(() => true)).toBeNull();
    expect(await bench.unread()).toEqual({ kind: 'several', siteProfile: 'several' });
    await page.getByLabel('Dosering').nth(1).focus();
    await bench.readingWhere((reading) => drugOf(reading) === second);
    await page.getByLabel('Merknad til apotek').nth(2).focus();
    const third = await bench.readingWhere((reading) => reading?.fields.remark === 'Tredje');
    expect(third?.fields).toMatchObject({ drug: 'Lyrica Kaps 300 mg', dosage: '1 kapsel 2 ganger daglig' });
  });
});

describe('a page that has changed since its profile was made', () => {
  it('says that its form is not recognised', async () => {
    const { path, profile } = caseNamed('React');
    const bench = await open(path, { ...profile, form: [{ by: 'selector', selector: '#ny-resept' }] });
    expect(await bench.readingWhere(() => true)).toBeNull();
    expect(await bench.unread()).toEqual({
      kind: 'not-recognised',
      siteProfile: 'react',
      lost: ['landmark'],
    });
  });

  it('is read again when the profile is put right, without loading the page', async () => {
    const { path, profile, fields } = caseNamed('Angular');
    const { scheme: _, ...others } = profile.fields;
    const bench = await open(path, { ...profile, fields: others });
    expect(await bench.readingWhere((reading) => reading !== null)).toMatchObject({
      fields: { ...fields, scheme: null },
      lost: [],
    });
    await storeSites(session, [profile]);
    await bench.readingWhere((reading) => reading?.fields.scheme === 'section-3');
  });
});

describe('framework state', () => {
  it.each(standingFor(['React', 'Vue', 'Angular'], isFirst))(
    'is followed as the doctor types and chooses (%s)',
    async (name) => {
      const { path, profile } = caseNamed(name);
      const bench = await open(path, profile);
      await page.getByLabel('Styrke').selectOption({ label: '50 mg' });
      await page.getByLabel('Merknad til apotek').fill('Første linje\nAndre linje');
      if (name === 'React') await page.getByLabel('Refusjonshjemmel').selectOption({ label: 'H-resept' });
      else await page.getByLabel('H-resept').check();
      const reading = await bench.readingWhere(
        (next) => next?.fields.scheme === 'h-resept' && next.fields.remark !== '',
      );
      expect(reading?.fields).toMatchObject({
        drug: 'Palexia Depottab 50 mg',
        remark: 'Første linje\nAndre linje',
      });
    },
  );
});
