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
export function isOnSite({ origins }: SiteProfile, origin: string): boolean {
  return /^https?:/.test(origin) && origins.some((pattern) => asExpression(pattern).test(origin));
}

const asExpression = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/\W/g, '\\$&').replace('\\*\\.', '[^:]+\\.').replace('\\:\\*', '(:\\d+)?')}$`,
    'i',
  );
