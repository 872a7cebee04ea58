import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export const isRoot = process.getuid?.() === 0;

/** The first of the programs by these names on PATH, else the first that is in one of the places. */
export function findProgram(names: readonly string[], places: readonly string[] = []): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(isExecutable) ?? null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs a package of Debian's where that is allowed; whether it did. */
export function installPackage(name: string): boolean {
  if (!isRoot || findProgram(['apt-get']) === null) return false;
  const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update'], quietly);
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', name], quietly);
    return true;
  } catch {
    return false;
  }
}

/** Chrome is the last: it no longer takes an extension from the command line. */
export const chromiumNames: readonly string[] = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'brave-browser',
  'google-chrome',
];

const onMac = ['Chromium', 'Microsoft Edge', 'Brave Browser', 'Google Chrome'];
const onWindows = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

/** Where browsers of Chromium's kind are installed on systems that don't have them on PATH. */
export function chromiumPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'darwin') {
    const roots = ['/', ...(environment.HOME ? [environment.HOME] : [])];
    return onMac.flatMap((name) =>
      roots.map((root) => posix.join(root, 'Applications', `${name}.app`, 'Contents/MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const roots = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
    return onWindows.flatMap((path) => roots.flatMap((root) => (root ? [win32.join(root, path)] : [])));
  }
  return [];
}
