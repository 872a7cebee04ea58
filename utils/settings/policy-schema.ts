import { z } from 'zod';
import { originPattern } from '../page/site-profile-schema.ts';
import { panelLayoutSchema, settingsSchema } from './settings-schema.ts';

/** What a trust may take out of the doctor's hands. Where the panel stands is always the doctor's own. */
export const lockable = ['institutionProfile', 'retentionDays', 'siteProfiles'] as const;
export type Lockable = (typeof lockable)[number];

/** A match pattern for one site and all its pages; a whole country or the whole web is refused. */
const allowedOrigin = z
  .string()
  .max(300)
  .transform((pattern) => pattern.replace(/\/\*?$/, ''))
  .refine(
    (origin) => originPattern.test(origin),
    'Må være en adresse som «https://example.no/*» eller «https://*.example.no/*»',
  )
  .transform((origin) => `${origin.replace(/:\*$/, '')}/*`);

/**
 * What the trust may decide, part by part. The doctor's own roles are not among it. Each part is validated for itself, and
 * the titles and descriptions go into the schema that Chrome reads.
 */
export const policySchema = z.strictObject({
  institutionProfile: settingsSchema.shape.institutionProfile.meta({
    title: 'Foretakets profil',
    description:
      'Navn, prosjektnumre og tekster til merknadsfeltet og bestillinger. Alle feltene må være med; {project} og {date} byttes ut.',
  }),
  allowedOrigins: z.array(allowedOrigin).max(100, 'For mange sider (høyst 100)').meta({
    title: 'Sider foretaket anbefaler å tillate',
    description:
      'Mønstre som «https://*.example.no/*». Legen får dem samlet i innstillingene og tillater dem selv; oppsettet gir ikke tilgang i seg selv.',
  }),
  /** As text, since a field's way of being read has two types, and Chrome would drop what its schema does not know. */
  siteProfiles: z.string().meta({
    title: 'Nettstedsprofiler',
    description: 'Innholdet i en fil med nettstedsprofiler, slik Hjemmel eksporterer den, som én tekst.',
  }),
  retentionDays: settingsSchema.shape.retentionDays.meta({
    title: 'Lagringstid for saker',
    description: 'Antall dager en sak blir stående i Saker, fra 1 til 3650. Uten oppsett: 180.',
  }),
  historyEncryption: z.boolean().meta({
    title: 'Kryptering av saker',
    description:
      'Når den er sann, må sakene krypteres med legens eget passord. Til passordet er valgt, lagres ingen nye saker.',
  }),
  panelSide: panelLayoutSchema.shape.side.meta({
    title: 'Panelets side',
    description: '«left» eller «right»: hvor panelet står til legen selv flytter det.',
  }),
  catalogueAddress: z.string().meta({
    title: 'Hvor foretaket legger FEST-uttrekket',
    description:
      'En adresse (https, http eller file) som vises som lenke der legen velger FEST-fil. Hjemmel henter aldri filen selv.',
  }),
  locked: z.array(z.enum(lockable, `Bare ${quoted(lockable)} kan låses`)).meta({
    title: 'Låste deler',
    description: `Deler som legen ikke kan endre: ${quoted(lockable)}. Låsen gjelder bare en del som oppsettet også gir.`,
  }),
});

export type PolicyPart = keyof typeof policySchema.shape;

function quoted(names: readonly string[]): string {
  const all = names.map((name) => `«${name}»`);
  return [all.slice(0, -1).join(', '), all.at(-1)].join(' og ');
}
