/** The table, one row after another in its order. `applies` and `holds` are what the row says and no more. */
import { and, exactly, isAtMost, not, or, type Truth, told } from './exact.ts';
import { ownNumberOf } from './remark.ts';
import type { Indication, Request } from './request.ts';
import {
  CANCER,
  codeOf,
  drugOf,
  hasException,
  hasIndication,
  hasRole,
  isAtPublicHospital,
  isFastlegeOrAtTheOffice,
  isGroupAOrB,
  isNeurologist,
  isOnScheme,
  isPatch,
  isRestrictedForm,
  isSpecialistInTheField,
  isToBeAppliedFor,
  isWithinTheOpioidVedtak,
  isWithinTheOtherVedtak,
  NEUROPATHIC,
  NON_CANCER,
  onFifthParagraph,
  pregabalinIsWithin,
  totalIsWithin,
  vedtakExists,
  withOpioid,
  withPregabalin,
} from './situation.ts';
import { isMethadone, isOpioid, isPregabalin, omeqOf } from './sums.ts';

export type Level = 'stop' | 'check' | 'info';

export interface Row {
  id: string;
  level: Level;
  applies: (request: Request) => Truth;
  holds: (request: Request) => Truth;
}

const always = (): Truth => true;

// Prescriber authority

const authAb: Row = {
  id: 'AUTH-AB',
  level: 'stop',
  applies: isGroupAOrB,
  holds: (request) => {
    const right = told(request.prescriber?.rightAB);
    if (right === null) return null;
    return right === 'all' || (right === 'not-a' && drugOf(request)?.group === 'B');
  },
};

const authH: Row = {
  id: 'AUTH-H',
  level: 'stop',
  applies: (request) => isOnScheme(request, 'h-resept'),
  holds: (request) =>
    or(
      isAtPublicHospital(request),
      hasRole(request, 'private-hospital-agreement'),
      and(hasRole(request, 'contract-specialist'), told(request.prescriber?.hReseptApproved)),
    ),
};

const authS3: Row = {
  id: 'AUTH-S3',
  level: 'stop',
  applies: onFifthParagraph,
  holds: (request) =>
    or(
      isFastlegeOrAtTheOffice(request),
      hasRole(request, 'public-hospital', 'private-hospital-agreement', 'pain-clinic'),
    ),
};

// § 3 fifth paragraph

const s3HasVedtak: Row = {
  id: 'S3-HAS-VEDTAK',
  level: 'check',
  applies: onFifthParagraph,
  holds: (request) => (vedtakExists(request) === null ? null : true),
};

const s3Sleep: Row = {
  id: 'S3-SLEEP',
  level: 'stop',
  applies: (request) =>
    or(
      onFifthParagraph(request),
      and(isOnScheme(request, 'section-2'), isGroupAOrB(request), hasIndication(request, ['sleep']) === true),
    ),
  holds: (request) => or(not(hasIndication(request, ['sleep'])), told(request.patient?.endOfLife)),
};

const s3Purpose: Row = {
  id: 'S3-PURPOSE',
  level: 'check',
  applies: onFifthParagraph,
  holds: (request) => {
    const atc = told(drugOf(request)?.atc);
    return or(
      hasIndication(request, [...NON_CANCER, ...CANCER]),
      and(hasIndication(request, ['end-of-life']), isOpioid(request.prescription.drug)),
      and(hasIndication(request, ['severe-mental-disorder']), atc === null ? null : atc.startsWith('N05B')),
      hasIndication(request, ['cns-spasticity', 'tuberculosis-side-effects', 'restless-legs']),
      // The one exception from the first sentence of the paragraph is a purpose that is supported.
      and(hasIndication(request, ['sleep']), told(request.patient?.endOfLife)),
      isPregabalin(request.prescription.drug),
    );
  },
};

