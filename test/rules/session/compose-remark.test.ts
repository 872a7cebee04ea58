import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierRemarks } from '../../../rules/exception/earlier-remark.ts';
import { filledIn, type InstitutionProfile } from '../../../rules/exception/institution-profile.ts';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import { composeRemark as compose, type RemarkMode } from '../../../rules/session/compose-remark.ts';
import type { RemarkField } from '../../../rules/session/reading.ts';

const remark = 'Prosjekt DM 02224 Enkeltpasientunntak\nFaktureres gjennom oppgjørsordning H-resepter Helfo.';
const joined = 'Prosjekt DM 02224 Enkeltpasientunntak / Faktureres gjennom oppgjørsordning H-resepter Helfo.';

const oslo: InstitutionProfile = {
  ...sykehusetInnlandet,
  id: 'oslo',
  name: 'Oslo universitetssykehus HF',
  prescriptionProjectNumber: '4711-0',
  hReseptRemark: ['Unntak etter Nye metoder, prosjekt {project}'],
  whiteRemark: ['{date}: Enkeltpasientunntak innvilget, OUS', 'Faktureres {project} ved OUS'],
};
const profiles = [sykehusetInnlandet, oslo];

const composeRemark = (existing: string, text: string, mode: RemarkMode, at: RemarkField) =>
  compose(existing, text, mode, at, profiles);

const field = (patch: Partial<RemarkField> = {}): RemarkField => ({
  value: '',
  multiline: true,
  maxLength: null,
  readOnly: false,
  ...patch,
});
const singleLine = field({ multiline: false });
const H_LINE = 'Prosjekt DM 7777 Enkeltpasientunntak';

