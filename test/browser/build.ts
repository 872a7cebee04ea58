import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

const root = join(import.meta.dirname, '../..');

/** The build that runs on the demo host, as `buildDemoExtension` leaves it. */
export const demoExtensionDir = join(root, '.output/chrome-mv3-demo');

/** In a process of its own: the test runner's environment would make it a development build. */
export function buildDemoExtension(): void {
  const { VITEST: _, VITE_USER_NODE_ENV: __, ...environment } = process.env;
  execFileSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--mode', 'demo'], {
    cwd: root,
    env: { ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export default function setup(): void {
  findChromium();
  buildDemoExtension();
}
