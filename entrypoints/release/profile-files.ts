import { z } from 'zod';
import { institutionProfileSchema } from '../../rules/exception/institution-profile.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import { trustFileText } from '../../rules/exception/trust-list.ts';
import { exportSiteProfiles, siteProfilesSchema } from '../../utils/page/site-profile-schema.ts';
import { demoSite } from '../../utils/page/site-profiles.ts';

/** Files of a kind that the options page reads, and the schema that they are of. */
export interface ProfileFiles {
  readonly kind: 'trust' | 'sites';
  /** The file's name, and its schema as JSON. */
  readonly schema: readonly [file: string, text: string];
  /** Each file's name, and its content. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * What a trust may begin with: the profile of the trust whose procedure is the source, and the one page that is known. No
 * prescribing system's own page has been seen, so there is none for any of them.
 */
export const releasedProfiles: readonly ProfileFiles[] = [
  {
    kind: 'trust',
    schema: ['foretak.schema.json', schemaText(institutionProfileSchema, 'Hjemmel: foretak')],
    files: { 'foretak-sykehuset-innlandet.json': trustFileText(sykehusetInnlandet) },
  },
  {
    kind: 'sites',
    schema: ['sider.schema.json', schemaText(siteProfilesSchema, 'Hjemmel: oppsett av sider')],
    files: { 'sider-demo.json': exportSiteProfiles([demoSite]) },
  },
];

/** Every file of them by its name. */
export const profileFiles = (): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...releasedProfiles.map(({ schema: [file, text], files }) => ({ ...files, [file]: text })),
  );

/** What a schema can't say, the import says: that ids differ, and what goes with what. */
function schemaText(schema: z.ZodType, title: string): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
}
