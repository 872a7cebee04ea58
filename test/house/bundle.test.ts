import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { demoExtensionDir, releaseExtensionDir } from '../browser/build.ts';

const AGENT = join('content-scripts', 'agent.js');
const AGENT_LIMIT = 12 * 1024;

const builds = [
  { mode: 'production', dir: releaseExtensionDir },
  { mode: 'demo', dir: demoExtensionDir },
] as const;

function scriptsIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|html|css)$/.test(file),
  );
}

describe.each(builds)('the $mode build', ({ mode, dir }) => {
  const manifest = () => JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));

  it('asks for no more than it needs', () => {
    const {
      permissions,
      host_permissions,
      optional_permissions,
      optional_host_permissions,
      content_scripts,
    } = manifest();
    const demo = mode === 'demo';
    expect(permissions).toEqual(['storage']);
    expect(optional_permissions ?? []).toEqual([]);
    expect(optional_host_permissions ?? []).toEqual([]);
    expect(host_permissions ?? []).toEqual([]);
    const matches = (content_scripts ?? []).flatMap((script: { matches: string[] }) => script.matches);
    expect(matches).toEqual(demo ? ['http://localhost/*'] : []);
    expect(manifest().externally_connectable).toBeUndefined();
  });

  it('lets no other page embed the panel', () => {
    const resources = manifest().web_accessible_resources ?? [];
    expect(resources).toEqual(
      mode === 'demo'
        ? [{ resources: ['panel.html'], matches: ['http://localhost/*'], use_dynamic_url: true }]
        : [],
    );
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
});
