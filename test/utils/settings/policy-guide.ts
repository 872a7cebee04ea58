import { readFileSync } from 'node:fs';

const guide = readFileSync('public/docs/policy.md', 'utf8');

function block(language: string, after: string): string {
  const [, text] = new RegExp(`^## ${after}[^]*?^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(guide) ?? [];
  if (text === undefined) throw new Error(`The guide has no ${language} example under «${after}»`);
  return text;
}

/** The policy of the guide's file for Linux. */
export function linuxExample(): Record<string, unknown> {
  return JSON.parse(block('json', 'Chromium og Chrome på Linux'))['3rdparty'].extensions['<id>'];
}

/** The policy of the guide's registry file, with lists and objects as the browser reads them from their text. */
export function windowsExample(): Record<string, unknown> {
  const values = block('reg', 'Chrome og Edge på Windows').matchAll(
    /^"(\w+)"=(?:dword:([0-9a-f]{8})|(".*"))$/gm,
  );
  return Object.fromEntries(
    [...values].map(([, name, number, quoted]) => {
      if (number !== undefined) return [name, Number.parseInt(number, 16)];
      const text: string = JSON.parse(quoted ?? '""');
      return [name, /^[[{]/.test(text) ? JSON.parse(text) : text];
    }),
  );
}
