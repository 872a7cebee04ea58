import type { Verification } from '../contract/assessment.ts';
import type { Route } from '../contract/terms.ts';
import { fromDecimal, type Rational, ratio, ZERO } from '../number/rational.ts';
import { documents } from '../sources.ts';

/**
 * Oral morphine equivalents of one mg of a substance by one route; for patches of one µg/h of what is worn (Helfo:
 * the patch's strength is entered, its change interval never). `official` figures were read in Helsedirektoratet's
 * table; `third-party` ones in a transcription of Helfo's calculator that nobody has checked against it.
 */
export interface Factor {
  readonly substance: string;
  readonly route: Route;
  readonly factor: Rational;
  readonly unit: 'mg' | 'µg/h';
  readonly verification: Verification;
  readonly source: string;
  /** Helfo's `*`: injection, infusion, nasal and sublingual, applied for separately. */
  readonly fastActing: boolean;
  /** Helfo's `**`: not marketed in Norway, applied for separately. */
  readonly unmarketed: boolean;
  readonly note: string | null;
}

type Mark = 'fast-acting' | 'unmarketed' | null;

const decimal = (text: string): Rational => fromDecimal(text) ?? ZERO;

function official(substance: string, route: Route, factor: string, mark: Mark = null): Factor {
  return entry(substance, route, decimal(factor), 'mg', 'official', mark, null);
}

function thirdParty(
  substance: string,
  route: Route,
  factor: string,
  mark: Mark,
  note: string | null = null,
): Factor {
  return entry(substance, route, decimal(factor), 'mg', 'third-party', mark, note);
}

/** Helsedirektoratet gives patches a ratio per mg; a patch that releases 1 µg/h gives 24/1000 mg a day. */
function patch(substance: string, ratioPerMg: string): Factor {
  const perMg = decimal(ratioPerMg);
  const perMicrogramHour: Rational = { n: perMg.n * 24n, d: perMg.d * 1000n };
  return entry(substance, 'transdermal', perMicrogramHour, 'µg/h', 'official', null, null);
}

function entry(
  substance: string,
  route: Route,
  factor: Rational,
  unit: Factor['unit'],
  verification: Verification,
  mark: Mark,
  note: string | null,
): Factor {
  return {
    substance,
    route,
    factor,
    unit,
    verification,
    source:
      verification === 'official'
        ? documents.ekvipotens.title
        : `${documents.helfoOmeq.title} (gjengitt av andre)`,
    fastActing: mark === 'fast-acting',
    unmarketed: mark === 'unmarketed',
    note,
  };
}

/** The whole table that counts for blåresept. Figures of other countries have no place in it. */
export const factors: readonly Factor[] = [
  official('buprenorfin', 'sublingual', '48', 'fast-acting'),
  patch('buprenorfin', '92.5'),
  thirdParty('dihydrokodein', 'oral', '0.05', 'unmarketed', 'Avviker fra andre lands tabeller.'),
  thirdParty('fentanyl', 'parenteral', '150', 'fast-acting'),
  official('fentanyl', 'sublingual', '250', 'fast-acting'),
  official('fentanyl', 'intranasal', '250', 'fast-acting'),
  patch('fentanyl', '100'),
  official('hydromorfon', 'oral', '5', 'unmarketed'),
  thirdParty('hydromorfon', 'parenteral', '15', 'fast-acting'),
  official('ketobemidon', 'oral', '1'),
  thirdParty('ketobemidon', 'parenteral', '3', 'fast-acting'),
  thirdParty('ketobemidon', 'rectal', '0.3', null),
  official('kodein', 'oral', '0.1'),
  official('kodein', 'rectal', '0.1'),
  thirdParty(
    'metadon',
    'oral',
    '6',
    null,
    'Helfos lineære faktor; Helsedirektoratets tabell er trinnvis (5–12).',
  ),
  thirdParty('metadon', 'parenteral', '6', 'fast-acting'),
  official('morfin', 'oral', '1'),
  thirdParty('morfin', 'parenteral', '3', 'fast-acting'),
  thirdParty('morfin', 'rectal', '0.94', null),
  official('oksykodon', 'oral', '1.5'),
  thirdParty('oksykodon', 'parenteral', '3', 'fast-acting'),
  thirdParty('opium', 'oral', '1', null, 'Regnes per mg morfin; 1 dråpe Dropizol er 0,5 mg morfin.'),
  thirdParty('petidin', 'parenteral', '0.3', 'fast-acting'),
  official('petidin', 'rectal', '0.1'),
  official('tapentadol', 'oral', '0.2'),
  official('tramadol', 'oral', '0.15'),
];

const byKey = new Map(factors.map((factor) => [`${factor.substance}|${factor.route}`, factor]));

/** The factor of a substance (its canonical Norwegian name) by a route, or null where no Norwegian table has one. */
export function factorOf(substance: string, route: Route): Factor | null {
  return byKey.get(`${substance}|${route}`) ?? null;
}

/**
 * Drops in one ml, where a source says so: a drop of Dropizol (10 mg/ml) is 0.5 mg morphine. Other drops are not
 * counted. Third party's figure, like the factor of opium itself.
 */
export const dropsPerMl: ReadonlyMap<string, Rational> = new Map([['opium', ratio(20)]]);
