import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickInRow } from '../utils/pointing/pick-in-row.ts';
import { rowsWorld } from '../utils/pointing/row-builder.ts';

/** Does nothing by itself: the pointing script in the same frame uses it. */
export default defineUnlistedScript(() => {
  rowsWorld.hjemmelRows = pickInRow;
});
