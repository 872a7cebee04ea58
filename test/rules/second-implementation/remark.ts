/** The three texts of the scheme, letter for letter, and the number that may stand in them. */
import { told } from './exact.ts';
import type { Request } from './request.ts';

const COMMON = ['DM 0224', 'DM 02224'];

/**
 * The project number of its own as the profile writes it (`DM 7777`), or null for what holds no number of its own.
 * `7777`, `DM 7777`, `DM-7777` and `Prosjekt DM 7777` are one number; a common one in any spelling is refused.
 */
export function ownNumberOf(written: string): string | null {
  const found = /^(?:prosjekt\s*)?(?:DM[\s-]*)?(\d+)\.?(?:\s*enkeltpasientunntak\.?)?$/i.exec(written.trim());
  const digits = found?.[1];
  if (digits === undefined || /^0+$/.test(digits)) return null;
  const number = `DM ${digits}`;
  return COMMON.includes(number) ? null : number;
}

const projectOf = (request: Request, common: string): string => {
  const cost = told(request.exception?.costPerYearNok) ?? 0;
  const own = told(request.exception?.ownProjectNumber);
  return (cost > 1_000_000 && own !== null ? ownNumberOf(own) : null) ?? common;
};

export interface Remark {
  kind: 'h-resept' | 'white';
  text: string;
}

export function remarkOf(request: Request): Remark | null {
  const project = `Prosjekt ${projectOf(request, 'DM 02224')} Enkeltpasientunntak`;
  if (request.scheme === 'h-resept') {
    return {
      kind: 'h-resept',
      text: [project, 'Faktureres gjennom oppgjørsordning H-resepter Helfo.'].join('\n'),
    };
  }
  const decidedOn = told(request.exception?.decidedOn);
  if (request.scheme !== 'white' || decidedOn === null) return null;
  const date = decidedOn.split('-').reverse().join('.');
  const text = [
    `Godkjent enkeltpasientunntak av Direktør medisin og helsefag SIHF, dato ${date}.`,
    project,
    'Faktura sendes til: Sykehuset Innlandet HF, Fakturamottak, Pb 104, 2381 Brumunddal',
  ].join('\n');
  return { kind: 'white', text };
}

export const orderMarkingOf = (request: Request): string =>
  `Prosjekt ${projectOf(request, 'DM 0224')} Enkeltpasientunntak`;
