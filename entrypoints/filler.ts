import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fillRemark, undoFill } from '../utils/page/fill-field.ts';
import { fillerWorld } from '../utils/page/filler.ts';

/** Does nothing by itself: the agent in the same frame uses it. */
export default defineUnlistedScript(() => {
  fillerWorld.hjemmelFiller = { fillRemark, undoFill };
});
