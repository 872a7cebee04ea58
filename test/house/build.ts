import { buildExtension } from '../browser/build.ts';

/** Before any test: building anew would pull the extension away from under the browser tests. */
export default function setup(): void {
  buildExtension('production');
  buildExtension('demo');
}
