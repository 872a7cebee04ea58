import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FillOrder, lengthSent, type Reading } from '../../rules/session/reading.ts';
import { type Bench, type BenchSession, findBench, guardOf, startBench } from '../bench/agent-bench.ts';
import { openPrescribingPage, type PrescribingPage } from '../hosts/prescribing-page.ts';
import { inLongRun, standingFor } from '../standing-for.ts';

const hResept = 'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.';
const oneLine = hResept.replace('\n', ' / ');
const herceptin = {
  drug: 'Herceptin Inj væske 600 mg',
  dosage: '1 dose hver 3. uke',
  scheme: 'H-resept',
  refundCode: 'C50',
};

let session: BenchSession;
let page: Page;

beforeAll(async () => {
  session = await startBench();
  // One for all: what was on it goes when another is opened in it, and its process is the same.
  page = await session.context.newPage();
});

afterAll(() => session?.close());

async function prescribed(
  options = '',
): Promise<{ prescribing: PrescribingPage; bench: Bench; reading: Reading }> {
  const prescribing = await openPrescribingPage(page, session.origin, options);
  await prescribing.prescribe(herceptin);
  const bench = await findBench(page);
  await bench.connect();
  const reading = await bench.readingWhere((candidate) => candidate?.fields.refundCode === 'C50');
  if (reading === null) throw new Error('The form was not read.');
  return { prescribing, bench, reading };
}

function order(reading: Reading, after: string, before = ''): FillOrder {
  return { guard: guardOf(reading), before, after };
}

describe('reading the form', () => {
  it('reads every field in the words of the product', async () => {
    const { reading } = await prescribed();
    expect(reading).toEqual({
      siteProfile: 'demo',
      fields: {
        drug: 'Herceptin Inj væske 600 mg',
        dosage: '1 dose hver 3. uke',
        scheme: 'h-resept',
        refundCode: 'C50',
        remark: '',
      },
      remarkField: { value: '', multiline: true, maxLength: null, readOnly: false },
      lost: [],
    });
  });

  it('says which field it lost', async () => {
    const { reading } = await prescribed('remark=none');
    expect(reading.lost).toEqual(['remark']);
    expect(reading.remarkField).toBeNull();
  });

  it('notices a value that a script sets without an event', async () => {
    const { prescribing, bench } = await prescribed();
    await prescribing.remark.evaluate((field: HTMLTextAreaElement) => {
      field.value = 'satt av et skript';
    });
    const reading = await bench.readingWhere((candidate) => candidate?.fields.remark === 'satt av et skript');
    expect(reading?.remarkField?.value).toBe('satt av et skript');
  });
});

