import { exceptionAsked, hospitalOrder, scheme } from '../conditions.ts';
import type { AssessmentRequest } from '../contract/request.ts';
import type { Facts } from '../facts.ts';
import { all, answer, any, type Condition, condition, not, oneOf, truthOf } from '../reasoning/condition.ts';
import { demand, note, type RuleBody } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';
import { caseText, OWN_PROJECT_OVER, ownProjectNumber } from './case-text.ts';
import { hasPlace } from './text-template.ts';

const PRECONDITIONS = 'Forutsetninger for å søke';
const PROCESS = 'Søknadsprosess';
const DOCUMENTATION = 'Dokumentasjon av beslutning';
const HOSPITAL = 'Forskrivning til bruk i sykehus';
const PRESCRIPTION = 'Forskrivning på resept';

type Exception = NonNullable<AssessmentRequest['exception']>;
const asked = (c: Facts): Exception => c.request.exception ?? {};

const yesNo = (
  field:
    | 'marketingAuthorisation'
    | 'greaterBenefit'
    | 'patientInformed'
    | 'bothTrustsInvolved'
    | 'journalWritten',
) => answer(`exception.${field}`, (c) => asked(c)[field]);

const granted: Condition = oneOf('exception.decision', (c) => asked(c).decision, ['granted']);

const decidedInTime: Condition = condition(
  [
    { name: 'exception.decidedOn', read: (c) => asked(c).decidedOn ?? null },
    { name: 'on', read: (c) => c.request.on },
  ],
  (c) => {
    const decidedOn = asked(c).decidedOn;
    return decidedOn == null ? 'unknown' : truthOf(decidedOn <= c.request.on);
  },
  () => ['exception.decidedOn'],
);

/** Known cost, at or under the limit. */
const ordinaryCost: Condition = condition(
  [{ name: 'exception.costPerYearNok', read: (c) => asked(c).costPerYearNok ?? null }],
  (c) => {
    const cost = asked(c).costPerYearNok;
    return cost == null ? 'unknown' : truthOf(cost <= OWN_PROJECT_OVER);
  },
  () => ['exception.costPerYearNok'],
);

/** A number of its own is neither of the common ones. Nothing told is not known; an empty text is no number. */
const ownNumber: Condition = condition(
  [{ name: 'exception.ownProjectNumber', read: (c) => asked(c).ownProjectNumber ?? null }],
  (c) => {
    const reading = ownProjectNumber(c);
    return reading === null ? 'unknown' : truthOf(reading.kind === 'number');
  },
  () => ['exception.ownProjectNumber'],
);

/** The trust's text for the case has a place for it. */
const textTakesOwnNumber: Condition = condition([], (c) => {
  const text = caseText(c);
  return truthOf(text === null || hasPlace(text.lines, 'project'));
});

/** Which number the remark carries can't be told from an unknown cost, whatever number is given. */
const projectNumberSettled: Condition = any(
  ordinaryCost,
  all(not(ordinaryCost), ownNumber, textTakesOwnNumber),
);

const caseNumberGiven: Condition = condition(
  [{ name: 'exception.caseNumber', read: (c) => asked(c).caseNumber || null }],
  (c) => truthOf(asked(c).caseNumber ? true : null),
  () => ['exception.caseNumber'],
);

