import { exceptionAsked, hospitalOrder, scheme } from '../conditions.ts';
import type { AssessmentRequest } from '../contract/request.ts';
import type { decisions, establishedTreatments, methodStatuses } from '../contract/terms.ts';
import type { Facts } from '../facts.ts';
import {
  all,
  answer,
  any,
  type Condition,
  condition,
  inTurn,
  not,
  oneOf,
  truthOf,
} from '../reasoning/condition.ts';
import { demand, note, type RuleBody } from '../reasoning/rule.ts';
import { documents, sourceOf } from '../sources.ts';
import { caseText, OWN_PROJECT_OVER, ownProjectNumber } from './case-text.ts';
import type { ProjectNumberReading } from './project-number.ts';
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

const statusIs = (...wanted: readonly (typeof methodStatuses)[number][]): Condition =>
  oneOf('exception.methodStatus', (c) => asked(c).methodStatus, wanted);
const establishedIs = (...wanted: readonly (typeof establishedTreatments)[number][]): Condition =>
  oneOf('exception.established', (c) => asked(c).established, wanted);
const decisionIs = (wanted: (typeof decisions)[number]): Condition =>
  oneOf('exception.decision', (c) => asked(c).decision, [wanted]);

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

const ownNumberIs = (kind: ProjectNumberReading['kind']): Condition =>
  condition([], (c) => truthOf(ownProjectNumber(c)?.kind === kind));

/** The trust's text for the case has a place for it. */
const textTakesOwnNumber: Condition = condition([], (c) => {
  const text = caseText(c);
  return truthOf(text === null || hasPlace(text.lines, 'project'));
});

/** Which number the remark carries can't be told from an unknown cost, whatever number is given: the cost is asked first. */
const projectNumberSettled: Condition = inTurn(
  all(any(ordinaryCost, not(ordinaryCost)), any(ordinaryCost, all(ownNumber, textTakesOwnNumber))),
);

