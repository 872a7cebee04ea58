import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFiller } from '../utils/page/carry-out.ts';
import { fillerWorld } from '../utils/page/filler.ts';

/** Does nothing by itself: the agent in the same frame uses it. Brought once more, it still knows what it wrote. */
export default defineUnlistedScript(() => {
  fillerWorld.hjemmelFiller ??= createFiller();
});
