import {
  type InstitutionProfile,
  institutionProfileSchema,
} from '../../rules/exception/institution-profile.ts';

export type ProfileField = keyof InstitutionProfile;

type Issue = NonNullable<ReturnType<typeof institutionProfileSchema.safeParse>['error']>['issues'][number];

interface FieldText {
  readonly label: string;
  readonly description: string | null;
  /** A list is edited with one entry on each line. */
  readonly lines: boolean;
}

const placeholders = 'Hver linje blir en linje i teksten. {project} blir prosjektnummeret';

export const profileFields: Readonly<Record<ProfileField, FieldText>> = {
  name: { label: 'Foretakets navn', description: null, lines: false },
  id: { label: 'Kortnavn for profilen', description: 'Skiller profilen fra andre foretaks.', lines: false },
  prescriptionProjectNumber: { label: 'Prosjektnummer på resept', description: null, lines: false },
  orderProjectNumber: {
    label: 'Prosjektnummer på sykehusbestilling og faktura',
    description: null,
    lines: false,
  },
  hReseptRemark: { label: 'Merknad på H-resept', description: `${placeholders}.`, lines: true },
  whiteRemark: {
    label: 'Merknad på hvit resept',
    description: `${placeholders}, {date} datoen for vedtaket.`,
    lines: true,
  },
  orderMarking: { label: 'Merking av sykehusbestilling', description: `${placeholders}.`, lines: true },
  pharmacyChain: { label: 'Anbefalt apotekkjede', description: null, lines: false },
  pharmacies: { label: 'Utsalg', description: 'Ett sted per linje.', lines: true },
  orderSystem: { label: 'Bestillingssystem på sykehus', description: null, lines: false },
};

/** The fields as they stand in the form. */
export type ProfileDraft = Readonly<Record<ProfileField, string>>;

const fieldsInOrder = Object.keys(profileFields) as readonly ProfileField[];

function eachField(textOf: (field: ProfileField) => string): ProfileDraft {
  return Object.fromEntries(fieldsInOrder.map((field) => [field, textOf(field)])) as ProfileDraft;
}

export function draftOf(profile: InstitutionProfile): ProfileDraft {
  return eachField((field) => {
    const value = profile[field];
    return typeof value === 'string' ? value : value.join('\n');
  });
}

/** For a trust that nothing is known of. */
export const emptyDraft: ProfileDraft = eachField(() => '');

/** The profile as it would be, whether or not it is one that can be kept. */
export function profileIn(draft: ProfileDraft): InstitutionProfile {
  const linesOf = (field: ProfileField) => {
    const text = draft[field].trimEnd();
    return text === '' ? [] : text.split('\n').map((line) => line.trim());
  };
  return {
    id: draft.id.trim(),
    name: draft.name.trim(),
    prescriptionProjectNumber: draft.prescriptionProjectNumber.trim(),
    orderProjectNumber: draft.orderProjectNumber.trim(),
    hReseptRemark: linesOf('hReseptRemark'),
    whiteRemark: linesOf('whiteRemark'),
    orderMarking: linesOf('orderMarking'),
    pharmacyChain: draft.pharmacyChain.trim(),
    pharmacies: linesOf('pharmacies'),
    orderSystem: draft.orderSystem.trim(),
  };
}

export type DraftReading =
  | { readonly kind: 'valid'; readonly profile: InstitutionProfile }
  /** What is wrong, by its field. */
  | { readonly kind: 'invalid'; readonly errors: ReadonlyMap<ProfileField, string> };

export function readDraft(draft: ProfileDraft): DraftReading {
  const parsed = institutionProfileSchema.safeParse(profileIn(draft));
  if (parsed.success) return { kind: 'valid', profile: parsed.data };
  const errors = new Map<ProfileField, string>();
  for (const issue of parsed.error.issues) {
    const field = fieldsInOrder.find((each) => each === issue.path[0]);
    if (field !== undefined && !errors.has(field)) errors.set(field, errorText(issue));
  }
  return { kind: 'invalid', errors };
}

function errorText(issue: Issue): string {
  const line = typeof issue.path[1] === 'number' ? `Linje ${issue.path[1] + 1}: ` : '';
  return `${line}${wrongText(issue)}.`;
}

function wrongText(issue: Issue): string {
  if (issue.code === 'too_big') {
    return issue.origin === 'array' ? `Høyst ${issue.maximum} linjer` : `Høyst ${issue.maximum} tegn`;
  }
  if (issue.code === 'too_small' && issue.origin === 'array') return 'Skriv minst én linje';
  return issue.message;
}
