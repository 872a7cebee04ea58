import type { DosageInput, Drug } from '../../rules/contract/request.ts';
import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import { holdsIdentityNumber } from '../identity/national-identity-number.ts';

type Texts = readonly (string | null | undefined)[];

const drugTexts = (drug: string | Drug | null | undefined): Texts =>
  typeof drug === 'string' ? [drug] : [drug?.name];

const dosageText = (dosage: DosageInput | null | undefined) => (typeof dosage === 'string' ? dosage : null);

/** Every text of a case that somebody may have written anything in, by its name in Norwegian. */
function writtenTexts({ drug, dosage, request, remark, label, exception, omeqLines }: KeptCase) {
  const others = request?.otherMedication ?? [];
  return {
    Legemidlet: [drug, ...drugTexts(request?.prescription.drug)],
    Doseringen: [dosage, dosageText(request?.prescription.dosage)],
    Refusjonskoden: [request?.refundCode],
    'Foretakets id': [request?.profile],
    'Andre legemidler i bruk': [
      ...others.flatMap((other) => [...drugTexts(other.drug), dosageText(other.dosage)]),
      ...omeqLines.map((line) => line.drug),
    ],
    Merknaden: [remark?.text],
    Forløpet: [label],
    Saksnummeret: [exception?.caseNumber],
    Prosjektnummeret: [exception?.ownProjectNumber],
  } satisfies Record<string, Texts>;
}

/** The name, in Norwegian, of the text that holds a national identity number; null where none does. */
export function identityNumberIn(kept: KeptCase): string | null {
  const found = Object.entries(writtenTexts(kept)).find(([, texts]) =>
    texts.some((text) => text != null && holdsIdentityNumber(text)),
  );
  return found?.[0] ?? null;
}

export interface WriteRefusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** What holds a national identity number is not stored; the reason says where it stands, in Norwegian. */
export function refusalOf(cases: readonly KeptCase[]): WriteRefusal | null {
  const found = cases.map(identityNumberIn).find((where) => where !== null);
  if (!found) return null;
  return { kind: 'refused', reason: `${found} inneholder et fødselsnummer eller D-nummer. Fjern nummeret.` };
}