const CODE_FOR: Partial<Record<Indication, string>> = {
  'chronic-pain': '-71',
  'neuropathic-pain': '-71',
  'trigeminal-neuralgia': '-71',
  'cancer-pain': '-71',
  'neuropathic-cancer-pain': '-71',
  'end-of-life': '-71',
  'cns-spasticity': 'R25.2',
  'tuberculosis-side-effects': '-81',
  'restless-legs': 'G25.8',
};

const CODES_OF_A_PURPOSE = ['-71', '-81', 'R25.2', 'G25.8'];

/** A purpose that the table gives no code for is judged only where the code belongs to another purpose. */
const codeCanBeJudged = (request: Request): Truth => {
  const code = codeOf(request);
  const indication = told(request.indication);
  if (code === '-90') return true;
  if (indication === null) return null;
  if (CODE_FOR[indication] !== undefined) return true;
  return code !== null && CODES_OF_A_PURPOSE.includes(code);
};

const s3Code: Row = {
  id: 'S3-CODE',
  level: 'check',
  applies: (request) => {
    const code = codeOf(request);
    const answered = code !== null && ['-71', '-72', '-73', '-81', '-90'].includes(code);
    return or(
      and(onFifthParagraph(request), codeCanBeJudged(request)),
      and(isOnScheme(request, 'section-2'), isGroupAOrB(request), answered),
    );
  },
  holds: (request) => {
    const code = codeOf(request);
    if (request.scheme === 'section-2') return code === '-90';
    const indication = told(request.indication);
    if (code === '-90') return false;
    if (code === null || indication === null) return null;
    return code === CODE_FOR[indication];
  },
};

const whenAppliedFor = (applies: (request: Request) => Truth) => (request: Request) =>
  and(applies(request), isToBeAppliedFor(request));

const s3Function: Row = {
  id: 'S3-FUNCTION',
  level: 'stop',
  applies: whenAppliedFor(onFifthParagraph),
  holds: (request) => told(request.conditions?.function),
};

const s3LowestDose: Row = {
  id: 'S3-LOWEST-DOSE',
  level: 'stop',
  applies: whenAppliedFor(onFifthParagraph),
  holds: (request) => told(request.conditions?.lowestDose),
};

const s3Plan: Row = {
  id: 'S3-PLAN',
  level: 'stop',
  applies: whenAppliedFor(onFifthParagraph),
  holds: (request) => told(request.conditions?.plan),
};

// Opioids on § 3

const nonCancerOpioid = (request: Request): Truth =>
  and(withOpioid(request), hasIndication(request, NON_CANCER));

const isIn = (request: Request, starts: readonly string[]): Truth => {
  const atc = told(drugOf(request)?.atc);
  return atc === null ? null : starts.some((start) => atc.startsWith(start));
};

const opTotal: Row = {
  id: 'OP-TOTAL',
  level: 'stop',
  applies: whenAppliedFor(withOpioid),
  holds: (request) => (omeqOf(request).complete ? true : null),
};

const opAtc: Row = {
  id: 'OP-ATC',
  level: 'stop',
  applies: nonCancerOpioid,
  holds: (request) => isIn(request, ['N02A', 'N01AH01', 'N07BC02', 'R05DA04']),
};

/** Named among the rules of the application, without a row: the source asks that the application says which. */
const opClarified: Row = {
  id: 'OP-CLARIFIED',
  level: 'check',
  applies: whenAppliedFor(nonCancerOpioid),
  holds: (request) => (told(request.painClarified) === null ? null : true),
};

const opForm: Row = {
  id: 'OP-FORM',
  level: 'stop',
  applies: whenAppliedFor(nonCancerOpioid),
  holds: (request) => or(not(isRestrictedForm(request)), told(request.otherFormImpossible)),
};

const opApplicant: Row = {
  id: 'OP-APPLICANT',
  level: 'stop',
  applies: (request) =>
    and(whenAppliedFor(nonCancerOpioid)(request), not(isMethadone(request.prescription.drug))),
  holds: (request) =>
    or(
      hasRole(request, 'pain-clinic'),
      and(
        isFastlegeOrAtTheOffice(request),
        told(request.painClarified),
        totalIsWithin(request, 100),
        told(drugOf(request)?.marketed),
        isIn(request, ['N02A', 'R05DA04']),
      ),
    ),
};

