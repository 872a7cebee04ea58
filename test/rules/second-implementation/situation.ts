/** What several rows of the table ask about one request. Each answer is true, false or not known (null). */
import { and, exactly, isAtMost, not, or, type Truth, told } from './exact.ts';
import type { Drug, Indication, Request, Role, Scheme } from './request.ts';
import {
  isMethadone,
  isOpioid,
  isPregabalin,
  known,
  omeqOf,
  pregabalinOf,
  routeOf,
  type Sum,
} from './sums.ts';

export const NON_CANCER: readonly Indication[] = ['chronic-pain', 'neuropathic-pain', 'trigeminal-neuralgia'];
export const CANCER: readonly Indication[] = ['cancer-pain', 'neuropathic-cancer-pain'];
export const NEUROPATHIC: readonly Indication[] = ['neuropathic-pain', 'trigeminal-neuralgia'];

/** The prescribed drug, where it is a drug that is known. */
export function drugOf(request: Request): Drug | null {
  return known(request.prescription.drug);
}

export function isGroupAOrB(request: Request): Truth {
  const group = told(drugOf(request)?.group);
  return group === null ? null : group !== 'C';
}

/** A hospital order is no prescription: where it names no scheme it is on none. */
export function isOnScheme(request: Request, scheme: Scheme): Truth {
  const given = told(request.scheme);
  if (given === null) return request.setting === 'hospital-order' ? false : null;
  return given === scheme;
}

export function hasIndication(request: Request, indications: readonly Indication[]): Truth {
  const indication = told(request.indication);
  return indication === null ? null : indications.includes(indication);
}

export const hasException = (request: Request): boolean => told(request.exception) !== null;

/** The fifth paragraph of § 3: scheme `section-3`, reseptgruppe A or B. */
export const onFifthParagraph = (request: Request): Truth =>
  and(isOnScheme(request, 'section-3'), isGroupAOrB(request));

export const withOpioid = (request: Request): Truth =>
  and(onFifthParagraph(request), isOpioid(request.prescription.drug));

export const withPregabalin = (request: Request): Truth =>
  and(onFifthParagraph(request), isPregabalin(request.prescription.drug));

// The prescriber

/** Every doctor has a role: an empty list has not told it. */
export function hasRole(request: Request, ...roles: Role[]): Truth {
  const given = told(request.prescriber?.roles) ?? [];
  return given.length === 0 ? null : roles.some((role) => given.includes(role));
}

/** A doctor whom the patient goes to counts as fastlege only where the patient has none. */
export function isFastlegeOrAtTheOffice(request: Request): Truth {
  const withoutGp = not(told(request.patient?.hasGp));
  return or(hasRole(request, 'gp', 'gp-office'), and(hasRole(request, 'treating-doctor'), withoutGp));
}

/** A pain clinic may be at a public hospital or private: that role alone leaves it open. */
export function isAtPublicHospital(request: Request): Truth {
  const openClinic = and(
    hasRole(request, 'pain-clinic'),
    not(hasRole(request, 'private-hospital-agreement')),
    null,
  );
  return or(hasRole(request, 'public-hospital'), openClinic);
}

// The roles say whether the doctor is a specialist, and the field in what.

const isSpecialist = (request: Request): Truth => hasRole(request, 'specialist', 'contract-specialist');

export function isSpecialistInTheField(request: Request, fields: readonly ('own' | 'adjacent')[]): Truth {
  const field = told(request.prescriber?.diseaseField);
  return and(isSpecialist(request), field === null ? null : fields.some((one) => one === field));
}

/** A hospital doctor whose specialty is neurology is a specialist in it, ticked as one or not. */
export function isNeurologist(request: Request): Truth {
  const specialties = told(request.prescriber?.specialties);
  return specialties === null ? and(isSpecialist(request), null) : specialties.includes('neurology');
}

// Sums against limits