/** Unntaksordningen (Nye metoder): the drug is under assessment, and this patient may get it all the same. */
export const exception: RuleBody = {
  title: 'Unntaksordningen',
  checks: 'exception',
  ground: exceptionAsked,
  rules: [
    demand({
      id: 'EX-STATUS',
      level: 'stop',
      title: 'Metoden er til vurdering i Nye metoder',
      source: sourceOf(documents.unntaksordningen, 'Hensikt og omfang'),
      quote:
        'Dersom Beslutningsforum har fattet vedtak om at en behandling ikke skal innføres i spesialisthelsetjenesten, skal det ikke innvilges individuelle unntak.',
      requires: oneOf('exception.methodStatus', (c) => asked(c).methodStatus, ['under-assessment']),
      says: {
        met: 'Metoden er til vurdering i Nye metoder: unntaksordningen er riktig vei.',
        notMet:
          'Unntaksordningen gjelder bare metoder til vurdering: er metoden besluttet ikke innført, bruk tilgangsordningen; er den ikke vurdert og off-label, bruk egen prosedyre; er den innført, trengs ikke unntak.',
      },
    }),
    demand({
      id: 'EX-MT',
      level: 'stop',
      title: 'Gyldig markedsføringstillatelse for indikasjonen',
      source: sourceOf(documents.unntaksordningen, PRECONDITIONS),
      quote:
        'Det er en forutsetning for bruk etter unntaksordningen at legemiddelet har gyldig markedsføringstillatelse i Norge for aktuell indikasjon',
      requires: yesNo('marketingAuthorisation'),
      says: {
        met: 'Legemidlet har gyldig markedsføringstillatelse i Norge for indikasjonen.',
        notMet:
          'Legemidlet mangler gyldig markedsføringstillatelse i Norge for indikasjonen: bruk prosedyren for off-label/off-license.',
      },
    }),
    demand({
      id: 'EX-ESTABLISHED',
      level: 'stop',
      title: 'Etablert behandling kan ikke brukes',
      source: sourceOf(documents.unntaksordningen, PRECONDITIONS),
      quote:
        'Etablert behandling skal være kontraindisert, eller tidligere forsøkt og seponert på grunn av uakseptable bivirkninger. Manglende effekt av etablert behandling er ikke tilstrekkelig kriterium for å innvilge unntak.',
      requires: oneOf('exception.established', (c) => asked(c).established, [
        'contraindicated',
        'stopped-side-effects',
      ]),
      says: {
        met: 'Etablert behandling er kontraindisert eller seponert på grunn av uakseptable bivirkninger.',
        notMet:
          'Etablert behandling må være kontraindisert, eller forsøkt og seponert på grunn av uakseptable bivirkninger; manglende effekt er ikke nok.',
      },
    }),
    demand({
      id: 'EX-BENEFIT',
      level: 'stop',
      title: 'Vesentlig større effekt for denne pasienten',
      source: sourceOf(documents.unntaksordningen, PRECONDITIONS),
      quote:
        'Det må, basert på forelagt dokumentasjon, være grunn til å anta at behandlingseffekten vil være vesentlig større for den aktuelle pasienten enn for pasientgruppen som helhet.',
      requires: yesNo('greaterBenefit'),
      says: {
        met: 'Det er dokumentert grunn til å vente vesentlig større effekt for denne pasienten enn for pasientgruppen.',
        notMet:
          'Unntak krever dokumentert grunn til å vente vesentlig større effekt for denne pasienten enn for pasientgruppen.',
      },
    }),
    demand({
      id: 'EX-APPROVED',
      level: 'stop',
      title: 'Unntaket er innvilget',
      source: sourceOf(documents.unntaksordningen, PRESCRIPTION),
      quote: 'Etter at søknad om finansiering er godkjent, forskrives legemiddelet på e-resept.',
      requires: all(granted, decidedInTime),
      says: {
        met: 'Unntaket er innvilget {decidedOn}.',
        notMet:
          'Unntaket er ikke innvilget innen reseptens dato ({on}): vent med resepten til søknaden er godkjent.',
      },
    }),
    demand({
      id: 'EX-COST',
      level: 'stop',
      title: 'Eget prosjektnummer over 1 million kroner',
      source: sourceOf(documents.unntaksordningen, HOSPITAL),
      quote:
        'Dersom det godkjennes enkeltpasientunntak med forventede kostnader over 1 million kroner per år, skal det opprettes et eget prosjektnummer per unntak.',
      requires: projectNumberSettled,
      says: {
        met: 'Prosjektnummeret passer til forventet kostnad ({cost} per år).',
        notMet:
          'Forventet kostnad er over 1 million kroner per år ({cost}): unntaket må ha sitt eget prosjektnummer, ikke fellesnummeret.',
      },
    }),
    demand({
      id: 'EX-APPLICANT',
      level: 'check',
      title: 'Behandlende overlege søker i Legemiddelsøknader',
      source: sourceOf(documents.unntaksordningen, PROCESS),
      quote: 'Behandlende overlege fyller ut søknaden. Alle søknadsfelter skal være fullstendig utfylt.',
      requires: answer('prescriber.seniorConsultant', (c) => c.request.prescriber?.seniorConsultant),
      says: {
        met: 'Behandlende overlege søker i portalen Legemiddelsøknader; papirskjema er bare reserveløsning.',
        notMet:
          'Søknaden skal fylles ut av behandlende overlege i portalen Legemiddelsøknader, med alle felter utfylt.',
      },
    }),
    demand({
      id: 'EX-INFORMED',
      level: 'check',
      title: 'Pasienten er informert om registreringen',
      source: sourceOf(documents.unntaksordningen, PROCESS),
      quote:
        'Pasienten skal informeres om at søknaden krever at personidentifiserbare opplysninger registreres i søknadsportalen.',
      requires: yesNo('patientInformed'),
      says: {
        met: 'Pasienten er informert om registreringen i søknadsportalen.',
        notMet: 'Informer pasienten om at personidentifiserbare opplysninger registreres i søknadsportalen.',
      },
    }),
    demand({
      id: 'EX-OTHER-HF',
      level: 'check',
      title: 'Pasient fra annet opptaksområde',
      source: sourceOf(documents.unntaksordningen, 'Pasienter fra andre opptaksområder'),
      quote: 'må fagdirektør/direktør Medisin og helsefag i begge helseforetak involveres.',
      applies: answer('patient.fromOtherTrust', (c) => c.request.patient?.fromOtherTrust),
      requires: yesNo('bothTrustsInvolved'),
      says: {
        met: 'Fagdirektørene i begge helseforetak er involvert.',
        notMet: 'Involver fagdirektør/direktør Medisin og helsefag i begge helseforetak.',
      },
    }),
    demand({
      id: 'EX-JOURNAL',
      level: 'check',
      title: 'Beslutningen er journalført med saksnummer',
      source: sourceOf(documents.unntaksordningen, DOCUMENTATION),
      quote:
        'Behandlingsansvarlig lege dokumenterer beslutningen i pasientens journal og refererer til saksnummeret fra den digitale søknadsportalen.',
      requires: all(yesNo('journalWritten'), caseNumberGiven),
      says: {
        met: 'Beslutningen er journalført med saksnummeret fra portalen.',
        notMet: 'Dokumenter beslutningen i journalen med saksnummeret fra søknadsportalen.',
      },
    }),
    note({
      id: 'EX-CHAIN',
      title: 'Søknadens vei',
      source: sourceOf(documents.unntaksordningen, PROCESS),
      quote: 'Direktør Medisin og helsefag har endelig beslutningsmyndighet.',
      says: 'Søknaden går fra fagansvarlig leder i egen avdeling til divisjons- eller klinikkdirektør (nytte, ressursbruk, alvorlighet) og vurderingskomiteen; direktør medisin og helsefag beslutter.',
    }),
    note({
      id: 'EX-ARCHIVE',
      title: 'Arkivering',
      source: sourceOf(documents.unntaksordningen, DOCUMENTATION),
      quote: 'Ferdigbehandlet søknad lagres i portalen i 10 år.',
      says: 'Vurderingskomiteen arkiverer kopi av beslutningen i Public 360; portalen lagrer søknaden i 10 år.',
    }),
    note({
      id: 'EX-GROUP',
      title: 'Unntak for en pasientgruppe',
      source: sourceOf(documents.unntaksordningen, 'Prosedyre ved unntak for en definert pasientgruppe'),
      quote:
        'kan et fagmiljø i et helseforetak ta opp saker om unntak for en definert pasientgruppe og sende saken til vurdering hos RHF-fagdirektørene.',
      says: 'Gjelder unntaket en definert pasientgruppe, sendes saken til RHF-fagdirektørene i stedet.',
    }),
    note({
      id: 'EX-PHARMACY',
      title: 'Apotek som kjenner ordningen',
      source: sourceOf(documents.unntaksordningen, PRESCRIPTION),
      quote: 'anbefales, da disse har kjennskap til ordningen.',
      applies: not(hospitalOrder),
      says: 'Anbefal utsalgssteder som kjenner ordningen – {pharmacies}.',
    }),
    note({
      id: 'EX-HOSPITAL-ORDER',
      title: 'Bestilling til bruk i sykehus',
      source: sourceOf(documents.unntaksordningen, HOSPITAL),
      quote: 'Fakturaen belastes den avdelingen som bestiller legemidlene, og bestilling og faktura merkes:',
      applies: hospitalOrder,
      says: 'Bestill via {orderSystem}; bestilling og faktura merkes, og avdelingen som bestiller belastes.',
    }),
    demand({
      id: 'EX-SCHEME',
      level: 'stop',
      title: 'Unntak skrives på H-resept eller hvit resept',
      source: sourceOf(documents.unntaksordningen, PRESCRIPTION),
      quote: 'For alle andre legemidler skal det skrives resept uten refusjon.',
      applies: not(hospitalOrder),
      requires: any(scheme('h-resept'), scheme('white')),
      says: {
        met: 'Ordningen ({scheme}) kan brukes under unntaksordningen.',
        notMet:
          'Under unntaksordningen skrives H-resept for legemidler på H-listen og ellers hvit resept, aldri {scheme}.',
      },
    }),
    note({
      id: 'EX-COMPENSATION',
      title: 'Kompensasjon for store kostnader',
      source: sourceOf(documents.unntaksordningen, HOSPITAL),
      quote:
        'Eventuelt ekstra store kostnader til enkeltpasientunntak over 1 million kroner, kan søkes kompensert fra felles i ettertid.',
      applies: not(ordinaryCost),
      says: 'Kostnaden belastes avdelingen som bestiller; ekstra store kostnader over 1 million kroner kan søkes kompensert fra felles i ettertid.',
    }),
  ],
};
