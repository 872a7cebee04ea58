import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showBadge } from '../utils/badge/show-badge.ts';
import { catalogueInfo } from '../utils/catalogue/embedded/default-catalogue.ts';
import { lookThroughCases } from '../utils/history/apply-retention.ts';
import { lookAfterEncryption } from '../utils/history/sealing/sealing-pass.ts';
import { housekeepingWorld } from '../utils/housekeeping.ts';
import { storeTrustSites } from '../utils/sites/store-trust-sites.ts';

/** Does nothing by itself: the background asks for it. */
export default defineUnlistedScript(() => {
  housekeepingWorld.hjemmelHousekeeping = {
    showBadge,
    // The day that this catalogue was made has certainly been.
    lookThroughCases: () => lookThroughCases(catalogueInfo.revised),
    lookAfterEncryption,
    storeTrustSites,
  };
});