describe('filling the remark', () => {
  it('writes several lines exactly, and the page takes them as its own state', async () => {
    const { prescribing, bench, reading } = await prescribed();
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'filled' });
    expect(await prescribing.remark.inputValue()).toBe(hResept);
    // Changing the drug draws every field anew from the page's state.
    await prescribing.chooseDrug('Cluvot Pulv og væske til inj/inf væske 250 IU');
    expect(await prescribing.remark.inputValue()).toBe(hResept);
  });

  it('writes one line exactly in a single-line field', async () => {
    const { prescribing, bench, reading } = await prescribed('remark=input');
    expect(reading.remarkField?.multiline).toBe(false);
    expect(await bench.fill(order(reading, oneLine))).toEqual({ kind: 'filled' });
    expect(await prescribing.remark.inputValue()).toBe(oneLine);
  });

  it('refuses several lines in a single-line field instead of welding them together', async () => {
    const { prescribing, bench, reading } = await prescribed('remark=input');
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'not-kept' });
    expect(await prescribing.remark.inputValue()).toBe('');
  });

  it.runIf(inLongRun)('adds after what the doctor wrote and leaves that text untouched', async () => {
    const { prescribing, bench } = await prescribed();
    await prescribing.remark.fill('Leveres på avdelingen.');
    const reading = await bench.readingWhere(
      (candidate) => candidate?.fields.remark === 'Leveres på avdelingen.',
    );
    const before = reading?.remarkField?.value ?? '';
    const after = `${before}\n${hResept}`;
    expect(await bench.fill({ guard: guardOf(reading), before, after })).toEqual({ kind: 'filled' });
    expect(await prescribing.remark.inputValue()).toBe(after);
    expect(await bench.undo()).toEqual({ kind: 'undone' });
    expect(await prescribing.remark.inputValue()).toBe(before);
  });

  it.runIf(inLongRun)('replaces the whole text when that is what was previewed', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await prescribing.remark.fill('gammel tekst');
    expect(await bench.fill(order(reading, hResept, 'gammel tekst'))).toEqual({ kind: 'filled' });
    expect(await prescribing.remark.inputValue()).toBe(hResept);
  });

  it('tells the panel the new text', async () => {
    const { bench, reading } = await prescribed();
    await bench.fill(order(reading, hResept));
    const after = await bench.readingWhere((candidate) => candidate?.remarkField?.value === hResept);
    expect(after?.fields.remark).toBe(hResept);
  });

  it.runIf(inLongRun)('can be taken back with Ctrl+Z', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await bench.fill(order(reading, hResept));
    await prescribing.remark.press('Control+z');
    expect(await prescribing.remark.inputValue()).toBe('');
  });

  it.runIf(inLongRun)('gives the focus back to where it was', async () => {
    const { prescribing, bench, reading } = await prescribed();
    const dosage = prescribing.form.getByLabel('Dosering', { exact: true });
    await dosage.focus();
    await bench.fill(order(reading, hResept));
    expect(await dosage.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('gives the focus back to the panel', async () => {
    const { bench, reading } = await prescribed();
    await bench.place({ side: 'right', width: 360, collapsed: false });
    await bench.frame.locator('p').click();
    await bench.fill(order(reading, hResept));
    await expect.poll(() => bench.frame.evaluate(() => document.hasFocus())).toBe(true);
  });

  it.runIf(inLongRun)('fills once however many times it is told to, and submits nothing', async () => {
    const { prescribing, bench, reading } = await prescribed();
    const outcomes = await bench.fillAtOnce(Array.from({ length: 20 }, () => order(reading, hResept)));
    expect(outcomes).toEqual(Array.from({ length: 20 }, () => ({ kind: 'filled' })));
    expect(await prescribing.remark.inputValue()).toBe(hResept);
    expect(await prescribing.timesSubmitted()).toBe(0);
    expect(await bench.undo()).toEqual({ kind: 'undone' });
    expect(await prescribing.remark.inputValue()).toBe('');
  });

  it('works under a strict content security policy', async () => {
    const { prescribing, bench, reading } = await prescribed('csp=strict');
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'filled' });
    expect(await prescribing.remark.inputValue()).toBe(hResept);
  });

  it('works in a field that refuses to be typed in', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await prescribing.remark.evaluate((field) =>
      field.addEventListener('beforeinput', (event) => event.preventDefault()),
    );
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'filled' });
    await prescribing.chooseDrug('Jentadueto Tab 2,5 mg/850 mg');
    expect(await prescribing.remark.inputValue()).toBe(hResept);
  });

  it('works in a page that never rests', async () => {
    const { prescribing, bench, reading } = await prescribed('busy=1');
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'filled' });
    expect(await prescribing.remark.inputValue()).toBe(hResept);
  });
});

