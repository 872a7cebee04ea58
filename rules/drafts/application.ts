import {
  changedMoreOften,
  indicationIn,
  methadone,
  nonCancerPain,
  opioid,
  restrictedForm,
  statedChangeHours,
} from '../conditions.ts';
import type { Finding } from '../contract/assessment.ts';
import type { Facts } from '../facts.ts';
import { norwegianNumber } from '../number/norwegian.ts';
import type { Total } from '../omeq/omeq.ts';
import { all } from '../reasoning/condition.ts';
import { indicationNames, roleNames } from '../vocabulary.ts';
import { dosageText } from './dosage-in-words.ts';
import { draft, orGap, yesNoOrGap } from './gaps.ts';

/** One field of the form. */
export interface ApplicationField {
  readonly label: string;
  readonly text: string;
}

/** What the application says, in the order of the form. */
export interface Application {
  /** Why it can't be sent as it is, or not by this doctor. */
  readonly obstacles: readonly string[];
  readonly fields: readonly ApplicationField[];
  readonly footnotes: readonly string[];
}

const HEADING = 'Søknad om individuell stønad, blåreseptforskriften § 3 femte ledd';
const OBSTACLE = 'Kan ikke sendes slik';
const FOOTNOTE = '* ';

/** The rules of the fifth paragraph: what one of them refuses, no application can ask for. */
const REFUSING = /^(?:S3|OP|PG)-/;

/** The application for individual support after § 3: what the source says that it must state, and nothing else. */
export function applicationDraft(c: Facts, findings: readonly Finding[]): string {
  return applicationText({
    obstacles: findings
      .filter(({ rule, level, outcome }) => level === 'stop' && outcome === 'not-met' && REFUSING.test(rule))
      .map(({ message }) => onOneLine(message)),
    fields: fieldsOf(c).filter((field) => field !== null),
    footnotes: footnotesOf(c),
  });
}

function applicationText({ obstacles, fields, footnotes }: Application): string {
  return draft([
    HEADING,
    ...obstacles.map((text) => `${OBSTACLE}: ${text}`),
    ...fields.map(({ label, text }) => `${label}: ${text}`),
    ...footnotes.map((text) => `${FOOTNOTE}${text}`),
  ]);
}

/** The parts of an application's text again. */
export function readApplication(text: string): Application {
  const lines = text.split('\n');
  const fields = lines.flatMap((line): ApplicationField[] => {
    const end = line.indexOf(': ');
    return end === -1 || line.startsWith(FOOTNOTE)
      ? []
      : [{ label: line.slice(0, end), text: line.slice(end + 2) }];
  });
  return {
    obstacles: fields.filter(({ label }) => label === OBSTACLE).map((field) => field.text),
    fields: fields.filter(({ label }) => label !== OBSTACLE),
    footnotes: lines.filter((line) => line.startsWith(FOOTNOTE)).map((line) => line.slice(FOOTNOTE.length)),
  };
}

function fieldsOf(c: Facts): readonly (ApplicationField | null)[] {
  const { request } = c;
  const roles = request.prescriber?.roles ?? [];
  return [
    field('Legemiddel', orGap(c.prescribed.name, 'legemiddel')),
    field('ATC-kode', orGap(c.prescribed.drug?.atc, 'ATC-kode')),
    field('Dosering', orGap(dosageText(c), 'dosering')),
    ...patchFields(c),
    field('Indikasjon', orGap(request.indication ? indicationNames[request.indication] : null, 'indikasjon')),
    field('Refusjonskode', orGap(request.refundCode, 'refusjonskode')),
    ...opioidFields(c),
    c.pregabalin ? field('Døgndose pregabalin', totalText(c.pregabalin, 'mg')) : null,
    endOfLifeField(c),
    field(
      'Behandlingen er vurdert å bedre funksjon og livskvalitet',
      yesNoOrGap(request.conditions?.function, 'vurdering'),
    ),
    field('Minste effektive dose benyttes', yesNoOrGap(request.conditions?.lowestDose, 'bekreftelse')),
    field(
      'Det foreligger en individuell behandlingsplan',
      yesNoOrGap(request.conditions?.plan, 'bekreftelse'),
    ),
    field('Søknaden er utformet av', orGap(roles.map((role) => roleNames[role]).join(', '), 'rollen din')),
  ];
}

