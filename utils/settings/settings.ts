import { browser } from 'wxt/browser';
import { z } from 'zod';
import { loadPolicy, type Policy, type PolicyProblem, policyUnread } from './policy.ts';
import { lockable } from './policy-schema.ts';
import {
  defaultSettings,
  type Settings,
  type SettingsPart,
  settingsParts,
  settingsSchema,
} from './settings-schema.ts';

export { defaultSettings, type Settings, type SettingsPart } from './settings-schema.ts';

/** A stored part that does not validate. It stays in the storage until the doctor discards it. */
export interface SettingsProblem {
  readonly part: SettingsPart;
  /** What was stored, as it was. */
  readonly stored: unknown;
  readonly reason: string;
}

/** What the trust's policy has to do with the settings. */
export interface PolicyOnSettings {
  /** False where the browser has not answered what the trust has decided. */
  readonly isRead: boolean;
  /** Parts that the trust decides and the doctor may not change. */
  readonly locked: readonly SettingsPart[];
  /** Parts that the trust gives a value, locked or not. */
  readonly given: readonly SettingsPart[];
  /** Parts of the policy that are not used. */
  readonly problems: readonly PolicyProblem[];
}

export interface LoadedSettings {
  /** What is in force: the trust's where it is locked, else the doctor's own, else the trust's, else ours. */
  readonly settings: Settings;
  /**
   * The trust that the doctor has said is theirs, or that its policy says; null until then, when ours is only offered, and while
   * the policy is not read, since it may say another.
   */
  readonly institution: Settings['institutionProfile'] | null;
  /** What a part is while the doctor has not set it. */
  readonly defaults: Settings;
  readonly problems: readonly SettingsProblem[];
  /** Parts where a default stands in for what is stored and can't be read. */
  readonly standingIn: readonly SettingsPart[];
  readonly policy: PolicyOnSettings;
}

export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** The trust decides this. */
  | { readonly kind: 'locked'; readonly reason: string }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

const lockedByTrust: SaveOutcome = { kind: 'locked', reason: 'foretaket styrer dette' };

/** What stands there is written on every prescription. */
const pointsAtPatient: SaveOutcome = {
  kind: 'invalid',
  reason: 'et fødselsnummer, D-nummer eller hjelpenummer står i foretakets tekster',
};

const schemas: { readonly [P in SettingsPart]: z.ZodType<Settings[P]> } = settingsSchema.shape;

/** One key for each part, so that the panel and the options page never write over each other's part. */
const key = (part: SettingsPart) => `settings.${part}`;

const SET_ASIDE = 'settings.setAside';
const MOST_SET_ASIDE = 20;
const setAsideSchema = z.array(
  z.object({ part: z.enum(settingsParts), stored: z.unknown(), reason: z.string() }),
);

type Stored = Record<string, unknown>;
type Read<P extends SettingsPart> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'valid'; readonly value: Settings[P] }
  | { readonly kind: 'invalid'; readonly problem: SettingsProblem };

function read<P extends SettingsPart>(part: P, stored: Stored): Read<P> {
  const value = stored[key(part)];
  if (value === undefined) return { kind: 'absent' };
  const parsed = schemas[part].safeParse(value);
  if (parsed.success) return { kind: 'valid', value: parsed.data };
  return { kind: 'invalid', problem: { part, stored: value, reason: z.prettifyError(parsed.error) } };
}

const problemIn = (part: SettingsPart, stored: Stored): SettingsProblem[] => {
  const own = read(part, stored);
  return own.kind === 'invalid' ? [own.problem] : [];
};

function readSetAside(stored: Stored): SettingsProblem[] {
  return setAsideSchema.catch([]).parse(stored[SET_ASIDE] ?? []);
}

function setAside(stored: Stored, replaced: readonly SettingsProblem[]): readonly SettingsProblem[] {
  return [...readSetAside(stored), ...replaced].slice(-MOST_SET_ASIDE);
}

function defaultsUnder({ institutionProfile, panelSide, retentionDays }: Policy): Settings {
  const { panel } = defaultSettings;
  return {
    ...defaultSettings,
    ...(institutionProfile !== null && { institutionProfile }),
    ...(panelSide !== null && { panel: { ...panel, side: panelSide } }),
    ...(retentionDays !== null && { retentionDays }),
  };
}

function onSettings({
  isRead,
  institutionProfile,
  panelSide,
  retentionDays,
  locked,
  problems,
}: Policy): PolicyOnSettings {
  const given = {
    prescriber: null,
    institutionProfile,
    trusts: null,
    panel: panelSide,
    retentionDays,
    lockAfterMinutes: null,
  };
  return {
    isRead,
    locked: settingsParts.filter((part) => locked.some((name) => name === part)),
    given: settingsParts.filter((part) => given[part] !== null),
    problems,
  };
}

/** The settings in force, from what is stored here and what the trust has decided. */
function settingsInForce(stored: Readonly<Record<string, unknown>>, trust: Policy): LoadedSettings {
  const policy = onSettings(trust);
  const defaults = defaultsUnder(trust);
  const inForce = <P extends SettingsPart>(part: P): Settings[P] => {
    const own = read(part, stored);
    return own.kind === 'valid' && !policy.locked.includes(part) ? own.value : defaults[part];
  };
  const current = settingsParts.flatMap((part) => problemIn(part, stored));
  const institutionProfile = inForce('institutionProfile');
  const isChosen =
    policy.given.includes('institutionProfile') || read('institutionProfile', stored).kind === 'valid';
  return {
    institution: policy.isRead && isChosen ? institutionProfile : null,
    settings: {
      prescriber: inForce('prescriber'),
      institutionProfile,
      trusts: inForce('trusts'),
      panel: inForce('panel'),
      retentionDays: inForce('retentionDays'),
      lockAfterMinutes: inForce('lockAfterMinutes'),
    },
    defaults,
    problems: [...readSetAside(stored), ...current],
    standingIn: current.map(({ part }) => part).filter((part) => !policy.locked.includes(part)),
    policy,
  };
}