const opMethadone: Row = {
  id: 'OP-METHADONE',
  level: 'stop',
  applies: (request) => and(whenAppliedFor(nonCancerOpioid)(request), isMethadone(request.prescription.drug)),
  holds: (request) => hasRole(request, 'pain-clinic'),
};

const opMethadoneScope: Row = {
  id: 'OP-METHADONE-SCOPE',
  level: 'check',
  applies: (request) => and(withOpioid(request), vedtakExists(request)),
  holds: (request) =>
    or(
      not(told(request.vedtak?.onlyMethadone)),
      and(isMethadone(request.prescription.drug), not(usesAnotherOpioid(request))),
    ),
};

function usesAnotherOpioid(request: Request): Truth {
  const others = told(request.otherMedication);
  if (others === null) return null;
  return or(...others.map((other) => and(isOpioid(other.drug), not(isMethadone(other.drug)))));
}

const opCap300: Row = {
  id: 'OP-CAP-300',
  level: 'stop',
  applies: nonCancerOpioid,
  holds: (request) => totalIsWithin(request, 300),
};

/** Hours between changes in the product information, as `omeq.md` 1.3 has them. */
const USUAL_CHANGE: Readonly<Record<string, number>> = { fentanyl: 72, buprenorfin: 168 };

/** Nobody asks for more frequent change who does not speak of it: without `patchChange` the row is not asked. */
function isChangedMoreOften(request: Request): Truth {
  const change = told(request.patchChange);
  if (change === null) return false;
  const hours = told(change.everyHours);
  const substance = told(drugOf(request)?.substances)?.find((one) => one.name in USUAL_CHANGE);
  const usual = substance === undefined ? undefined : USUAL_CHANGE[substance.name];
  return hours === null || usual === undefined ? null : hours < usual;
}

const opPatch: Row = {
  id: 'OP-PATCH',
  level: 'check',
  applies: (request) =>
    and(whenAppliedFor(withOpioid)(request), isPatch(request), isChangedMoreOften(request)),
  holds: (request) =>
    and(
      request.on >= '2023-06-22',
      told(request.patchChange?.oralUnsuitable),
      told(request.patchChange?.documented),
      or(hasIndication(request, [...CANCER, 'end-of-life']), totalIsWithin(request, 300)),
    ),
};

const specialistOrPublicHospital = (request: Request): Truth =>
  or(isSpecialistInTheField(request, ['own', 'adjacent']), isAtPublicHospital(request));

const opCancerApplicant: Row = {
  id: 'OP-CANCER-APPLICANT',
  level: 'stop',
  applies: whenAppliedFor((request) => and(withOpioid(request), hasIndication(request, CANCER))),
  holds: specialistOrPublicHospital,
};

const opEolApplicant: Row = {
  id: 'OP-EOL-APPLICANT',
  level: 'stop',
  applies: whenAppliedFor((request) => and(withOpioid(request), hasIndication(request, ['end-of-life']))),
  holds: specialistOrPublicHospital,
};

/** It can only remind: no fact of the request says that the application of its own is made. */
const opSeparate: Row = {
  id: 'OP-SEPARATE',
  level: 'check',
  applies: (request) => and(whenAppliedFor(withOpioid)(request), isRestrictedForm(request)),
  holds: () => null,
};

/** Named among the rules of the application, without a row of its own: read as OP-SEPARATE for unmarketed drugs. */
const opUnmarketed: Row = {
  id: 'OP-UNMARKETED',
  level: 'check',
  applies: (request) => and(whenAppliedFor(withOpioid)(request), not(told(drugOf(request)?.marketed))),
  holds: () => null,
};

const opVedtak: Row = {
  id: 'OP-VEDTAK',
  level: 'stop',
  applies: (request) => and(withOpioid(request), vedtakExists(request)),
  holds: isWithinTheOpioidVedtak,
};

