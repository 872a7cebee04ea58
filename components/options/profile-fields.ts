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

/** The field as it stands in the form. */
export function fieldText(profile: InstitutionProfile, field: ProfileField): string {
  const value = profile[field];
  return typeof value === 'string' ? value : value.join('\n');
}

export type FieldReading =
  | { readonly kind: 'valid'; readonly profile: InstitutionProfile }
  | { readonly kind: 'invalid'; readonly error: string };

/** The profile with one field as typed, or what is wrong with that field. */
export function withField(profile: InstitutionProfile, field: ProfileField, typed: string): FieldReading {
  const { lines } = profileFields[field];
  const text = typed.trimEnd();
  const value = lines ? (text === '' ? [] : text.split('\n')) : typed;
  const parsed = institutionProfileSchema.safeParse({ ...profile, [field]: value });
  if (parsed.success) return { kind: 'valid', profile: parsed.data };
  const issue = parsed.error.issues.find(({ path }) => path[0] === field);
  return { kind: 'invalid', error: issue ? errorText(issue) : 'Profilen er ugyldig' };
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
