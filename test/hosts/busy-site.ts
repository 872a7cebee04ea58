import type { FieldDescription, SiteProfile } from '../../utils/page/site-profile.ts';
import { schemeTexts } from '../../utils/page/site-profiles.ts';

const value = (text: string): FieldDescription => ({ find: [{ by: 'label', text }], read: 'value' });

/** The page beside a large list that never rests. */
export const busySite: SiteProfile = {
  version: 1,
  id: 'busy',
  name: 'Vertsside busy',
  origins: ['http://localhost:*'],
  form: [{ by: 'label', text: 'Ny resept' }],
  fields: {
    drug: value('Legemiddel'),
    dosage: value('Dosering'),
    scheme: { ...value('Refusjonshjemmel'), normalise: schemeTexts },
    refundCode: value('Refusjonskode'),
    remark: value('Merknad'),
  },
};
