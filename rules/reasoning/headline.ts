import type { Check, Finding, Verdict } from '../contract/assessment.ts';
import { vedtakExists } from '../contract/request.ts';
import type { Facts } from '../facts.ts';

const FAMILIES: readonly (readonly [RegExp, Check])[] = [
  [/^AUTH-/, 'authority'],
  [/^EX-/, 'exception'],
  [/^(?:H-|WHITE-)/, 'h-list'],
  [
    /^(?:OP-(?:TOTAL|FORM|APPLICANT|METHADONE|PATCH|CANCER-APPLICANT|EOL-APPLICANT|SEPARATE|CLARIFIED|UNMARKETED)|PG-.*APPLICANT|S3-(?:FUNCTION|LOWEST-DOSE|PLAN|INDIVIDUAL))$/,
    'application',
  ],
  [/^/, 'prescription'],
];

/** What was looked at: rules that could fail, and did or did not. */
export function checkedIn(findings: readonly Finding[]): Check[] {
  const settled = findings.filter(
    ({ level, outcome }) => level !== 'info' && (outcome === 'met' || outcome === 'not-met'),
  );
  return [
    ...new Set(settled.flatMap(({ rule }) => FAMILIES.find(([family]) => family.test(rule))?.[1] ?? [])),
  ];
}

/** What the verdict means for this prescription, in at most 60 characters. */
export function headlineOf(
  c: Facts,
  verdict: Verdict,
  _findings: readonly Finding[],
  missing: readonly string[],
): string {
  switch (verdict) {
    case 'stop':
      return 'Kan ikke innvilges eller skrives slik';
    case 'incomplete':
      return missing.length === 1 ? 'Ett svar gjenstår' : 'Svar gjenstår før dette kan avgjøres';
    case 'check':
      return 'Noe må kontrolleres først';
    case 'not-assessed':
      return 'Ikke vurdert';
    case 'ok':
      return inOrder(c);
  }
}

function inOrder({ request }: Facts): string {
  if (request.exception) return 'Kan skrives under unntaksordningen';
  switch (request.scheme) {
    case 'section-3':
      return vedtakExists(request.vedtak) === true ? 'Du kan skrive: innenfor vedtaket' : 'Du kan søke';
    case 'h-resept':
      return 'H-resept kan skrives; Nye metoder er ikke sjekket';
    case 'section-2':
      return 'Du har rett til å skrive; § 2-vilkår er ikke sjekket';
    default:
      return 'Hvit resept kan skrives';
  }
}
