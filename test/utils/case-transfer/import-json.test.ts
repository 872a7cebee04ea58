import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../../utils/case-transfer/import-json.ts';
import { idOf, noException, ordinary } from '../history/cases.ts';
import { caseFile, readCases, reading } from './case-file.ts';

const FNR = '13097248022';
const refusal = async (file: string | Blob) => {
  const read = await reading(file);
  return read.kind === 'refused' ? read.reason : read.kind;
};
const fileWith = (element: string, more = '') =>
  `{"format":"hjemmel-saker","version":1,"cases":[${element}],"damaged":[]${more}}`;
const caseText = (patch: object) => JSON.stringify({ ...ordinary, ...patch });
const only = async (element: string) => {
  const { cases, refused } = await readCases(fileWith(element));
  return { cases: cases.length, refused };
};

describe('a file from before the headline was kept', () => {
  it('is read, and a headline that is none is refused', async () => {
    const { headline: _, checked: _c, ...older } = ordinary;
    const { cases, refused } = await readCases(fileWith(JSON.stringify(older)));
    expect(refused).toEqual([]);
    expect(cases.map((each) => each.case)).toEqual([{ ...ordinary, headline: null, checked: null }]);
    expect((await only(caseText({ headline: 'x'.repeat(61) }))).refused).toHaveLength(1);
    expect((await only(caseText({ checked: ['everything'] }))).refused).toHaveLength(1);
  });
});

describe('a file that is no file with cases', () => {
  it.each<[string, string | Blob, RegExp]>([
    ['nothing', '', /kan ikke leses/],
    ['a spreadsheet', '\ufeffId;Tidspunkt\r\n1;2\r\n', /kan ikke leses/],
    ['settings', '[{"version":1,"id":"a"}]', /ikke saker som er lagret fra Hjemmel/],
    ['another object', '{"cases":[],"damaged":[]}', /ikke saker som er lagret fra Hjemmel/],
    ['a text', '"hjemmel-saker"', /ikke saker som er lagret fra Hjemmel/],
    ['null', 'null', /ikke saker som er lagret fra Hjemmel/],
    [
      'a newer format',
      fileWith('').replace('"version":1', '"version":2'),
      /nyere versjon.*format 2, her leses format 1.*Oppdater/,
    ],
    [
      'a newer format with other content',
      '{"format":"hjemmel-saker","version":7,"sealed":"…"}',
      /nyere versjon.*format 7.*Oppdater/,
    ],
    [
      'a newer format said last',
      '{"cases":[{"new":1}],"damaged":[],"format":"hjemmel-saker","version":3}',
      /nyere versjon/,
    ],
    ['a version that is none', fileWith('').replace('"version":1', '"version":0'), /ikke saker/],
    ['a version with decimals', fileWith('').replace('"version":1', '"version":1.5'), /ikke saker/],
    ['a version beyond numbers', fileWith('').replace('"version":1', '"version":1e999'), /ikke saker/],
    ['NaN', fileWith('{"id":NaN}'), /kan ikke leses/],
    ['another list', fileWith('', ',"more":[1]'), /ikke slik Hjemmel lagrer den/],
    ['another fact', fileWith('', ',"more":1'), /ikke slik Hjemmel lagrer den/],
    ['the list twice', fileWith(caseText({ id: idOf(2) }), `,"cases":[${caseText({})}]`), /kan ikke leses/],
    [
      'a list that is an object',
      fileWith('').replace('"damaged":[]', '"damaged":{}'),
      /ikke slik Hjemmel lagrer den/,
    ],
    ['a prototype outermost', fileWith('', ',"__proto__":{"x":1}'), /«__proto__» er ikke tillatt/],
    ['a constructor outermost', fileWith('', ',"constructor":{"x":1}'), /«constructor» er ikke tillatt/],
    ['a comma too many', fileWith(`${caseText({})},`), /kan ikke leses/],
    ['a comma too few', fileWith(`${caseText({})} ${caseText({})}`), /kan ikke leses/],
    ['brackets that do not match', fileWith('{]}'), /kan ikke leses/],
    ['something after the end', `${fileWith('')}x`, /kan ikke leses/],
    ['a comment', fileWith('/* */'), /kan ikke leses/],
    ['10 000 levels', fileWith(`${'['.repeat(10_000)}${']'.repeat(10_000)}`), /flere lag/],
    ['10 000 levels outermost', '['.repeat(10_000), /flere lag/],
    ['five megabytes of something else', `{"a":"${'x'.repeat(5_000_000)}"}`, /ikke saker/],
    ['a text that never ends', `{"a":"${'x'.repeat(5_000_000)}`, /ikke saker/],
    ['bytes that are no UTF-8', new Blob([new Uint8Array([0x7b, 0x22, 0xff, 0xfe])]), /UTF-8/],
    ['UTF-16', new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])]), /UTF-8/],
    ['a sign cut in two at the end', new Blob([new Uint8Array([0x22, 0xc3])]), /UTF-8/],
  ])('is refused with a reason: %s', async (_, file, reason) => {
    expect(await refusal(file)).toMatch(reason);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('is refused where it is cut off anywhere', async () => {
    const file = caseFile([ordinary, { ...ordinary, id: idOf(1), label: 'Øy "[{' }]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length - 3 }), async (length) => {
        expect(await refusal(file.slice(0, length))).toMatch(/kan ikke leses|ikke saker/);
      }),
    );
  });

  it('is refused where it is larger than any', async () => {
    const huge = { size: 2_000_000_000 } as Blob;
    expect(await refusal(huge)).toMatch(/for stor/);
  });

  it('is told of where it can no longer be read', async () => {
    const gone = new Blob(['x']);
    gone.stream = () =>
      new ReadableStream({ pull: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
    expect(await refusal(gone)).toMatch(/flyttet eller endret/);
  });

  it('is let go when the doctor cancels', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const read = await readCaseFile(new Blob([caseFile([ordinary])]), {
      signal: stopping.signal,
      onProgress: () => {},
    });
    expect(read).toEqual({ kind: 'cancelled' });
  });
});