const field = (label: string, text: string): ApplicationField => ({ label, text: onOneLine(text) });

/** A line is a field, so that the text can be read again. */
const onOneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');

function totalText(total: Total, unit: string): string {
  const amount = `${norwegianNumber(total.atLeast)} ${unit}`;
  return total.complete ? amount : orGap(null, `samlet døgndose; minst ${amount}`);
}

/** The vedtak says how often the patch is changed, so the application does, where it is more often than usual. */
function patchFields(c: Facts): readonly ApplicationField[] {
  if (changedMoreOften.test(c) === 'no') return [];
  const hours = statedChangeHours(c);
  const { oralUnsuitable, documented } = c.request.patchChange ?? {};
  return [
    field(
      'Plasteret skiftes',
      orGap(hours === null ? null : `hver ${norwegianNumber(hours)}. time`, 'hvor ofte'),
    ),
    field('Perorale opioider er ikke egnet', reasonedOrGap(oralUnsuitable)),
    field('Hyppigere plasterskift er medisinsk begrunnet og dokumentert', reasonedOrGap(documented)),
  ];
}

function opioidFields(c: Facts): readonly ApplicationField[] {
  if (opioid.test(c) === 'no' || !c.omeq) return [];
  const mark = unconfirmedFactors(c).length > 0 ? '*' : '';
  const total = totalText(c.omeq, 'mg orale morfinekvivalenter (OMEQ)');
  const fields = [
    field('Total døgndose for all behandling med opioider, fast og ved behov', `${total}${mark}`),
  ];
  if (nonCancerPain.test(c) === 'no') return fields;
  fields.push(field('Smertene er avklart', yesNoOrGap(c.request.painClarified, 'avklart eller uavklart')));
  if (restrictedForm.test(c) === 'yes') {
    fields.push(
      field(
        'Tungtveiende medisinske hensyn hindrer en annen legemiddelform',
        reasonedOrGap(c.request.otherFormImpossible),
      ),
    );
  }
  if (onlyForMethadone.test(c) === 'yes') fields.push(field('Søknaden gjelder', 'bare metadon'));
  return fields;
}

/** A vedtak after such an application is valid for nothing else. */
const onlyForMethadone = all(methadone, nonCancerPain);
const sleep = indicationIn('sleep');

/** Against sleep problems there is support for no one else. */
function endOfLifeField(c: Facts): ApplicationField | null {
  if (sleep.test(c) !== 'yes') return null;
  return field(
    'Palliativ behandling i livets sluttfase',
    yesNoOrGap(c.request.patient?.endOfLife, 'bekreftelse'),
  );
}

/** Helfo is to see why, which no answer here tells. */
function reasonedOrGap(value: boolean | null | undefined): string {
  if (value == null) return orGap(null, 'vurdering og begrunnelse');
  return value ? `ja, fordi ${orGap(null, 'begrunnelse')}` : 'nei';
}

function unconfirmedFactors(c: Facts): readonly string[] {
  const lines = c.omeq?.lines.filter(({ factor }) => factor && factor.verification !== 'official') ?? [];
  return [...new Set(lines.map(({ substance }) => substance ?? ''))];
}

function footnotesOf(c: Facts): readonly string[] {
  const names = opioid.test(c) === 'no' ? [] : unconfirmedFactors(c);
  return names.length === 0
    ? []
    : [
        `Omregningsfaktoren for ${names.join(' og ')} er ikke kontrollert mot Helfos tabell. Fjern denne linjen når det er gjort.`,
      ];
}
