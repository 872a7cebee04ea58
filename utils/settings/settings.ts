import { browser } from 'wxt/browser';
import { z } from 'zod';
import { requestSchema } from '../../rules/contract/request.ts';
import { institutionProfileSchema } from '../../rules/exception/institution-profile.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import type { PanelLayout } from '../page/protocol.ts';

const panelLayoutSchema = z.strictObject({
  side: z.enum(['left', 'right']),
  width: z.number().min(200).max(2000),
  collapsed: z.boolean(),
}) satisfies z.ZodType<PanelLayout>;

const settingsSchema = z.strictObject({
  prescriber: requestSchema.shape.prescriber.unwrap(),
  institutionProfile: institutionProfileSchema,
  panel: panelLayoutSchema,
});

export type Settings = z.infer<typeof settingsSchema>;
export type Prescriber = NonNullable<Settings['prescriber']>;
export type SettingsPart = keyof Settings;

export const defaultSettings: Settings = {
  prescriber: null,
  institutionProfile: sykehusetInnlandet,
  panel: { side: 'right', width: 400, collapsed: false },
};

/** A stored part that does not validate. It stays in the storage until the doctor discards it. */
export interface SettingsProblem {
  readonly part: SettingsPart;
  /** What was stored, as it was. */
  readonly stored: unknown;
  readonly reason: string;
}

export interface LoadedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

const schemas: { readonly [P in SettingsPart]: z.ZodType<Settings[P]> } = settingsSchema.shape;

const parts = ['prescriber', 'institutionProfile', 'panel'] as const satisfies readonly SettingsPart[];

/** One key for each part, so that the panel and the options page never write over each other's part. */
const key = (part: SettingsPart) => `settings.${part}`;

const SET_ASIDE = 'settings.setAside';
const MOST_SET_ASIDE = 20;
const setAsideSchema = z.array(z.object({ part: z.enum(parts), stored: z.unknown(), reason: z.string() }));

type Stored = Record<string, unknown>;
type Read<P extends SettingsPart> =
  | { readonly valid: true; readonly value: Settings[P] }
  | { readonly valid: false; readonly value: Settings[P]; readonly problem: SettingsProblem };

function read<P extends SettingsPart>(part: P, stored: Stored): Read<P> {
  const value = stored[key(part)];
  if (value === undefined) return { valid: true, value: defaultSettings[part] };
  const parsed = schemas[part].safeParse(value);
  if (parsed.success) return { valid: true, value: parsed.data };
  const problem = { part, stored: value, reason: z.prettifyError(parsed.error) };
  return { valid: false, value: defaultSettings[part], problem };
}

function readSetAside(stored: Stored): SettingsProblem[] {
  return setAsideSchema.catch([]).parse(stored[SET_ASIDE] ?? []);
}

/** Reads without writing: what does not validate is answered with its default and reported. */
export async function loadSettings(): Promise<LoadedSettings> {
  const stored: Stored = await browser.storage.local.get([...parts.map(key), SET_ASIDE]);
  const prescriber = read('prescriber', stored);
  const institutionProfile = read('institutionProfile', stored);
  const panel = read('panel', stored);
  const current = [prescriber, institutionProfile, panel].flatMap((part) =>
    part.valid ? [] : [part.problem],
  );
  return {
    settings: {
      prescriber: prescriber.value,
      institutionProfile: institutionProfile.value,
      panel: panel.value,
    },
    problems: [...readSetAside(stored), ...current],
  };
}

/** Writes the given parts, all or none. A stored part that did not validate is moved aside, not written over. */
export async function saveSettings(patch: Partial<Settings>): Promise<SaveOutcome> {
  const parsed = settingsSchema.partial().safeParse(patch);
  if (!parsed.success) return { kind: 'invalid', reason: z.prettifyError(parsed.error) };
  const given = parts.filter((part) => parsed.data[part] !== undefined);
  try {
    const stored: Stored = await browser.storage.local.get([...given.map(key), SET_ASIDE]);
    const replaced = given
      .map((part) => read(part, stored))
      .flatMap((part) => (part.valid ? [] : [part.problem]));
    const writes: Stored = Object.fromEntries(given.map((part) => [key(part), parsed.data[part]]));
    if (replaced.length > 0) {
      writes[SET_ASIDE] = [...readSetAside(stored), ...replaced].slice(-MOST_SET_ASIDE);
    }
    await browser.storage.local.set(writes);
    return { kind: 'saved' };
  } catch (error) {
    return { kind: 'failed', reason: String(error) };
  }
}

/** Throws away what did not validate. What is valid stays. */
export async function discardProblems(): Promise<void> {
  const stored: Stored = await browser.storage.local.get(parts.map(key));
  const invalid = parts.filter((part) => !read(part, stored).valid);
  await browser.storage.local.remove([...invalid.map(key), SET_ASIDE]);
}

/** Calls back with everything after each change, from whichever window it came; not at the start. */
export function watchSettings(onChange: (loaded: LoadedSettings) => void): () => void {
  let latest = 0;
  const listener = (changes: Record<string, unknown>) => {
    if (!Object.keys(changes).some((changed) => changed.startsWith('settings.'))) return;
    latest += 1;
    const turn = latest;
    void loadSettings().then((loaded) => {
      if (turn === latest) onChange(loaded);
    });
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => {
    latest += 1;
    browser.storage.local.onChanged.removeListener(listener);
  };
}