/** Where the storage does not answer: every part that the trust has not locked is unread. */
export async function settingsWithoutStorage(reason: string): Promise<LoadedSettings> {
  const loaded = settingsInForce({}, await loadPolicy());
  return {
    ...loaded,
    problems: settingsParts.map((part) => ({ part, stored: null, reason })),
    standingIn: settingsParts.filter((part) => !loaded.policy.locked.includes(part)),
  };
}

/** Reads without writing: what does not validate is answered with its default and reported. */
export async function loadSettings(): Promise<LoadedSettings> {
  const [stored, trust] = await Promise.all([
    browser.storage.local.get([...settingsParts.map(key), SET_ASIDE]),
    loadPolicy(),
  ]);
  return settingsInForce(stored, trust);
}

/** A storage that does not answer leaves every part unread. */
export function settingsOrNone(): Promise<LoadedSettings> {
  return loadSettings().catch(() => settingsWithoutStorage('Lageret svarte ikke.'));
}

const refusal =
  ({ isRead, locked }: Policy) =>
  (part: SettingsPart): SaveOutcome | null => {
    if (!lockable.some((name) => name === part)) return null;
    if (!isRead) return { kind: 'failed', reason: policyUnread };
    return locked.some((name) => name === part) ? lockedByTrust : null;
  };

/** One change at a time over all windows of the extension: what is read before a write must still stand when it is written. */
function inTurn(change: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
  return navigator.locks.request('hjemmel-settings', async () => {
    try {
      return await change();
    } catch (error) {
      return { kind: 'failed', reason: String(error) };
    }
  });
}

/** Looked up when a trust is saved, as few pages do. */
async function pointsAtSomeone(text: string): Promise<boolean> {
  const { holdsIdentityNumber } = await import('../identity/national-identity-number.ts');
  return holdsIdentityNumber(text);
}

/**
 * Writes the given parts, all or none, and none of them where the trust has locked one. A stored part that did not
 * validate is moved aside, not written over.
 */
export async function saveSettings(patch: Partial<Settings>): Promise<SaveOutcome> {
  const parsed = settingsSchema.partial().safeParse(patch);
  if (!parsed.success) return { kind: 'invalid', reason: z.prettifyError(parsed.error) };
  const given = settingsParts.filter((part) => parsed.data[part] !== undefined);
  return inTurn(async () => {
    const trust = parsed.data.institutionProfile;
    if (trust && (await pointsAtSomeone(JSON.stringify(trust)))) return pointsAtPatient;
    const refused = given.map(refusal(await loadPolicy())).find((why) => why !== null);
    if (refused) return refused;
    const stored: Stored = await browser.storage.local.get([...given.map(key), SET_ASIDE]);
    const replaced = given.flatMap((part) => problemIn(part, stored));
    const writes: Stored = Object.fromEntries(given.map((part) => [key(part), parsed.data[part]]));
    if (replaced.length > 0) writes[SET_ASIDE] = setAside(stored, replaced);
    await browser.storage.local.set(writes);
    return { kind: 'saved' };
  });
}

/** Forgets what the doctor has set, so that the default stands; what did not validate is moved aside as by a saving. */
export function resetSetting(part: SettingsPart): Promise<SaveOutcome> {
  return inTurn(async () => {
    const refused = refusal(await loadPolicy())(part);
    if (refused) return refused;
    const stored: Stored = await browser.storage.local.get([key(part), SET_ASIDE]);
    const replaced = problemIn(part, stored);
    if (replaced.length > 0) await browser.storage.local.set({ [SET_ASIDE]: setAside(stored, replaced) });
    await browser.storage.local.remove(key(part));
    return { kind: 'saved' };
  });
}

/** Throws away what did not validate. What is valid stays. */
export async function discardProblems(): Promise<void> {
  const stored: Stored = await browser.storage.local.get(settingsParts.map(key));
  const invalid = settingsParts.filter((part) => problemIn(part, stored).length > 0);
  await browser.storage.local.remove([...invalid.map(key), SET_ASIDE]);
}

/**
 * Calls back with everything after each change, from whichever window it came or from the trust; not at the start, unless the
 * browser has not answered what the trust has decided: then it is asked until it does.
 */
export function watchSettings(onChange: (loaded: LoadedSettings) => void): () => void {
  let latest = 0;
  async function load(): Promise<void> {
    latest += 1;
    const turn = latest;
    for (;;) {
      const loaded = await loadSettings();
      if (turn !== latest) return;
      onChange(loaded);
      if (loaded.policy.isRead) return;
    }
  }
  const tell = () => void load();
  void loadPolicy().then(({ isRead }) => {
    if (!isRead && latest === 0) tell();
  });
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((changed) => changed.startsWith('settings.'))) tell();
  };
  browser.storage.local.onChanged.addListener(listener);
  browser.storage.managed.onChanged.addListener(tell);
  return () => {
    latest = Number.POSITIVE_INFINITY;
    browser.storage.local.onChanged.removeListener(listener);
    browser.storage.managed.onChanged.removeListener(tell);
  };
}