const s3Vedtak: Row = {
  id: 'S3-VEDTAK',
  level: 'stop',
  applies: (request) =>
    and(onFifthParagraph(request), not(isOpioid(request.prescription.drug)), vedtakExists(request)),
  holds: isWithinTheOtherVedtak,
};

// Pregabalin on § 3

const pgApplicant: Row = {
  id: 'PG-APPLICANT',
  level: 'stop',
  applies: whenAppliedFor((request) => and(withPregabalin(request), hasIndication(request, NON_CANCER))),
  holds: (request) =>
    or(isFastlegeOrAtTheOffice(request), isNeurologist(request), hasRole(request, 'pain-clinic')),
};

const pgCancerApplicant: Row = {
  id: 'PG-CANCER-APPLICANT',
  level: 'stop',
  applies: whenAppliedFor((request) => and(withPregabalin(request), hasIndication(request, CANCER))),
  holds: (request) => or(isSpecialistInTheField(request, ['own']), isAtPublicHospital(request)),
};

const pregabalinForPain = (request: Request): Truth =>
  and(withPregabalin(request), hasIndication(request, [...NON_CANCER, ...CANCER]));

const pgCap600: Row = {
  id: 'PG-CAP-600',
  level: 'stop',
  applies: pregabalinForPain,
  holds: (request) => pregabalinIsWithin(request, 600),
};

/** Of pain at the end of life nobody has said whether it is neuropathic; three other purposes stand in the source. */
const pgIndication: Row = {
  id: 'PG-INDICATION',
  level: 'check',
  applies: (request) =>
    and(
      withPregabalin(request),
      not(
        hasIndication(request, [
          'end-of-life',
          'cns-spasticity',
          'tuberculosis-side-effects',
          'restless-legs',
        ]),
      ),
    ),
  holds: (request) => hasIndication(request, [...NEUROPATHIC, 'neuropathic-cancer-pain']),
};

const pgVedtak600: Row = { id: 'PG-VEDTAK-600', level: 'info', applies: pregabalinForPain, holds: always };

// H-list

const hScheme: Row = {
  id: 'H-SCHEME',
  level: 'stop',
  applies: (request) => told(request.scheme) !== null,
  holds: (request) => {
    const hList = told(drugOf(request)?.hList);
    return hList === null ? null : hList === (request.scheme === 'h-resept');
  },
};

const hCode: Row = {
  id: 'H-CODE',
  level: 'stop',
  applies: (request) => request.scheme === 'h-resept',
  holds: (request) => {
    const code = codeOf(request);
    return code === null ? null : /^[A-Z]\d{2}(\.?\d{1,2})?$/.test(code);
  },
};

const hNotApproval: Row = {
  id: 'H-NOT-APPROVAL',
  level: 'info',
  applies: (request) => told(drugOf(request)?.hList),
  holds: always,
};

/** A white prescription without a code is one without refund: not told is none here. */
const whiteNoRefund: Row = {
  id: 'WHITE-NO-REFUND',
  level: 'stop',
  applies: (request) => hasException(request) && request.scheme === 'white',
  holds: (request) => (told(request.refundCode) ?? '').trim() === '',
};

// The exception scheme

const answered = <T>(value: T | null | undefined, good: readonly T[]): Truth =>
  value === null || value === undefined ? null : good.includes(value);

const exStatus: Row = {
  id: 'EX-STATUS',
  level: 'stop',
  applies: hasException,
  holds: (request) => answered(request.exception?.methodStatus, ['under-assessment']),
};

const exMt: Row = {
  id: 'EX-MT',
  level: 'stop',
  applies: hasException,
  holds: (request) => told(request.exception?.marketingAuthorisation),
};

const exEstablished: Row = {
  id: 'EX-ESTABLISHED',
  level: 'stop',
  applies: hasException,
  holds: (request) => answered(request.exception?.established, ['contraindicated', 'stopped-side-effects']),
};

