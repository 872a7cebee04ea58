import { describe, expect, it } from 'vitest';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { readTrustFile } from '../../rules/exception/trust-list.ts';
import { holdsIdentityNumber } from '../../utils/identity/national-identity-number.ts';
import { parseSiteProfiles } from '../../utils/page/site-profile-schema.ts';
import { readCases } from './case-transfer/case-file.ts';
import { idOf, noException, ordinary } from './history/cases.ts';
import { testSite } from './page/pages.ts';

describe('a national identity number as a doctor may write it', () => {
  it.each([
    ['in superscript', '²⁹¹⁰⁰²⁰⁷⁰⁴²'],
    ['in mathematical digits', '𝟐𝟗𝟏𝟎𝟎𝟐𝟎𝟕𝟎𝟒𝟐'],
    ['in circled digits', '②⑨①⓪⓪②⓪⑦⓪④②'],
    ['with soft hyphens', '29\u00ad10\u00ad02\u00ad070\u00ad42'],
    ['with an isolate around each half', '\u2068291002\u2069\u206807042\u2069'],
    ['with an apostrophe for the century', "29.10.'02 07042"],
    ['with the month by its name', 'f. 29. oktober 2002, pnr. 07042'],
    ['with the month cut short', '29.okt.02-07042'],
    ['with the year first', '2002-10-29 07042'],
    ['without the zero of the day and of the month', '1.3.85 10092'],
    ['without the zero of the month', '01/3/1985 – 10092'],
  ])('is seen %s', (_, text) => {
    expect(holdsIdentityNumber(text)).toBe(true);
  });
});

const trust = (patch: object) => readTrustFile(JSON.stringify({ ...sykehusetInnlandet, ...patch })).kind;

describe('a file with a trust', () => {
  it.each([
    ['a project number that is shown as another', { prescriptionProjectNumber: 'DM 0\u202e4222\u202c' }],
    ['a remark with marks without width', { hReseptRemark: ['Prosjekt DM 022\u200b24'] }],
    ['a remark that is turned round by an isolate', { whiteRemark: ['\u2067DM 02224\u2069'] }],
    ['a control character in a remark', { orderMarking: ['DM\u0000 02224'] }],
    ['half a sign', { name: 'Sykehuset \ud800' }],
    ['a form feed', { name: 'Sykehuset\fInnlandet' }],
    ['a number for a text', { prescriptionProjectNumber: 2224 }],
    ['a list for a text', { name: ['x'] }],
    ['too many lines', { hReseptRemark: Array.from({ length: 11 }, () => 'x') }],
  ])('is refused with %s', (_, patch) => {
    expect(trust(patch)).toBe('refused');
  });

  it('is refused with a key of the prototype, and pollutes nothing', () => {
    const text = JSON.stringify(sykehusetInnlandet).replace('{', '{"__proto__":{"polluted":1},');
    expect(readTrustFile(text).kind).toBe('refused');
    expect('polluted' in {}).toBe(false);
  });
});

const sites = (patch: object) => parseSiteProfiles(JSON.stringify([{ ...testSite, ...patch }])).ok;

describe('a file with sites', () => {
  it('is read as it is', () => expect(sites({})).toBe(true));

  it.each([
    ['a port that there is not', { origins: ['https://epj.example.no:99999'] }],
    ['a whole country', { origins: ['https://*.no'] }],
    ['a label of marks without width', { form: [{ by: 'label', text: '\u200b\u200b' }] }],
    ['a count that is no number of things', { form: [{ by: 'label', text: 'x', expect: 1e21 }] }],
  ])('is refused with %s', (_, patch) => {
    expect(sites(patch)).toBe(false);
  });
});

const only = async (...patches: object[]) => {
  const cases = patches.map((patch) => JSON.stringify({ ...ordinary, ...patch }));
  return readCases(`{"format":"hjemmel-saker","version":1,"cases":[${cases.join(',')}],"damaged":[]}`);
};

describe('a file with cases', () => {
  it.each([
    ['a day of the year one', { at: '0001-01-01T00:00:00.000Z' }],
    ['the last day that there is', { at: '9999-12-31T23:59:59.999Z' }],
    ['a cost below nothing', { exception: { ...noException, costPerYearNok: -5 } }],
    ['a decision of before the years', { exception: { ...noException, decidedOn: '0001-01-01' } }],
  ])('has none of it with %s', async (_, patch) => {
    expect((await only(patch)).cases).toEqual([]);
  });

  it('has one case once, in whatever letters its id is written', async () => {
    const id = idOf(0xabcdef);
    expect((await only({ id: id.toLowerCase() }, { id: id.toUpperCase() })).cases).toHaveLength(1);
  });
});
