import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

const root = join(import.meta.dirname, '../..');

export const releaseExtensionDir = join(root, '.output/chrome-mv3');
/** The build that runs on the demo host. */
export const demoExtensionDir = join(root, '.output/chrome-mv3-demo');

/** In a process of its own: the test runner's environment would make it a development build. */
export function buildExtension(mode: 'production' | 'demo'): void {
  const { VITEST: _, ...environment } = process.env;
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, 'build', '--mode', mode], {
    cwd: root,
    env: { ...environment, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The ${mode} build failed:\n${built.stdout}${built.stderr}`);
}

export default function setup(): void {
  findChromium();
  buildExtension('production');
  buildExtension('demo');
}
