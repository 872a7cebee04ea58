import type { Drug } from '../contract/request.ts';
import type { Route } from '../contract/terms.ts';
import { folded } from '../text/same-text.ts';

/**
 * Dosage forms in FEST's short words, most specific first: «injeksjonsvæske, oppløsning» is an injection, not a
 * solution to drink.
 */
const routeByForm: readonly (readonly [RegExp, Route])[] = [
  [/plaster/, 'transdermal'],
  [/epidural/, 'epidural'],
  [/inj|inf(?:usjon|\b)/, 'parenteral'],
  [/nese/, 'intranasal'],
  [/subl|lyofil|resoriblett|frysetørket/, 'sublingual'],
  [/bukkal/, 'buccal'],
  [/stikkpille|supp|rektal|klyster/, 'rectal'],
  [/tab|kaps|mikst|dråper|oral|granulat|pulver til mikst/, 'oral'],
];

/** How the drug is given: as stated, else as its form says; null where neither does. */
export function routeOf(drug: Drug): Route | null {
  if (drug.route) return drug.route;
  const form = folded(drug.form ?? '');
  return routeByForm.find(([pattern]) => pattern.test(form))?.[1] ?? null;
}

const RESTRICTED_ROUTES: readonly Route[] = ['parenteral', 'epidural', 'intranasal', 'sublingual'];
const RESTRICTED_FORM = /inj|inf(?:usjon|\b)|nese|subl|resoriblett|lyofil/;

/**
 * Injection, infusion, nasal spray, sublingual tablet and resoriblett: granted only where no other form can be used.
 * Null where neither form nor route is known.
 */
export function isRestrictedForm(drug: Drug): boolean | null {
  const route = routeOf(drug);
  if (route === null) return null;
  return RESTRICTED_ROUTES.includes(route) || RESTRICTED_FORM.test(folded(drug.form ?? ''));
}
