import { z } from 'zod';
import { parseBy } from '../../rules/contract/problem.ts';
import type { SiteProfile } from '../page/site-profile.ts';
import { parseProfileList, parseSiteProfiles } from '../page/site-profile-schema.ts';
import { managedValues, watchManagedValues } from './managed-values.ts';
import { type Lockable, type PolicyPart, policySchema } from './policy-schema.ts';
import type { Settings } from './settings-schema.ts';

/** Where the trust puts the FEST extract for its doctors. */
export type CatalogueAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'link'; readonly address: string }
  /** The policy holds something that may not be shown as a link. */
  | { readonly kind: 'unusable'; readonly stored: string };

/** A part of the policy that is not used. */
export interface PolicyProblem {
  /** The part by its name in the policy, which may be one that there is not. */
  readonly part: string;
  /** What is wrong and where in the part, in Norwegian. */
  readonly reason: string;
}

/** What the trust's administrators have decided for all its browsers; null is not decided. */
export interface Policy {
  /** False where the browser has not answered: then nothing is known of what is decided, and nothing may rely on it. */
  readonly isRead: boolean;
  readonly institutionProfile: Settings['institutionProfile'] | null;
  readonly retentionDays: Settings['retentionDays'] | null;
  readonly panelSide: Settings['panel']['side'] | null;
  /** Whether cases may only be kept encrypted. */
  readonly historyEncryption: boolean;
  /** Match patterns, such as `https://*.example.no/*`, that the doctor is advised to allow. None is granted by this. */
  readonly allowedOrigins: readonly string[];
  readonly siteProfiles: readonly SiteProfile[];
  readonly catalogueAddress: CatalogueAddress;
  /** Only parts that the policy decides. */
  readonly locked: readonly Lockable[];
  readonly problems: readonly PolicyProblem[];
}

export const noPolicy: Policy = {
  isRead: true,
  institutionProfile: null,
  retentionDays: null,
  panelSide: null,
  historyEncryption: false,
  allowedOrigins: [],
  siteProfiles: [],
  catalogueAddress: { kind: 'none' },
  locked: [],
  problems: [],
};

/** Why what the trust may have decided can't be done now, in Norwegian. */
export const policyUnread = 'nettleseren har ikke svart på hva foretaket har bestemt';

const unanswered: Policy = {
  ...noPolicy,
  isRead: false,
  problems: [{ part: 'policy', reason: 'Kunne ikke leses: nettleseren har ikke svart' }],
};

const addressSchema = z.url({ protocol: /^(?:https?|file)$/ }).max(2000);

function catalogueAddress(stored: unknown): CatalogueAddress {
  if (stored === undefined || stored === '') return { kind: 'none' };
  const parsed = addressSchema.safeParse(stored);
  return parsed.success
    ? { kind: 'link', address: parsed.data }
    : { kind: 'unusable', stored: String(stored).slice(0, 200) };
}

function at(path: string, message: string): string {
  return path === '' ? message : `${path}: ${message}`;
}

type Parts = z.infer<typeof policySchema>;
const schemas: { readonly [P in PolicyPart]: z.ZodType<Parts[P]> } = policySchema.shape;

function isPart(name: string): name is PolicyPart {
  return Object.hasOwn(policySchema.shape, name);
}

/**
 * Reads what the browser hands over. A part that is wrong anywhere is left out whole, with a problem; the others are not
 * touched by it.
 */
export function readPolicy(stored: Readonly<Record<string, unknown>>): Policy {
  const problems: PolicyProblem[] = [];

  function read<P extends PolicyPart>(part: P): Parts[P] | null {
    if (stored[part] === undefined) return null;
    const parsed = parseBy(schemas[part], stored[part], 'Ugyldig verdi');
    if (parsed.ok) return parsed.value;
    const reasons = parsed.problems.map(({ path, error }) => at(path, error));
    problems.push({ part, reason: reasons.join('; ') });
    return null;
  }

  function readSiteProfiles(): readonly SiteProfile[] {
    const { siteProfiles } = stored;
    if (siteProfiles === undefined) return [];
    const parsed =
      typeof siteProfiles === 'string' ? parseSiteProfiles(siteProfiles) : parseProfileList(siteProfiles);
    if (parsed.ok) return parsed.profiles;
    const reasons = parsed.problems.map(({ path, error }) => at(path, error));
    problems.push({ part: 'siteProfiles', reason: reasons.join('; ') });
    return [];
  }

  const decided = {
    institutionProfile: read('institutionProfile'),
    retentionDays: read('retentionDays'),
    panelSide: read('panelSide'),
    historyEncryption: read('historyEncryption') ?? false,
    allowedOrigins: [...new Set(read('allowedOrigins'))],
    siteProfiles: readSiteProfiles(),
  };
  const isDecided: Readonly<Record<Lockable, boolean>> = {
    institutionProfile: decided.institutionProfile !== null,
    retentionDays: decided.retentionDays !== null,
    siteProfiles: decided.siteProfiles.length > 0,
  };
  const wanted = [...new Set(read('locked'))];
  for (const part of wanted.filter((name) => !isDecided[name]))
    problems.push({
      part: 'locked',
      reason: `«${part}» er ikke låst: oppsettet gir ingen gyldig verdi for den`,
    });
  for (const name of Object.keys(stored).filter((key) => !isPart(key)))
    problems.push({ part: name, reason: 'Hjemmel har ingen slik del' });

  return {
    ...decided,
    isRead: true,
    catalogueAddress: catalogueAddress(stored.catalogueAddress),
    locked: wanted.filter((name) => isDecided[name]),
    problems,
  };
}

const policyOf = (stored: Readonly<Record<string, unknown>> | null): Policy =>
  stored ? readPolicy(stored) : unanswered;

/** Without a policy, and in a browser that has no room for one, nothing is decided. Answers within some seconds. */
export async function loadPolicy(): Promise<Policy> {
  return policyOf(await managedValues());
}

/** Calls back as `watchManagedValues` does, with what is decided. */
export const watchPolicy = (onPolicy: (policy: Policy) => void): (() => void) =>
  watchManagedValues((stored) => onPolicy(policyOf(stored)));