const pharmaciesKnown: Condition = condition([], (c) => truthOf((c.profile?.pharmacies.length ?? 0) > 0));

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
      quote: [
        'Metoder som er til vurdering i Beslutningsforum (Nye metoder), skal som hovedregel ikke tas i bruk i norske sykehus.',
        'Det kan imidlertid oppstå særskilte situasjoner der det er aktuelt å gjøre unntak fra denne hovedregelen.',
        'Dersom Beslutningsforum har fattet vedtak om at en behandling ikke skal innføres i spesialisthelsetjenesten, skal det ikke innvilges individuelle unntak.',
        'For pasienter som vurderes som klinisk eksepsjonelle kan det likevel søkes om bruk gjennom tilgangsordningen (Nye metoder).',
        'Legemiddelbehandling utenom godkjent indikasjon (off-label/off-license), og som ikke er vurdert av Nye metoder, er beskrevet i egen prosedyre.',
      ],
      requires: statusIs('under-assessment'),
      says: {
        met: 'Metoden er til vurdering i Nye metoder: unntaksordningen er riktig vei.',
        notMet: [
          {
            when: statusIs('not-introduced'),
            says: 'Metoden er besluttet ikke innført, så unntak gis ikke. Tilgangsordningen er bare for klinisk eksepsjonelle pasienter.',
          },
          {
            when: statusIs('introduced'),
            says: 'Metoden er innført: du trenger ikke unntak, og kan skrive resepten på vanlig måte.',
          },
          {
            says: 'Metoden er ikke vurdert av Nye metoder: følg prosedyren for off-label/off-license om bruken er utenfor indikasjonen.',
          },
        ],
      },
    }),
    demand({
      id: 'EX-MT',
      level: 'stop',
      title: 'Markedsføringstillatelse for indikasjonen',
      source: sourceOf(documents.unntaksordningen, PRECONDITIONS),
      quote:
        'Det er en forutsetning for bruk etter unntaksordningen at legemiddelet har gyldig markedsføringstillatelse i Norge for aktuell indikasjon',
      requires: yesNo('marketingAuthorisation'),
      says: {
        met: 'Legemidlet har gyldig markedsføringstillatelse i Norge for indikasjonen.',
        notMet:
          'Legemidlet har ikke gyldig markedsføringstillatelse for indikasjonen: følg prosedyren for off-label/off-license.',
      },
    }),
    demand({
      id: 'EX-ESTABLISHED',
      level: 'stop',
      title: 'Etablert behandling kan ikke brukes',
      source: sourceOf(documents.unntaksordningen, PRECONDITIONS),
      quote:
        'Etablert behandling skal være kontraindisert, eller tidligere forsøkt og seponert på grunn av uakseptable bivirkninger. Manglende effekt av etablert behandling er ikke tilstrekkelig kriterium for å innvilge unntak.',
      requires: establishedIs('contraindicated', 'stopped-side-effects'),
      says: {
        met: 'Etablert behandling er kontraindisert eller seponert på grunn av uakseptable bivirkninger.',
        notMet: [
          {
            when: establishedIs('insufficient-effect'),
            says: 'Manglende effekt er ikke nok: etablert behandling må være kontraindisert eller seponert på grunn av bivirkninger.',
          },
          {
            says: 'Prøv etablert behandling først: den må være kontraindisert, eller seponert på grunn av uakseptable bivirkninger.',
          },
        ],
      },
    }),
    demand({
      id: 'EX-BENEFIT',
      level: 'stop',
      title: 'Vesentlig større effekt for denne pasienten',
      source: sourceOf(documents.unntaksordningen, PRECONDITIONS),
      quote: [
        'Det må, basert på forelagt dokumentasjon, være grunn til å anta at behandlingseffekten vil være vesentlig større for den aktuelle pasienten enn for pasientgruppen som helhet. Dette gjelder uavhengig av størrelsen på pasientgruppen.',
      ],
      requires: yesNo('greaterBenefit'),
      says: {
        met: 'Det er dokumentert grunn til å vente vesentlig større effekt for denne pasienten enn for pasientgruppen.',
        notMet:
          'Dokumenter i søknaden hvorfor du venter vesentlig større effekt for denne pasienten; uten det gis ikke unntak.',
      },
    }),
    demand({
      id: 'EX-APPLICANT',
      level: 'check',
      title: 'Behandlende overlege søker i portalen',
      source: sourceOf(documents.unntaksordningen, PROCESS),
      quote: [
        'Søknad om bruk av legemidler etter unntaksordningen for enkeltpasienter gjøres i søknadsportalen Legemiddelsøknader.',
        'Søknad på papirskjema benyttes kun som reserveløsning.',
        'Behandlende overlege fyller ut søknaden. Alle søknadsfelter skal være fullstendig utfylt.',
      ],
      requires: answer('prescriber.seniorConsultant', (c) => c.request.prescriber?.seniorConsultant),
      says: {
        met: 'Du søker som behandlende overlege i portalen Legemiddelsøknader; papirskjema er bare reserveløsning.',
        notMet:
          'La behandlende overlege fylle ut søknaden i portalen Legemiddelsøknader, med alle felter utfylt.',
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
    note({
      id: 'EX-CHAIN',
      title: 'Søknadens vei',
      source: sourceOf(documents.unntaksordningen, PROCESS),
      quote: [
        'Søknaden oversendes fagansvarlig leder i egen avdeling for kvalitetssikring og faglig vurdering.',
        'Fagansvarlig leder videresender søknaden til forankringsansvarlig leder (divisjons- eller klinikkdirektør), som vurderer søknaden i henhold til prioriteringskriteriene nytte, ressursbruk (kostnad) og alvorlighet.',
        'Søknaden behandles deretter av foretakets vurderingskomite, som ved behov kan innhente supplerende informasjon.',
        'Direktør Medisin og helsefag har endelig beslutningsmyndighet.',
      ],
      says: 'Etter fagansvarlig leder vurderer klinikkdirektøren (nytte, ressursbruk, alvorlighet) og en komité; direktør medisin og helsefag beslutter.',
    }),
    note({
      id: 'EX-ARCHIVE',
      title: 'Arkivering',
      source: sourceOf(documents.unntaksordningen, DOCUMENTATION),
      quote: [
        'Ferdigbehandlet søknad lagres i portalen i 10 år.',
        'Vurderingskomiteen har ansvar for at kopi av beslutningen arkiveres i Public 360.',
      ],
      says: 'Vurderingskomiteen arkiverer kopi av beslutningen i Public 360; portalen lagrer søknaden i 10 år.',
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
      id: 'EX-GROUP',
      title: 'Unntak for en pasientgruppe',
      source: sourceOf(documents.unntaksordningen, 'Prosedyre ved unntak for en definert pasientgruppe'),
      quote: [
        'Når en metode er til vurdering i nasjonalt system for innføring av nye metoder, kan et fagmiljø i et helseforetak ta opp saker om unntak for en definert pasientgruppe og sende saken til vurdering hos RHF-fagdirektørene.',
        'Flere fagmiljø og flere helseforetak kan samarbeide om å legge frem saken.',
      ],
      says: 'Gjelder unntaket en definert pasientgruppe, sendes saken til RHF-fagdirektørene i stedet.',
    }),
    demand({
      id: 'EX-OTHER-HF',
      level: 'check',
      title: 'Pasient fra annet opptaksområde',
      source: sourceOf(documents.unntaksordningen, 'Pasienter fra andre opptaksområder'),
      quote: [
        'Dersom pasienten er bosatt i opptaksområdet til et annet helseforetak enn det som har behandlingsansvaret, må fagdirektør/direktør Medisin og helsefag i begge helseforetak involveres.',
      ],
      applies: answer('patient.fromOtherTrust', (c) => c.request.patient?.fromOtherTrust),
      requires: yesNo('bothTrustsInvolved'),
      says: {
        met: 'Fagdirektørene i begge helseforetak er involvert.',
        notMet: 'Involver fagdirektør/direktør Medisin og helsefag i begge helseforetak.',
      },
    }),
    note({
      id: 'EX-HOSPITAL-ORDER',
      title: 'Bestilling til bruk i sykehus',
      source: sourceOf(documents.unntaksordningen, HOSPITAL),
      quote: [
        'Etter at søknad om finansiering er godkjent, rekvireres legemidlet fra Sykehus- apotekene HF, avdeling for sykehusleveranser, via bestillingssystemet TønSys (Tynset har egne bestillingsrutiner).',
        'Fakturaen belastes den avdelingen som bestiller legemidlene, og bestilling og faktura merkes:',
      ],
      applies: hospitalOrder,
      says: 'Bestill via {orderSystem}. Merk bestilling og faktura; avdelingen som bestiller, belastes.',
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
        notMet: [
          {
            when: not(textTakesOwnNumber),
            says: 'Foretakets tekst har ikke plass til et eget prosjektnummer: rett den i innstillingene.',
          },
          {
            when: ownNumberIs('common-number'),
            says: 'Over 1 million kroner per år kan fellesnummeret ikke brukes: skriv unntakets eget prosjektnummer.',
          },
          {
            when: ownNumberIs('several-numbers'),
            says: 'Det står flere tall som prosjektnummer: skriv bare unntakets eget.',
          },
          {
            when: ownNumberIs('other-text'),
            says: 'Prosjektnummeret har tekst som ikke hører til: skriv bare nummeret.',
          },
          {
            says: 'Kostnaden er over 1 million kroner per år: få opprettet et eget prosjektnummer, og skriv det her.',
          },
        ],
      },
    }),
    note({
      id: 'EX-COMPENSATION',
      title: 'Kompensasjon for store kostnader',
      source: sourceOf(documents.unntaksordningen, HOSPITAL),
      quote: [
        'Kostnaden belastes avdelingen som bestiller legemidlet.',
        'Eventuelt ekstra store kostnader til enkeltpasientunntak over 1 million kroner, kan søkes kompensert fra felles i ettertid.',
      ],
      applies: not(ordinaryCost),
      says: 'Avdelingen som bestiller, belastes. Ekstra store kostnader over 1 million kroner kan søkes kompensert fra felles i ettertid.',
    }),
    demand({
      id: 'EX-APPROVED',
      level: 'stop',
      title: 'Unntaket er innvilget',
      source: sourceOf(documents.unntaksordningen, PRESCRIPTION),
      quote: 'Etter at søknad om finansiering er godkjent, forskrives legemiddelet på e-resept.',
      requires: all(decisionIs('granted'), decidedInTime),
      says: {
        met: 'Unntaket er innvilget {decidedOn}.',
        notMet: [
          {
            when: decisionIs('refused'),
            says: 'Søknaden om unntak er avslått: du kan ikke skrive resepten etter unntaksordningen.',
          },
          {
            when: decisionIs('pending'),
            says: 'Søknaden om unntak er ikke avgjort: vent med resepten til den er innvilget.',
          },
          {
            says: 'Unntaket er innvilget {decidedOn}, etter reseptens dato ({on}): skriv resepten tidligst den dagen.',
          },
        ],
      },
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
      id: 'EX-PHARMACY',
      title: 'Apotek som kjenner ordningen',
      source: sourceOf(documents.unntaksordningen, PRESCRIPTION),
      quote: [
        'Sykehusapotekene Innlandet sine utsalgssteder (Elverum, Hamar, Gjøvik, Lillehammer) anbefales, da disse har kjennskap til ordningen.',
      ],
      applies: all(not(hospitalOrder), pharmaciesKnown),
      says: 'Anbefal apotek som kjenner ordningen: {pharmacies}.',
    }),
  ],
};
