import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeRemark } from '../../../rules/session/compose-remark.ts';
import type { RemarkField } from '../../../rules/session/reading.ts';

const remark = 'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.';
const joined = 'Prosjekt DM 02224 Enkeltpasientunntak / Faktureres gjennom oppgjørsordning H-resepter Helfo.';

const field = (patch: Partial<RemarkField> = {}): RemarkField => ({
  value: '',
  multiline: true,
  maxLength: null,
  readOnly: false,
  ...patch,
});
const singleLine = field({ multiline: false });

describe('composeRemark', () => {
  it('writes the lines as they are in a field that takes lines', () => {
    expect(composeRemark('', remark, 'append', field())).toEqual({
      kind: 'ready',
      after: remark,
      joinedWithSlash: false,
    });
  });

  it('joins the lines with a slash in a field of one line, and says so', () => {
    expect(composeRemark('', remark, 'append', singleLine)).toEqual({
      kind: 'ready',
      after: joined,
      joinedWithSlash: true,
    });
  });

  it.each([
    { existing: 'Tas om kvelden.', at: field(), after: `Tas om kvelden.\n${remark}` },
    { existing: 'Tas om kvelden.\n', at: field(), after: `Tas om kvelden.\n${remark}` },
    { existing: 'Tas om kvelden.', at: singleLine, after: `Tas om kvelden. / ${joined}` },
    { existing: ' ', at: singleLine, after: ` ${joined}` },
  ])('adds after "$existing"', ({ existing, at, after }) => {
    expect(composeRemark(existing, remark, 'append', at)).toMatchObject({ kind: 'ready', after });
  });

  it('says that a slash is used when it only stands before the text', () => {
    expect(composeRemark('Tas om kvelden.', 'Én linje', 'append', singleLine)).toEqual({
      kind: 'ready',
      after: 'Tas om kvelden. / Én linje',
      joinedWithSlash: true,
    });
  });

  it('puts the text instead of what is there', () => {
    expect(composeRemark('Gammel tekst', remark, 'replace', field())).toMatchObject({ after: remark });
  });

  it.each([
    remark,
    joined,
    remark.replaceAll('\n', '\r\n'),
    `Tas om kvelden.\n${remark}\nSlutt`,
    `Tas om kvelden. / ${joined}`,
  ])('knows the text again in %j', (existing) => {
    expect(composeRemark(existing, remark, 'append', field())).toEqual({ kind: 'already-there' });
  });

  it('still replaces when there is more in the field than the text', () => {
    expect(composeRemark(`Mer\n${remark}`, remark, 'replace', field())).toMatchObject({ after: remark });
  });

  it('does not take half of the text for the whole', () => {
    const first = 'Prosjekt DM 02224 Enkeltpasientunntak';
    expect(composeRemark(first, remark, 'append', field()).kind).toBe('ready');
  });

  it('refuses what does not fit, with the count', () => {
    expect(composeRemark('', remark, 'append', field({ maxLength: 50 }))).toEqual({
      kind: 'too-long',
      length: remark.length,
      limit: 50,
    });
    expect(composeRemark('', remark, 'append', field({ maxLength: remark.length })).kind).toBe('ready');
  });

  it('leaves a field alone that cannot be changed', () => {
    expect(composeRemark('', remark, 'append', field({ readOnly: true }))).toEqual({ kind: 'read-only' });
  });
});

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => /\S/.test(text));
const lines = fc.array(line, { minLength: 1, maxLength: 5 }).map((each) => each.join('\n'));
const anyField = fc.record({
  value: fc.constant(''),
  multiline: fc.boolean(),
  maxLength: fc.option(fc.nat({ max: 200 })),
  readOnly: fc.constant(false),
});
const mode = fc.constantFrom('append' as const, 'replace' as const);

describe('composeRemark, whatever the texts are', () => {
  it('never touches what stood there when it adds', () => {
    fc.assert(
      fc.property(fc.string(), lines, anyField, (existing, text, at) => {
        const composed = composeRemark(existing, text, 'append', at);
        if (composed.kind === 'ready') expect(composed.after.startsWith(existing)).toBe(true);
      }),
    );
  });

  it('never cuts: every line of the text is in the result, within the limit', () => {
    fc.assert(
      fc.property(fc.string(), lines, anyField, mode, (existing, text, at, how) => {
        const composed = composeRemark(existing, text, how, at);
        if (composed.kind !== 'ready') return;
        for (const each of text.split(/\r\n|\r|\n/)) expect(composed.after).toContain(each);
        if (at.maxLength !== null) expect(composed.after.length).toBeLessThanOrEqual(at.maxLength);
      }),
    );
  });

  it('puts no line break in a field of one line', () => {
    fc.assert(
      fc.property(lines, mode, (text, how) => {
        const composed = composeRemark('Fra før', text, how, singleLine);
        if (composed.kind === 'ready') expect(composed.after).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it.each([
    [' /', '!'],
    ['/', '/ a'],
    ['a /', '/ b'],
    ['a', '/ b /'],
  ])('is known again where slashes meet: %j and %j', (existing, text) => {
    const first = composeRemark(existing, text, 'append', singleLine);
    if (first.kind !== 'ready') throw new Error(first.kind);
    expect(composeRemark(first.after, text, 'append', singleLine).kind).toBe('already-there');
  });

  it('is never added twice', () => {
    fc.assert(
      fc.property(fc.string(), lines, fc.boolean(), mode, (existing, text, multiline, how) => {
        const at = field({ multiline });
        const first = composeRemark(existing, text, how, at);
        if (first.kind !== 'ready') return;
        expect(composeRemark(first.after, text, how, at).kind).toBe('already-there');
        const windows = first.after.replaceAll('\n', '\r\n');
        expect(composeRemark(windows, text, how, at).kind).toBe('already-there');
      }),
    );
  });
});
