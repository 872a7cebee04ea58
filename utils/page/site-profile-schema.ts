import { z } from 'zod';
import {
  forbiddenKeyIn,
  type Parsed,
  type Problem,
  type Problems,
  parseBy,
} from '../../rules/contract/problem.ts';
import { schemes } from '../../rules/contract/terms.ts';
import type { FieldDescription, Landmark, Locator, ReadAs, SiteProfile } from './site-profile.ts';

type Refused = { readonly ok: false; readonly problems: Problems };
export type ParsedProfile = { readonly ok: true; readonly profile: SiteProfile } | Refused;
export type ParsedProfiles = { readonly ok: true; readonly profiles: readonly SiteProfile[] } | Refused;

const mostProfiles = 50;
/** Characters of a file with profiles. */
const longestFile = 1_000_000;

const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\r\n\u2028\u2029]*$/, 'Teksten må stå på én linje')
    .refine((text) => /[^\s\p{C}]/u.test(text), 'Teksten kan ikke være tom');

const attributeName = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_.:-]*$/i, 'Ikke et attributtnavn')
  .refine((name) => !/^on/i.test(name), 'Attributter som kjører skript, kan ikke brukes');

const label = z.strictObject({ by: z.literal('label'), text: line(200) });
const attribute = z.strictObject({ by: z.literal('attribute'), name: attributeName, value: line(300) });
const selector = z.strictObject({ by: z.literal('selector'), selector: line(500) });

const landmark = z.discriminatedUnion('by', [label, attribute, selector]) satisfies z.ZodType<Landmark>;

const counted = { expect: z.int().min(1).max(50).optional(), which: z.int().min(1).max(50).optional() };

const locator = z
  .discriminatedUnion('by', [
    label.extend(counted),
    z.strictObject({ by: z.literal('hint'), text: line(200), ...counted }),
    z.strictObject({ by: z.literal('beside'), text: line(200), ...counted }),
    z.strictObject({ by: z.literal('column'), text: line(200), ...counted }),
    attribute.extend(counted),
    selector.extend(counted),
  ])
  .superRefine(({ expect = 1, which }, context) => {
    if (expect > 1 && which === undefined)
      context.addIssue({
        code: 'custom',
        path: ['which'],
        message: 'Må si hvilket av flere treff som gjelder',
      });
    if (which !== undefined && which > expect)
      context.addIssue({
        code: 'custom',
        path: ['which'],
        message: 'Kan ikke være større enn antallet treff',
      });
  }) satisfies z.ZodType<Locator>;

const readAs = z.union([
  z.enum(['value', 'text', 'selected-text', 'checked-label']),
  z.strictObject({ attribute: attributeName }),
]) satisfies z.ZodType<ReadAs>;

const words = (word: z.ZodType<string>) =>
  z.record(line(200), word).refine((map) => Object.keys(map).length <= 200, 'For mange ord (høyst 200)');

const described = <W extends z.ZodType<string>>(word: W) =>
  z.strictObject({
    find: z.tuple([locator], locator).refine((ways) => ways.length <= 20, 'For mange måter (høyst 20)'),
    read: readAs,
    prefix: line(200).optional(),
    normalise: words(word).optional(),
  }) satisfies z.ZodType<FieldDescription>;

const field = described(z.string().max(500));

/** A star may stand for subdomains of a domain, and never for the domains of a whole country. */
export const originPattern =
  /^https?:\/\/(?:\*\.(?:[a-z0-9-]+\.)+[a-z0-9-]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::(?:\d{1,5}|\*))?$/i;

const profileSchema = z.strictObject({
  version: z.literal(1, 'Denne versjonen av nettstedsprofiler er ukjent for Hjemmel'),
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Bare små bokstaver a–z, sifre og bindestrek'),
  name: line(100),
  origins: z
    .array(
      z
        .string()
        .max(300)
        .regex(
          originPattern,
          'Må være en adresse uten sti, som «https://example.no» eller «https://*.example.no»',
        )
        .refine((origin) => URL.canParse(origin.replaceAll('*', '1')), 'Porten finnes ikke'),
    )
    .min(1)
    .max(20),
  form: z.array(landmark).min(1).max(10),
  fields: z.strictObject({
    drug: field,
    form: field.optional(),
    strength: field.optional(),
    dosage: field.optional(),
    unit: field.optional(),
    frequency: field.optional(),
    scheme: described(z.enum(schemes)).optional(),
    refundCode: field.optional(),
    remark: field.optional(),
  }),
  patient: z.union([z.literal('address'), field]).optional(),
  otherMedicines: z.strictObject({ row: landmark, drug: field, dosage: field.optional() }).optional(),
}) satisfies z.ZodType<SiteProfile>;

function parse<T>(schema: z.ZodType<T>, json: unknown): Parsed<T> {
  const forbidden = forbiddenKeyIn(json);
  if (forbidden !== null)
    return refused({ error: `Nøkkelen «${forbidden.at(-1)}» er ikke tillatt`, path: forbidden.join('.') });
  return parseBy(schema, json, 'Ugyldig nettstedsprofil');
}

/** Reads a profile that came from outside. Keys that are not known are refused. */
export function parseSiteProfile(json: unknown): ParsedProfile {
  const parsed = parse(profileSchema, json);
  return parsed.ok ? { ok: true, profile: parsed.value } : parsed;
}

/** Reads a file as `exportSiteProfiles` writes it. One that is wrong in any part is refused as a whole. */
export function parseSiteProfiles(text: string): ParsedProfiles {
  if (text.length > longestFile)
    return refused({ error: 'Filen er for stor til å være nettstedsprofiler', path: '' });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refused({ error: 'Filen er ikke gyldig JSON', path: '' });
  }
  return parseProfileList(json);
}

/** Reads a list of profiles as it is stored. */
export function parseProfileList(json: unknown): ParsedProfiles {
  const parsed = parse(siteProfilesSchema, json);
  return parsed.ok ? { ok: true, profiles: parsed.value } : parsed;
}

/** What a file with profiles holds. */
export const siteProfilesSchema = z
  .array(profileSchema)
  .max(mostProfiles)
  .superRefine((profiles, context) => {
    profiles.forEach(({ id }, i) => {
      if (profiles.findIndex((other) => other.id === id) === i) return;
      context.addIssue({ code: 'custom', path: [i, 'id'], message: `Id-en «${id}» er brukt før i filen` });
    });
  });

export function exportSiteProfiles(profiles: readonly SiteProfile[]): string {
  return `${JSON.stringify(profiles, null, 2)}\n`;
}

const refused = (problem: Problem): Refused => ({ ok: false, problems: [problem] });
