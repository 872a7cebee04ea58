import type { AssessmentRequest } from '../../rules/contract/request.ts';
import type { Role } from '../../rules/contract/terms.ts';

type Prescriber = NonNullable<AssessmentRequest['prescriber']>;

/** A way to be a doctor that most of them would call themselves. The rest are chosen in the settings. */
export interface DoctorCard {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** What the name says of being overlege; null where it says nothing. */
  readonly senior: boolean | null;
}

export const doctorCards: readonly DoctorCard[] = [
  { id: 'gp', name: 'Fastlege', role: 'gp', senior: null },
  { id: 'gp-office', name: 'Annen lege på fastlegekontor', role: 'gp-office', senior: null },
  { id: 'hospital', name: 'Lege på sykehus', role: 'public-hospital', senior: false },
  { id: 'senior', name: 'Overlege på sykehus', role: 'public-hospital', senior: true },
  { id: 'pain-clinic', name: 'Lege på smerteklinikk', role: 'pain-clinic', senior: null },
  { id: 'contract-specialist', name: 'Avtalespesialist', role: 'contract-specialist', senior: null },
];

/** The cards that say no more than what is already said of the doctor. */
export function cardsOf(prescriber: Prescriber | null): readonly string[] {
  const roles = prescriber?.roles ?? [];
  const senior = prescriber?.seniorConsultant ?? null;
  return doctorCards
    .filter((card) => roles.includes(card.role) && (card.senior === null || card.senior === senior))
    .map(({ id }) => id);
}

/**
 * With one card more, or one fewer. What no chosen card tells of stays as it was; of two that contradict each other, the one
 * that was pressed last stands.
 */
export function withCardPressed(prescriber: Prescriber | null, id: string): Prescriber {
  const before = doctorCards.filter((card) => cardsOf(prescriber).includes(card.id));
  const pressed = doctorCards.filter((card) => card.id === id);
  const after = before.some((card) => card.id === id)
    ? before.filter((card) => card.id !== id)
    : [...before.filter((card) => !pressed.some((other) => contradict(card, other))), ...pressed];
  const toldBefore = before.map(({ role }) => role);
  const kept = (prescriber?.roles ?? []).filter((role) => !toldBefore.includes(role));
  const saidBefore = prescriber?.seniorConsultant ?? null;
  const roles = [...new Set([...kept, ...after.map(({ role }) => role)])];
  return {
    ...prescriber,
    roles: roles.length > 0 ? roles : null,
    seniorConsultant: seniorBy(after) ?? (seniorBy(before) === null ? saidBefore : null),
    ...(roles.includes('contract-specialist') ? {} : { hReseptApproved: null }),
  };
}

const seniorBy = (cards: readonly DoctorCard[]): boolean | null =>
  cards.find(({ senior }) => senior !== null)?.senior ?? null;

const contradict = (one: DoctorCard, other: DoctorCard): boolean =>
  one.senior !== null && other.senior !== null && one.senior !== other.senior;
