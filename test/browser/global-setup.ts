import { buildExtension } from './build.ts';
import { findChromium } from './chromium.ts';

/** Before any test, so that no build takes the extension away from under a browser. */
export default function setup(): void {
  findChromium();
  buildExtension('production');
  buildExtension('demo');
}
