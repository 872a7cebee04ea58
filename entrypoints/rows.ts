import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { buildRows } from '../utils/pointing/build-rows.ts';
import { rowsWorld } from '../utils/pointing/row-builder.ts';

/** Does nothing by itself: the pointing script in the same frame uses it. */
export default defineUnlistedScript(() => {
  rowsWorld.hjemmelRows = buildRows;
});