const isWithin = (sum: Sum, limit: number): Truth => {
  if (!isAtMost(sum.atLeast, exactly(limit))) return false;
  return sum.complete ? true : null;
};

/** OMEQ of all opioids against a limit: a lower bound can prove "over", never "within". */
export const totalIsWithin = (request: Request, limit: number): Truth => isWithin(omeqOf(request), limit);

export const pregabalinIsWithin = (request: Request, limit: number): Truth =>
  isWithin(pregabalinOf(request), limit);

// The vedtak, and the two acts

/** Whether there is a vedtak: any other field of it implies that there is. */
export function vedtakExists(request: Request): Truth {
  const { exists, ...fields } = request.vedtak ?? {};
  return Object.values(fields).some((field) => told(field) !== null) ? true : told(exists);
}

const dateHasNotPassed = (request: Request): Truth => {
  const validTo = told(request.vedtak?.validTo);
  return validTo === null ? null : request.on <= validTo;
};

const vedtakNamesThePrescriber = (request: Request): Truth => told(request.vedtak?.namesPrescriber);

export function isWithinTheOpioidVedtak(request: Request): Truth {
  const limit = told(request.vedtak?.omeqPerDay);
  const dose = limit === null ? null : totalIsWithin(request, limit);
  return and(dose, dateHasNotPassed(request), vedtakNamesThePrescriber(request));
}

export function isWithinTheOtherVedtak(request: Request): Truth {
  const dose = or(not(isPregabalin(request.prescription.drug)), pregabalinIsWithin(request, 600));
  return and(dose, dateHasNotPassed(request), vedtakNamesThePrescriber(request));
}

/** Whether the vedtak covers this prescription: dose, date and name, and for methadone alone only methadone. */
function vedtakCovers(request: Request): Truth {
  const opioid = isOpioid(request.prescription.drug);
  const within = or(
    and(opioid, isWithinTheOpioidVedtak(request)),
    and(not(opioid), isWithinTheOtherVedtak(request)),
  );
  // Only of an opioid is it asked whether the vedtak is for methadone alone; said of any other drug, it covers it not.
  const onlyMethadone = told(request.vedtak?.onlyMethadone);
  const forAnother = and(
    or(onlyMethadone === true, and(opioid, onlyMethadone)),
    not(isMethadone(request.prescription.drug)),
  );
  return and(within, not(forAnother));
}

/** Rules of the application apply without a vedtak, and where one, told of or not, could not cover the prescription. */
export const isToBeAppliedFor = (request: Request): Truth =>
  or(not(vedtakExists(request)), not(vedtakCovers(request)));

// Forms and patches

const RESTRICTED_FORMS = /injeksjon|infusjon|nesespray|sublingval|resoriblett/i;

/** Injection, infusion, nasal spray, sublingual tablet and resoriblet. */
export function isRestrictedForm(request: Request): Truth {
  const drug = drugOf(request);
  const route = drug === null ? null : routeOf(drug);
  const form = told(drug?.form);
  if (route === null && form === null) return null;
  const byRoute = route !== null && ['parenteral', 'epidural', 'intranasal', 'sublingual'].includes(route);
  return byRoute || (form !== null && RESTRICTED_FORMS.test(form));
}

export function isPatch(request: Request): Truth {
  const drug = drugOf(request);
  const route = told(drug?.route);
  const form = told(drug?.form);
  if (route === null && form === null) return null;
  return route === 'transdermal' || (form !== null && /plaster/i.test(form));
}

// Refund codes

/** The code alone, of what the field holds: `ICD-10: C50 Brystkreft` is `C50`. Null: not told. Empty: no code. */
export function codeOf(request: Request): string | null {
  const written = told(request.refundCode);
  if (written === null) return null;
  const [code = ''] = written
    .trim()
    .replace(/^ICD-?10\s*:?\s*/i, '')
    .split(/\s+/);
  return code.replace(/[*†]$/, '').toUpperCase();
}