const exBenefit: Row = {
  id: 'EX-BENEFIT',
  level: 'stop',
  applies: hasException,
  holds: (request) => told(request.exception?.greaterBenefit),
};

const exApplicant: Row = {
  id: 'EX-APPLICANT',
  level: 'check',
  applies: hasException,
  holds: (request) => told(request.prescriber?.seniorConsultant),
};

const exInformed: Row = {
  id: 'EX-INFORMED',
  level: 'check',
  applies: hasException,
  holds: (request) => told(request.exception?.patientInformed),
};

const exChain: Row = { id: 'EX-CHAIN', level: 'info', applies: hasException, holds: always };

const exApproved: Row = {
  id: 'EX-APPROVED',
  level: 'stop',
  applies: hasException,
  holds: (request) => {
    const decidedOn = told(request.exception?.decidedOn);
    return and(
      answered(request.exception?.decision, ['granted']),
      decidedOn === null ? null : decidedOn <= request.on,
    );
  },
};

const exCost: Row = {
  id: 'EX-COST',
  level: 'stop',
  applies: hasException,
  holds: (request) => {
    const cost = told(request.exception?.costPerYearNok);
    if (cost === null) return null;
    if (isAtMost(exactly(cost), exactly(1_000_000))) return true;
    const own = told(request.exception?.ownProjectNumber);
    return own === null ? null : ownNumberOf(own) !== null;
  },
};

const exOtherHf: Row = {
  id: 'EX-OTHER-HF',
  level: 'check',
  applies: (request) => and(hasException(request), told(request.patient?.fromOtherTrust)),
  holds: (request) => told(request.exception?.bothTrustsInvolved),
};

const exJournal: Row = {
  id: 'EX-JOURNAL',
  level: 'check',
  applies: hasException,
  holds: (request) => {
    const number = told(request.exception?.caseNumber);
    return and(told(request.exception?.journalWritten), (number ?? '').trim() === '' ? null : true);
  },
};

const exArchive: Row = { id: 'EX-ARCHIVE', level: 'info', applies: hasException, holds: always };
const exGroup: Row = { id: 'EX-GROUP', level: 'info', applies: hasException, holds: always };

const isHospitalOrder = (request: Request): boolean => request.setting === 'hospital-order';

const exPharmacy: Row = {
  id: 'EX-PHARMACY',
  level: 'info',
  applies: (request) => hasException(request) && !isHospitalOrder(request),
  holds: always,
};

const exHospitalOrder: Row = {
  id: 'EX-HOSPITAL-ORDER',
  level: 'info',
  applies: (request) => hasException(request) && isHospitalOrder(request),
  holds: always,
};

/** No row of the table: source A knows an H-resept and a white prescription, and no third one. */
const exScheme: Row = {
  id: 'EX-SCHEME',
  level: 'stop',
  applies: (request) => hasException(request) && !isHospitalOrder(request),
  holds: (request) => answered(request.scheme, ['h-resept', 'white']),
};

export const ROWS: readonly Row[] = [
  authAb,
  authH,
  authS3,
  s3HasVedtak,
  s3Sleep,
  s3Purpose,
  s3Code,
  s3Function,
  s3LowestDose,
  s3Plan,
  opTotal,
  opAtc,
  opClarified,
  opForm,
  opApplicant,
  opMethadone,
  opMethadoneScope,
  opCap300,
  opPatch,
  opCancerApplicant,
  opEolApplicant,
  opSeparate,
  opUnmarketed,
  opVedtak,
  s3Vedtak,
  pgApplicant,
  pgCancerApplicant,
  pgCap600,
  pgIndication,
  pgVedtak600,
  hScheme,
  hCode,
  hNotApproval,
  whiteNoRefund,
  exStatus,
  exMt,
  exEstablished,
  exBenefit,
  exApplicant,
  exInformed,
  exChain,
  exApproved,
  exCost,
  exOtherHf,
  exJournal,
  exArchive,
  exGroup,
  exPharmacy,
  exHospitalOrder,
  exScheme,
];