describe('not filling', () => {
  const changes: readonly [string, (prescribing: PrescribingPage) => Promise<void>][] = [
    ['the drug', (prescribing) => prescribing.chooseDrug('Herceptin Pulv til kons til inf væske 150 mg')],
    ['the dosage', (prescribing) => prescribing.typeDosage('2 doser hver 3. uke')],
    ['the scheme', (prescribing) => prescribing.chooseScheme('Hvit resept')],
    ['the refund code', (prescribing) => prescribing.typeRefundCode('C51')],
    ['the remark', (prescribing) => prescribing.remark.fill('skrevet imens')],
  ];

  it.each(standingFor(changes, ([what]) => what === 'the remark'))(
    'when %s has changed since the verdict',
    async (_, change) => {
      const { prescribing, bench, reading } = await prescribed();
      await change(prescribing);
      const before = await prescribing.remark.inputValue();
      expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'page-changed' });
      expect(await prescribing.remark.inputValue()).toBe(before);
    },
  );

  it.runIf(inLongRun)('when the field is read-only', async () => {
    const { prescribing, bench, reading } = await prescribed('readonly=1');
    expect(reading.remarkField?.readOnly).toBe(true);
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'read-only' });
    expect(await prescribing.remark.inputValue()).toBe('');
  });

  it('when the text is too long, and says by how much', async () => {
    const { prescribing, bench, reading } = await prescribed('maxlength=80');
    expect(await bench.fill(order(reading, hResept))).toEqual({
      kind: 'too-long',
      length: lengthSent(hResept),
      limit: 80,
    });
    expect(await prescribing.remark.inputValue()).toBe('');
  });

  it('but fills a text that fits to the last character, a line break counted as the two that are sent', async () => {
    const { prescribing, bench, reading } = await prescribed(`maxlength=${lengthSent(hResept)}`);
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'filled' });
    expect(await prescribing.remark.inputValue()).toBe(hResept);
  });

  it('when the field is not there', async () => {
    const { bench, reading } = await prescribed('remark=none');
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'field-gone' });
  });

  it('when the field is there twice', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await prescribing.remark.evaluate((field) => {
      const twin = document.createElement('textarea');
      twin.setAttribute('aria-label', 'Merknad til apotek');
      field.after(twin);
    });
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'field-gone' });
  });

  it('when a dialog of the page is in the way, least of all in the dialog', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await prescribing.form.locator('body').evaluate((body) => {
      const dialog = document.createElement('dialog');
      dialog.append(document.createElement('input'));
      body.append(dialog);
      dialog.showModal();
    });
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'not-kept' });
    expect(await prescribing.remark.inputValue()).toBe('');
    expect(await prescribing.form.locator('dialog input').inputValue()).toBe('');
  });

  it('when the page takes the focus away, least of all where it takes it to', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await prescribing.remark.evaluate((field) =>
      field.addEventListener('focus', () => document.querySelector<HTMLInputElement>('#dosage')?.focus()),
    );
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'not-kept' });
    expect(await prescribing.remark.inputValue()).toBe('');
    expect(await prescribing.form.getByLabel('Dosering', { exact: true }).inputValue()).toBe(
      herceptin.dosage,
    );
  });

  it('when the field is not to be seen', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await prescribing.remark.evaluate((field) => field.style.setProperty('visibility', 'hidden'));
    expect(await bench.fill(order(reading, hResept))).toEqual({ kind: 'field-gone' });
  });

  it.each([
    ['contrary', 'not-kept'],
    // It may have taken the text elsewhere, and would take another too.
    ['late', 'emptied'],
  ] as const)(
    'when the page does not keep the text (%s), and puts the old one back',
    async (remark, kind) => {
      const { prescribing, bench, reading } = await prescribed(`remark=${remark}`);
      expect(await bench.fill(order(reading, hResept))).toEqual({ kind });
      await expect.poll(() => prescribing.remark.inputValue()).toBe('');
    },
  );
});

describe('undoing', () => {
  it('takes the text back, once', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await bench.fill(order(reading, hResept));
    expect(await bench.undo()).toEqual({ kind: 'undone' });
    expect(await prescribing.remark.inputValue()).toBe('');
    expect(await bench.undo()).toEqual({ kind: 'nothing-to-undo' });
  });

  it('finds the field again when the page has drawn it anew', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await bench.fill(order(reading, hResept));
    await prescribing.chooseDrug('Jentadueto Tab 2,5 mg/850 mg');
    expect(await bench.undo()).toEqual({ kind: 'undone' });
    expect(await prescribing.remark.inputValue()).toBe('');
  });

  it('leaves a text that somebody typed on while it settled, and says that it was filled', async () => {
    const { prescribing, bench, reading } = await prescribed();
    const filling = bench.fill(order(reading, hResept));
    await prescribing.remark.evaluate((field, wanted) => {
      const remark = field as HTMLTextAreaElement;
      return new Promise<void>((resolve) => {
        const typeOn = () => {
          if (remark.value !== wanted) {
            setTimeout(typeOn, 1);
            return;
          }
          remark.focus();
          remark.setSelectionRange(wanted.length, wanted.length);
          document.execCommand('insertText', false, '!');
          resolve();
        };
        typeOn();
      });
    }, hResept);
    expect(await filling).toEqual({ kind: 'filled' });
    expect(await bench.undo()).toEqual({ kind: 'edited-since' });
    expect(await prescribing.remark.inputValue()).toBe(`${hResept}!`);
  });

  it('leaves a text that was edited since', async () => {
    const { prescribing, bench, reading } = await prescribed();
    await bench.fill(order(reading, hResept));
    await prescribing.remark.press('End');
    await prescribing.remark.pressSequentially(' Ring ved spørsmål.');
    expect(await bench.undo()).toEqual({ kind: 'edited-since' });
    expect(await prescribing.remark.inputValue()).toBe(`${hResept} Ring ved spørsmål.`);
  });
});
