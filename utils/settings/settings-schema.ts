import { z } from 'zod';
import { requestSchema } from '../../rules/contract/request.ts';
import { institutionProfileSchema } from '../../rules/exception/institution-profile.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import type { PanelLayout } from '../page/protocol.ts';

export const panelLayoutSchema = z.strictObject({
  side: z.enum(['left', 'right'], 'Må være «left» eller «right»'),
  width: z.number().min(200).max(2000),
  collapsed: z.boolean(),
}) satisfies z.ZodType<PanelLayout>;

const wholeMinutes = 'Må være et helt antall minutter fra 1 til 480';
const wholeDays = 'Må være et helt antall dager fra 1 til 3650';

export const settingsSchema = z.strictObject({
  prescriber: requestSchema.shape.prescriber.unwrap(),
  institutionProfile: institutionProfileSchema,
  /** Profiles that the doctor has made or read in, the one in use among them. */
  trusts: z.array(institutionProfileSchema).max(30),
  panel: panelLayoutSchema,
  /** How long a case is to be kept in the history, in days. */
  retentionDays: z.int(wholeDays).min(1, wholeDays).max(3650, wholeDays),
  /** How long encrypted cases are unlocked without being used, in minutes. */
  lockAfterMinutes: z.int(wholeMinutes).min(1, wholeMinutes).max(480, wholeMinutes),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsPart = keyof Settings;

export const settingsParts = [
  'prescriber',
  'institutionProfile',
  'trusts',
  'panel',
  'retentionDays',
  'lockAfterMinutes',
] as const satisfies readonly SettingsPart[];

export const defaultSettings: Settings = {
  prescriber: null,
  institutionProfile: sykehusetInnlandet,
  trusts: [],
  panel: { side: 'right', width: 400, collapsed: false },
  retentionDays: 180,
  lockAfterMinutes: 15,
};
