import { norwegianDate } from '../../rules/number/norwegian.ts';
import type { LostPart } from '../../rules/session/reading.ts';
import { lostPartNames } from '../../rules/vocabulary.ts';
import type { FitView, SiteField } from './sites-view.ts';

/** As the panel says them, but for the form and the scheme, which are named here as pages name them. */
const partNames: Readonly<Record<SiteField | LostPart, string>> = {
  ...lostPartNames,
  landmark: 'skjemaet',
  scheme: 'refusjonshjemmel',
  otherMedicines: 'andre legemidler',
};

export const fieldWords = (fields: readonly (SiteField | LostPart)[]): string =>
  fields.map((field) => partNames[field]).join(', ');

/** A match pattern as a doctor would name the site; what is not https says so. */
export function siteName(pattern: string): string {
  if (pattern === '<all_urls>' || pattern === '*://*/*') return 'Alle sider';
  const match = /^(\*|https?):\/\/([^/]+)\/\*?$/.exec(pattern);
  if (match === null) return pattern;
  const [, scheme = '', host = ''] = match;
  const prefix = scheme === 'http' ? 'http://' : '';
  if (host === '*') return scheme === 'http' ? 'Alle sider med http' : 'Alle sider med https';
  return host.startsWith('*.') ? `${prefix}${host.slice(2)} og alt under` : prefix + host;
}

export function lastFitText(fit: FitView): string {
  if (fit.kind === 'never') return 'Ikke brukt ennå';
  const on = norwegianDate(fit.on);
  return fit.lost.length === 0
    ? `Passet sist ${on}`
    : `Passet ikke helt ${on}: fant ikke ${fieldWords(fit.lost)}`;
}
