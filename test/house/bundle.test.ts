import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExtension, demoExtensionDir, releaseExtensionDir } from '../browser/build.ts';

const AGENT = 'agent.js';
const AGENT_LIMIT = 12 * 1024;
const POINTER = 'pointer.js';
const POINTER_LIMIT = 16 * 1024;

const builds = [
  { mode: 'production', dir: releaseExtensionDir },
  { mode: 'demo', dir: demoExtensionDir },
] as const;

/** The demo build runs on the demo page alone; the release build on no page until it is allowed to. */
const hosts = {
  production: {
    host_permissions: [],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    matches: [],
  },
  demo: {
    host_permissions: ['http://localhost/*'],
    optional_host_permissions: [],
    matches: ['http://localhost/*'],
  },
} as const;

function scriptsIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|html|css)$/.test(file),
  );
}

describe.each(builds)('the $mode build', ({ mode, dir }) => {
  beforeAll(() => buildExtension(mode), 300_000);

  const manifest = () => JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));

  it('asks for no more than it needs', () => {
    const { permissions, optional_permissions, content_scripts, externally_connectable } = manifest();
    expect(permissions).toEqual(['storage', 'scripting', 'activeTab', 'alarms', 'sidePanel']);
    expect(optional_permissions ?? []).toEqual([]);
    expect(externally_connectable).toBeUndefined();
    const { host_permissions = [], optional_host_permissions = [] } = manifest();
    const matches = (content_scripts ?? []).flatMap((script: { matches: string[] }) => script.matches);
    expect({ host_permissions, optional_host_permissions, matches }).toEqual(hosts[mode]);
  });

  it('lets only pages that may be allowed embed the panel, under an address that changes', () => {
    expect(manifest().web_accessible_resources).toEqual([
      {
        resources: ['panel.html', 'wizard.html'],
        matches: mode === 'demo' ? ['http://localhost/*'] : ['https://*/*', 'http://*/*'],
        use_dynamic_url: true,
      },
    ]);
  });

  it('may connect nowhere and run only its own scripts', () => {
    const policy: string = manifest().content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'none'");
  });

  it('holds no call to the network, no eval and no text that Chrome refuses', () => {
    for (const file of scriptsIn(dir)) {
      const text = readFileSync(join(dir, file), 'utf8');
      if (file.endsWith('.js')) {
        expect(text, file).not.toMatch(/\beval\(|new Function\(|\bFunction\("return/);
        expect(text, file).not.toMatch(
          /\bfetch\(|XMLHttpRequest|\bWebSocket\b|EventSource\b|sendBeacon|importScripts/,
        );
      }
      expect(text, file).not.toMatch(/[\uffff\ufffe]/);
      expect(text, file).not.toMatch(/(?:src|href)="https?:|url\(["']?https?:|@import/);
    }
  });

  it('has an agent of at most 12 kB gzipped, without React, Dexie or zod', () => {
    const agent = readFileSync(join(dir, AGENT));
    expect(gzipSync(agent).length).toBeLessThanOrEqual(AGENT_LIMIT);
    expect(agent.toString()).not.toMatch(/react|dexie|ZodError|_zod/i);
  });

  it('has a pointing script of at most 16 kB gzipped, without React, Dexie or zod, that runs nowhere by itself', () => {
    const pointer = readFileSync(join(dir, POINTER));
    expect(gzipSync(pointer).length).toBeLessThanOrEqual(POINTER_LIMIT);
    // The bare word stands in the attributes that React leaves in pages.
    expect(pointer.toString()).not.toMatch(/react\.|minified react|dexie|ZodError|_zod/i);
    expect(JSON.stringify(manifest().content_scripts ?? [])).not.toContain('pointer');
  });
});
