import { parseBy } from '../contract/problem.ts';
import { type InstitutionProfile, institutionProfileSchema } from './institution-profile.ts';

/** The list with this profile in the place of the one that has its id, or last. */
export function withTrust(
  trusts: readonly InstitutionProfile[],
  profile: InstitutionProfile,
): InstitutionProfile[] {
  const isOther = ({ id }: InstitutionProfile) => id !== profile.id;
  return trusts.every(isOther)
    ? [...trusts, profile]
    : trusts.map((each) => (isOther(each) ? each : profile));
}

/** The list without the one that has this id. */
export const withoutTrust = (trusts: readonly InstitutionProfile[], id: string): InstitutionProfile[] =>
  trusts.filter((each) => each.id !== id);

/** Those to choose among, one to an id; of two with the same id, the later counts. */
export const trustsToChoose = (...lists: readonly (readonly InstitutionProfile[])[]): InstitutionProfile[] =>
  lists.flat().reduce<InstitutionProfile[]>(withTrust, []);

export type TrustFile =
  | { readonly kind: 'read'; readonly profile: InstitutionProfile }
  /** Why not, in Norwegian. */
  | { readonly kind: 'refused'; readonly reason: string };

/** What a trust's file holds: one profile, as the policy takes it too. */
export function readTrustFile(text: string): TrustFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'refused', reason: 'Filen er ikke en foretaksfil fra Hjemmel.' };
  }
  const parsed = parseBy(institutionProfileSchema, value, 'Ugyldig verdi');
  if (parsed.ok) return { kind: 'read', profile: parsed.value };
  const [first] = parsed.problems;
  const where = first.path ? `${first.path}: ` : '';
  return { kind: 'refused', reason: `Filen kan ikke brukes. ${where}${first.error}.` };
}

/** The same again, for a colleague or for the policy. */
export const trustFileText = (profile: InstitutionProfile): string => `${JSON.stringify(profile, null, 2)}\n`;