describe('composeRemark', () => {
  it('writes the lines as they are in a field that takes lines', () => {
    expect(composeRemark('', remark, 'append', field())).toEqual({
      kind: 'ready',
      after: remark,
      added: { start: 0, end: remark.length },
      replaced: [],
      ownText: false,
      joinedWithSlash: false,
    });
  });

  it('joins the lines with a slash in a field of one line, and says so', () => {
    expect(composeRemark('', remark, 'append', singleLine)).toMatchObject({
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
    expect(composeRemark('Tas om kvelden.', 'Én linje', 'append', singleLine)).toMatchObject({
      kind: 'ready',
      after: 'Tas om kvelden. / Én linje',
      added: { start: 18, end: 26 },
      ownText: true,
      joinedWithSlash: true,
    });
  });

  it.each([
    ['', 'Én linje', 'Én linje', false],
    [`${H_LINE} / Tas om kvelden.`, 'Én linje', 'Én linje / Tas om kvelden.', true],
    [`${H_LINE}\n`, 'Én linje', 'Én linje\n', false],
  ])('joins with a slash only where something is joined: in %j', (existing, text, after, joinedWithSlash) => {
    const composed = composeRemark(existing, text, 'append', singleLine);
    expect(composed).toMatchObject({ kind: 'ready', after, joinedWithSlash });
  });

  it.each(['', ' \n', ' / '])('has nothing to write of a text without words: %j', (text) => {
    for (const how of ['append', 'replace'] as const)
      expect(composeRemark('Tas om kvelden.', text, how, field())).toEqual({ kind: 'already-there' });
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

  it('refuses what does not fit, and counts a line break as the two characters that are sent', () => {
    const sent = remark.replaceAll('\n', '\r\n').length;
    expect(sent).toBe(remark.length + 1);
    const within = (maxLength: number) => composeRemark('', remark, 'append', field({ maxLength }));
    expect(within(remark.length)).toEqual({ kind: 'too-long', length: sent, limit: remark.length });
    expect(within(sent).kind).toBe('ready');
    expect(within(sent + 1).kind).toBe('ready');
  });

  it('leaves a field alone that cannot be changed', () => {
    expect(composeRemark('', remark, 'append', field({ readOnly: true }))).toEqual({ kind: 'read-only' });
  });
});

const written = (
  profile: InstitutionProfile,
  kind: 'hReseptRemark' | 'whiteRemark',
  project: string,
  date: string,
) => filledIn(profile[kind], project, date);
const H = written(sykehusetInnlandet, 'hReseptRemark', 'DM 7777', '2026-10-01');
const WHITE = written(sykehusetInnlandet, 'whiteRemark', 'DM 02224', '2026-10-01');
const slashed = (text: string) => text.replaceAll('\n', ' / ');
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

describe('an earlier remark in the field', () => {
  it.each<[string, string]>([
    ['another number', H],
    ['another kind', WHITE],
    ['another trust', written(oslo, 'hReseptRemark', '4711-9', '2026-10-01')],
    ['another trust, white', written(oslo, 'whiteRemark', '4711-9', '2026-10-01')],
    ['the marking of an order', filledIn(sykehusetInnlandet.orderMarking, 'DM 0224', null)],
    ['a number in another spelling', remark.replace('DM 02224', 'dm-02224.')],
    ['no number at all', remark.replace('DM 02224', 'nei')],
    ['no date yet', filledIn(sykehusetInnlandet.whiteRemark, 'DM 02224', null)],
    ['half of one', 'Prosjekt DM 02224 Enkeltpasientunntak'],
    ['other letters and spaces', H.toUpperCase().replaceAll(' ', '  ')],
    ['letters composed otherwise', WHITE.normalize('NFD')],
    ['a line broken in the middle', WHITE.replace('2381 ', '2381 \n')],
    ['lines that a browser welded', H.replace('\n', '')],
    ['two that contradict each other', `${H}\n${WHITE}`],
    ['the same and another', `${remark}\n${WHITE}`],
  ])('is replaced by default: %s', (_, earlier) => {
    for (const each of [earlier, slashed(earlier), crlf(earlier)]) {
      expect(composeRemark(each, remark, 'append', field())).toMatchObject({
        kind: 'ready',
        after: remark,
        ownText: false,
      });
      expect(composeRemark(each, remark, 'append', singleLine)).toMatchObject({ after: joined });
    }
  });

  it.each<[string, string, string, string]>([
    ['before', `Tas om kvelden.\n${H}`, `Tas om kvelden.\n${remark}`, `Tas om kvelden. / ${joined}`],
    ['behind', `${H}\nTas om kvelden.`, `${remark}\nTas om kvelden.`, `${joined} / Tas om kvelden.`],
    ['around', `A\n${H}\nB`, `A\n${remark}\nB`, `A / ${joined} / B`],
    ['between', `A\n${H}\nB\n${WHITE}\nC`, `A\n${remark}\nB\nC`, `A / ${joined} / B / C`],
    [
      'welded',
      `Tas om kvelden. ${H} Ring.`,
      `Tas om kvelden.\n${remark}\nRing.`,
      `Tas om kvelden. / ${joined} / Ring.`,
    ],
  ])('goes away alone: the doctor’s own text %s is kept', (_, existing, lines, line) => {
    const composed = composeRemark(existing, remark, 'append', field());
    expect(composed).toMatchObject({ kind: 'ready', after: lines, ownText: true });
    if (composed.kind !== 'ready') throw new Error(composed.kind);
    expect(composed.after.slice(composed.added.start, composed.added.end)).toBe(remark);
    expect(composed.replaced[0]).toBe(H);
    expect(composeRemark(slashed(existing), remark, 'append', singleLine)).toMatchObject({ after: line });
  });

  it.each([
    ['A  /  ', 'A', ''],
    ['A /', 'A', ''],
    ['A   ', 'A', ''],
    ['/ ', '', ''],
    ['A/', 'A/', ''],
    ['', '', '  /  B'],
    ['', '', ' /  B'],
    ['', '', '/ B'],
    ['', '', ' /'],
    ['', '', '   B'],
    ['', '', ' Ring.\nB'],
  ])('goes away with what joined it: %j, then %j', (start, before, end) => {
    const behind = end.replace(/^ *(\/ |\/$)? */, '');
    expect(composeRemark(`${start}${H}${end}`, remark, 'append', field())).toMatchObject({
      kind: 'ready',
      after: [before, remark, behind].filter((text) => text !== '').join('\n'),
    });
  });

  it.each([`B  /  ${WHITE}`, `B /${WHITE}`, `B   ${WHITE}`, `B\n${H}/ ${WHITE}`, `B\n\n${WHITE}`])(
    'goes away with what joined it to the text before it, as the second one: %j',
    (second) => {
      expect(composeRemark(`${H}\n${second}\nC`, remark, 'append', field())).toMatchObject({
        kind: 'ready',
        after: `${remark}\nB\nC`,
      });
    },
  );

  it('keeps empty lines of the doctor’s own', () => {
    expect(composeRemark(`A\n\n${H}\n\nB`, remark, 'append', field())).toMatchObject({
      after: `A\n\n${remark}\n\nB`,
    });
  });

  it.each([
    'Prosjekt etter avtale med fysioterapeut',
    'Enkeltpasientunntak',
    'Faktura sendes til pasienten',
    'Prosjekt 5 ferdig',
    'Godkjent av lege, dato 01.10.2026.',
    'Prosjekt A / Enkeltpasientunntak',
    `Prosjekt ${'x'.repeat(60)} Enkeltpasientunntak`,
  ])('is not seen in the doctor’s own words: %j', (own) => {
    expect(earlierRemarks(own, profiles)).toEqual([]);
    expect(composeRemark(own, remark, 'append', field())).toMatchObject({ after: `${own}\n${remark}` });
  });

  it('is the nearest one that its words can stand for', () => {
    const own = 'Prosjekt 1 er ferdig. ';
    expect(earlierRemarks(`${own}Prosjekt DM 7777 Enkeltpasientunntak`, profiles)).toEqual([
      { start: own.length, end: own.length + 37 - 1 },
    ]);
  });

  it.each<[string, readonly string[], string, readonly string[]]>([
    [
      'a place first',
      ['{project} er brukt etter unntaksordningen'],
      'Tas kl 8. DM 12 er brukt etter unntaksordningen',
      ['DM 12 er brukt etter unntaksordningen'],
    ],
    [
      'a place last',
      ['Etter unntaksordningen {project}'],
      'Etter unntaksordningen dm-12 3 tabletter',
      ['Etter unntaksordningen dm-12'],
    ],
    [
      'a date last',
      ['Innvilget av direktøren {date}'],
      'Innvilget av direktøren 1.2.2026 Ring',
      ['Innvilget av direktøren 1.2.2026'],
    ],
    ['a place alone', ['{project}'], 'DM 12\n12 tabletter / 17', ['DM 12', '17']],
    ['a short word, alone', ['Unntak'], 'Unntak\nUnntak fra regelen', ['Unntak']],
    ['no line', ['Hele teksten er fast'], 'Teksten er fast', []],
  ])('is found in a profile with %s', (_, hReseptRemark, text, found) => {
    const profile = {
      ...sykehusetInnlandet,
      hReseptRemark: [...hReseptRemark],
      whiteRemark: [...hReseptRemark],
      orderMarking: [...hReseptRemark],
    };
    expect(earlierRemarks(text, [profile]).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  it('is replaced with the whole field where the doctor says so', () => {
    expect(composeRemark(`A\n${H}`, remark, 'replace', field())).toMatchObject({ after: remark });
  });

  const profile = fc.constantFrom(...profiles);
  const anyRemark = fc
    .tuple(
      profile,
      fc.constantFrom('hReseptRemark' as const, 'whiteRemark' as const),
      fc.constantFrom('DM 02224', 'DM 7777', '4711-9', '12'),
      fc.constantFrom('2026-10-01', '2025-01-31'),
    )
    .map(([from, kind, project, date]) => written(from, kind, project, date));
  const own = fc.constantFrom(
    '',
    'Tas om kvelden.',
    'Prosjekt',
    'Enkeltpasientunntak',
    '/',
    'Ring 12345678',
    'dato 01.10.2026',
  );
  const how = fc.constantFrom((text: string) => text, slashed, crlf);
  const inField = fc
    .tuple(fc.array(fc.oneof(own, anyRemark), { maxLength: 6 }), how)
    .map(([parts, join]) => join(parts.join('\n')));
  const at = fc.boolean().map((multiline) => field({ multiline }));

  it('never stands beside the new one, and composing twice is the same as once', () => {
    fc.assert(
      fc.property(
        inField,
        anyRemark,
        at,
        fc.constantFrom('append' as const, 'replace' as const),
        (existing, text, to, mode) => {
          const composed = composeRemark(existing, text, mode, to);
          const after = composed.kind === 'ready' ? composed.after : existing;
          const found = earlierRemarks(after, profiles);
          expect(found).toHaveLength(1);
          const [span] = found;
          const pieces = after.slice(span?.start, span?.end).split(/\r\n|\n| \/ /);
          expect(pieces).toEqual(text.split('\n'));
          expect(composeRemark(after, text, mode, to).kind).toBe('already-there');
          expect(composeRemark(crlf(after), text, mode, to).kind).toBe('already-there');
        },
      ),
    );
  });

  it('goes away without a word of the doctor’s own', () => {
    const words = fc.array(fc.constantFrom('Tas', 'om', 'kvelden.', '12345678', '(mat)'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(words, words, anyRemark, anyRemark, at, (before, behind, earlier, text, to) => {
        const existing = `${before.join(' ')}\n${earlier}\n${behind.join(' ')}`;
        const composed = composeRemark(existing, text, 'append', to);
        if (composed.kind !== 'ready') return;
        const { start, end } = composed.added;
        expect(composed.after.slice(0, start)).toContain(before.join(' '));
        expect(composed.after.slice(end)).toContain(behind.join(' '));
      }),
    );
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
