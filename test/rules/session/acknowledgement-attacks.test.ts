import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentRequest } from '../../../rules/contract/request.ts';
import type { DrugResolution } from '../../../rules/drug/drug-resolution.ts';
import {
  type Acknowledgement,
  acknowledgedIn,
  acknowledgementOf,
} from '../../../rules/session/acknowledgement.ts';
import { arbitraryRequest } from '../arbitrary-request.ts';
import { assessed, exceptionRequest, granted, opioidRequest, oxycodone, tramadol } from '../request.ts';

const found = ({ prescription }: AssessmentRequest): DrugResolution => {
  const drug = typeof prescription?.drug === 'object' ? prescription.drug : null;
  return {
    kind: 'found',
    drug: { name: drug?.name ?? null, atc: drug?.atc ?? 'X' },
    verification: { product: 'official', hList: 'official' },
  };
};

/** Everything that a doctor who never wants to see anything again may put out of sight of a prescription. */
const everythingPutAway = (request: AssessmentRequest): readonly Acknowledgement[] =>
  assessed(request).findings.flatMap(
    (each) => acknowledgementOf(each, found(request), 'other', '2026-11-30') ?? [],
  );

const outOfSight = (request: AssessmentRequest, given: readonly Acknowledgement[]): readonly string[] => [
  ...acknowledgedIn(assessed(request).findings, found(request), given).keys(),
];

const unlisted = opioidRequest({ indication: 'severe-mental-disorder', refundCode: 'F32' });
const wrongCode = opioidRequest({ refundCode: 'R25.2' });
const uninformed = exceptionRequest({ exception: granted({ patientInformed: false }) });
const methadoneAlone = opioidRequest({ vedtak: { exists: true, onlyMethadone: true } });

/** The answers were written before the first run. */
const attacks: readonly {
  readonly name: string;
  readonly before: AssessmentRequest;
  readonly after: AssessmentRequest;
  readonly rule: string;
  readonly isOut: boolean;
}[] = [
  { name: 'the same again', before: unlisted, after: unlisted, rule: 'S3-PURPOSE', isOut: true },
  {
    name: 'the same on another day, for another patient',
    before: uninformed,
    after: {
      ...uninformed,
      on: '2026-12-24',
      exception: granted({ patientInformed: false, caseNumber: '25/9' }),
    },
    rule: 'EX-INFORMED',
    isOut: true,
  },
  {
    name: 'another indication, in the same words',
    before: unlisted,
    after: { ...unlisted, indication: 'sleep' },
    rule: 'S3-PURPOSE',
    isOut: false,
  },
  {
    name: 'another indication, with the same wrong code',
    before: wrongCode,
    after: { ...wrongCode, indication: 'cancer-pain' },
    rule: 'S3-CODE',
    isOut: false,
  },
  {
    name: 'another wrong code',
    before: wrongCode,
    after: { ...wrongCode, refundCode: 'G25.8' },
    rule: 'S3-CODE',
    isOut: false,
  },
  {
    name: 'another substance',
    before: unlisted,
    after: { ...unlisted, prescription: { drug: tramadol, dosage: '1 kapsel 2 ganger daglig' } },
    rule: 'S3-PURPOSE',
    isOut: false,
  },
  {
    name: 'another opioid on a vedtak for methadone alone',
    before: methadoneAlone,
    after: { ...methadoneAlone, prescription: { drug: tramadol, dosage: '1 kapsel 2 ganger daglig' } },
    rule: 'OP-METHADONE-SCOPE',
    isOut: false,
  },
  {
    name: 'what is no longer known',
    before: uninformed,
    after: exceptionRequest({ exception: granted({ patientInformed: null }) }),
    rule: 'EX-INFORMED',
    isOut: false,
  },
  {
    name: 'what has been put right, and is met',
    before: uninformed,
    after: exceptionRequest(),
    rule: 'EX-INFORMED',
    isOut: false,
  },
  {
    name: 'a hindrance, put away as often as one likes',
    before: opioidRequest({ conditions: { function: true, lowestDose: true, plan: false } }),
    after: opioidRequest({ conditions: { function: true, lowestDose: true, plan: false } }),
    rule: 'S3-PLAN',
    isOut: false,
  },
  {
    name: 'another dose of patches that are changed more often',
    before: patches('1 plaster hver 48. time'),
    after: patches('2 plaster hver 48. time'),
    rule: 'OP-PATCH',
    isOut: false,
  },
  {
    name: 'the same dose of patches that are changed more often',
    before: patches('1 plaster hver 48. time'),
    after: { ...patches('1 plaster hver 48. time'), on: '2026-12-01' },
    rule: 'OP-PATCH',
    isOut: true,
  },
];

function patches(dosage: string): AssessmentRequest {
  const drug = {
    ...oxycodone,
    name: 'Fentanyl Depotplaster 25 µg/time',
    atc: 'N02AB03',
    form: 'depotplaster',
    route: 'transdermal',
    substances: [{ name: 'fentanyl', amount: 25, unit: 'µg/h', per: null }],
  } as const;
  return opioidRequest({
    prescription: { drug: { ...drug, substances: [...drug.substances] }, dosage },
    patchChange: { everyHours: 48, oralUnsuitable: true, documented: false },
  });
}

describe('a finding that was put out of sight', () => {
  it.each(attacks)('$rule is out of sight of $name: $isOut', ({ before, after, rule, isOut }) => {
    const given = everythingPutAway(before);
    expect(assessed(after).findings.map((each) => each.rule)).toContain(rule);
    expect(outOfSight(after, given).includes(rule)).toBe(isOut);
  });

  it('hides nothing that hinders or is not known, of any prescription, whatever was put away', () => {
    fc.assert(
      fc.property(arbitraryRequest, arbitraryRequest, (before, after) => {
        const given = [...everythingPutAway(before), ...everythingPutAway(after)];
        const hidden = outOfSight(after, given);
        const decides = assessed(after).findings.filter(
          ({ level, outcome }) => outcome === 'unknown' || (level === 'stop' && outcome === 'not-met'),
        );
        expect(decides.filter(({ rule }) => hidden.includes(rule))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('hides no hindrance on the word of a changed storage', () => {
    const request = opioidRequest({ conditions: { function: true, lowestDose: true, plan: false } });
    const hindrance = assessed(request).findings.find(({ rule }) => rule === 'S3-PLAN');
    if (hindrance === undefined) throw new Error('There is no such finding.');
    const asIfToBeChecked = acknowledgementOf(
      { ...hindrance, level: 'check' },
      found(request),
      'other',
      '2026-11-30',
    );
    expect(asIfToBeChecked).not.toBeNull();
    expect(outOfSight(request, asIfToBeChecked ? [asIfToBeChecked] : [])).toEqual([]);
  });
});