describe('a case of the file that is not right', () => {
  it.each<[string, string, RegExp]>([
    [
      'a number beyond numbers',
      caseText({ omeqPerDay: 0 }).replace('"omeqPerDay":0', '"omeqPerDay":1e999'),
      /omeqPerDay/,
    ],
    ['a negative amount', caseText({ omeqAtLeast: -1 }), /omeqAtLeast/],
    ['an unknown name', caseText({ patient: 'Kari' }), /patient/],
    ['an unknown name within', caseText({ exception: { ...noException, name: 'Kari' } }), /name/],
    ['a name missing', JSON.stringify({ ...ordinary, verdict: undefined }), /verdict/],
    ['another verdict', caseText({ verdict: 'green' }), /verdict/],
    ['no UUID', caseText({ id: '../../x' }), /id/],
    ['no time', caseText({ at: '22.11.2026' }), /at/],
    ['no date', caseText({ exception: { ...noException, validTo: '2026-02-30' } }), /validTo/],
    ['a text beyond all texts', caseText({ drug: 'x'.repeat(20_001) }), /drug/],
    ['a case beyond all cases', caseText({ drug: 'x'.repeat(1_000_001) }), /For stor/],
    [
      'a remark on the prescription',
      caseText({ request: { ...ordinary.request, prescription: { drug: 'A', remark: 'Kari' } } }),
      /remark/,
    ],
    ['a prototype', caseText({}).replace('{', '{"__proto__":{"x":1},'), /«__proto__» er ikke tillatt/],
    [
      'a prototype written otherwise',
      caseText({}).replace('{', '{"\\u005f_proto__":{"x":1},'),
      /«__proto__» er ikke tillatt/,
    ],
    [
      'a prototype within',
      caseText({ request: 0 }).replace('"request":0', '"request":{"on":"2026-11-22","constructor":{}}'),
      /«constructor» er ikke tillatt/,
    ],
    ['a number', '5', /./],
    ['null', 'null', /./],
    ['a list', '[]', /./],
  ])('is refused alone, with its place and the reason: %s', async (_, element, reason) => {
    const good = caseText({ id: idOf(9) });
    const { cases, refused } = await only(`${good},${element}`);
    expect(cases).toBe(1);
    expect(refused).toEqual([{ place: 'Sak 2', reason: expect.stringMatching(reason) }]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each<[string, object]>([
    ['Legemidlet', { drug: `OxyContin ${FNR}` }],
    ['Doseringen', { dosage: '130972 48022' }],
    ['Forløpet', { label: FNR }],
    ['Merknaden', { remark: { kind: 'white', text: FNR } }],
    ['Saksnummeret', { exception: { ...noException, caseNumber: FNR } }],
    ['Prosjektnummeret', { exception: { ...noException, ownProjectNumber: FNR } }],
    ['Saken', { fillOutcome: FNR }],
    ['Saken', { drugId: FNR }],
    ['Saken', { catalogueVersion: `fest-${FNR}` }],
    ['Saken', { ruleSetVersion: FNR }],
    ['Saken', { findings: [{ rule: FNR, outcome: 'met', level: 'stop' }] }],
    ['Saken', { overrides: [{ rule: FNR, reason: 'other' }] }],
    ['Foretakets id', { request: { ...ordinary.request, profile: FNR } }],
    ['Saken', { request: { ...ordinary.request, prescriber: { specialties: [FNR] } } }],
  ])(
    'is refused where it holds a national identity number, which is not repeated: %s %j',
    async (where, patch) => {
      const { cases, refused } = await only(caseText(patch));
      expect(cases).toBe(0);
      expect(refused).toEqual([
        { place: 'Sak 1', reason: `${where} inneholder et fødselsnummer, D-nummer eller hjelpenummer.` },
      ]);
    },
  );

  it('takes ids and times for no such number', async () => {
    // The last twelve digits of the id begin with a valid number.
    const patch = {
      id: '13097248-0220-4000-8000-013097248022',
      drugId: 'ID_13097248-0220-4000-8000-013097248022',
      catalogueVersion: 'fest-2026-11-14T13:09:72-48022a',
    };
    expect((await only(caseText(patch))).refused).toEqual([]);
  });

  it('is refused where another has its id', async () => {
    const { cases, refused } = await only(`${caseText({})},${caseText({ label: 'B' })},${caseText({})}`);
    expect(cases).toBe(1);
    expect(refused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'Sak 2: Har samme id som Sak 1 i filen.',
      'Sak 3: Har samme id som Sak 1 i filen.',
    ]);
  });
});

describe('a file with cases', () => {
  it('may be laid out otherwise, with its parts in any order and cut anywhere on the way', async () => {
    const cases = [
      { ...ordinary, label: 'Kløe «]},{» \\ " æ 𝄞' },
      { ...ordinary, id: idOf(1) },
    ];
    const { format, version, cases: listed, damaged } = JSON.parse(caseFile(cases));
    const laidOut = `\ufeff${JSON.stringify({ damaged, cases: listed, version, format }, null, '\t')}`;
    const bytes = new TextEncoder().encode(laidOut);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), async (lengths) => {
        const file = new Blob([laidOut]);
        file.stream = () => {
          let at = 0;
          let turn = 0;
          return new ReadableStream({
            pull(controller) {
              if (at >= bytes.length) return controller.close();
              const length = lengths[turn % lengths.length] ?? 1;
              controller.enqueue(bytes.slice(at, at + length));
              at += length;
              turn += 1;
            },
          });
        };
        const read = await reading(file);
        expect(read).toMatchObject({ kind: 'read', refused: [] });
        expect(read.kind === 'read' && read.cases.map((each) => each.case)).toEqual(cases);
      }),
      { numRuns: 50 },
    );
  });

  it('gives back a row that was damaged for who wrote it and is whole now, and tells of the others', async () => {
    const whole = { ...ordinary, id: idOf(3) };
    const file = caseFile(
      [],
      [
        { id: whole.id, row: whole, reason: 'newer' },
        { id: 'x', row: { id: 'x' }, reason: 'not right' },
        { id: 'y', row: null, reason: 'gone' },
      ],
    );
    const { cases, refused } = await readCases(file);
    expect(cases).toEqual([{ place: 'Skadd sak 1', case: { ...ordinary, id: idOf(3) } }]);
    expect(refused).toEqual([
      { place: 'Skadd sak 2', reason: 'Saken var skadd da filen ble lagret: not right' },
      { place: 'Skadd sak 3', reason: 'Saken var skadd da filen ble lagret: gone' },
    ]);
  });

  it('is cut short in what it says of a name that is very long', async () => {
    const { refused } = await only(caseText({ ['x'.repeat(10_000)]: 1 }));
    expect(refused[0]?.reason.length).toBeLessThan(400);
  });
});
