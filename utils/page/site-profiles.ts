import type { SiteProfile } from './site-profile.ts';

/** The schemes as prescribing systems and FEST (code list 7427) write them. */
export const schemeTexts = {
  '§ 2': 'section-2',
  '§2': 'section-2',
  'blå resept § 2': 'section-2',
  '§5-14 §2': 'section-2',
  '§ 5-14 § 2': 'section-2',
  '200': 'section-2',
  '§ 3': 'section-3',
  '§3': 'section-3',
  'blå resept § 3': 'section-3',
  '§5-14 §3': 'section-3',
  '§ 5-14 § 3': 'section-3',
  '300': 'section-3',
  '§ 3a': 'section-3',
  '§5-14 §3a': 'section-3',
  '301': 'section-3',
  '§ 3b': 'section-3',
  '§5-14 §3b': 'section-3',
  '302': 'section-3',
  'h-resept': 'h-resept',
  '950': 'h-resept',
  'hvit resept': 'white',
  'uten refusjon': 'white',
  'hvit resept (uten refusjon)': 'white',
} as const;

export const demoSite: SiteProfile = {
  version: 1,
  id: 'demo',
  name: 'Demojournal',
  origins: ['http://localhost:*'],
  form: [{ by: 'selector', selector: 'form[data-prescription]' }],
  fields: {
    drug: { find: [{ by: 'label', text: 'Legemiddel' }], read: 'text' },
    dosage: { find: [{ by: 'label', text: 'Dosering' }], read: 'value' },
    scheme: {
      find: [{ by: 'label', text: 'Refusjonshjemmel' }],
      read: 'selected-text',
      normalise: schemeTexts,
    },
    refundCode: { find: [{ by: 'label', text: 'Refusjonskode' }], read: 'value' },
    remark: { find: [{ by: 'label', text: 'Merknad til apotek' }], read: 'value' },
  },
};

/** Sites that the extension knows when it is installed. */
export const builtInSites: readonly SiteProfile[] = [demoSite];

/** `*.` stands for one or more subdomains and never for the domain itself; `:*` for any port. */
export function isOnSite(profile: SiteProfile, origin: string): boolean {
  return profile.origins.some((pattern) => matchesOrigin(pattern, origin));
}

function matchesOrigin(pattern: string, origin: string): boolean {
  const wanted = parts(pattern);
  const actual = parts(origin);
  if (wanted === null || actual === null || wanted.scheme !== actual.scheme) return false;
  if (wanted.port !== '*' && wanted.port !== actual.port) return false;
  return wanted.host.startsWith('*.')
    ? actual.host.endsWith(wanted.host.slice(1)) && actual.host.length > wanted.host.length - 1
    : actual.host === wanted.host;
}

function parts(origin: string): { scheme: string; host: string; port: string } | null {
  const match = /^(https?):\/\/([^/:]+)(?::(\d+|\*))?$/.exec(origin.toLowerCase());
  if (match === null) return null;
  const [, scheme = '', host = '', port = ''] = match;
  return { scheme, host, port };
}
