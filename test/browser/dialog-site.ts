import type { SiteProfile } from '../../utils/page/site-profile.ts';

/** The page with a prescription in a dialog. */
export const dialogSite: SiteProfile = {
  version: 1,
  id: 'dialog',
  name: 'Resept i en dialog',
  origins: ['http://localhost:*'],
  form: [{ by: 'label', text: 'Resept' }],
  fields: {
    drug: { find: [{ by: 'label', text: 'Legemiddel' }], read: 'value' },
    dosage: { find: [{ by: 'label', text: 'Dosering' }], read: 'value' },
    remark: { find: [{ by: 'label', text: 'Merknad' }], read: 'value' },
  },
};
