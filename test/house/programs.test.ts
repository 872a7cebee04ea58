import { describe, expect, it } from 'vitest';
import { chromiumNames, chromiumPlaces, findProgram } from '../browser/programs.ts';

describe('a browser is found', () => {
  const roots = {
    darwin: [{ HOME: '/Users/kari' }, ['/Applications', '/Users/kari/Applications']],
    win32: [
      {
        ProgramFiles: 'C:\\Program Files',
        'ProgramFiles(x86)': 'C:\\Program Files (x86)',
        LOCALAPPDATA: 'C:\\Users\\kari\\AppData\\Local',
      },
      ['C:\\Program Files', 'C:\\Program Files (x86)', 'C:\\Users\\kari\\AppData\\Local'],
    ],
  } as const;

  it.each([
    ['darwin', '/Chromium.app/Contents/MacOS/Chromium'],
    ['darwin', '/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', '/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['darwin', '/Brave Browser.app/Contents/MacOS/Brave Browser'],
    ['win32', '\\Chromium\\Application\\chrome.exe'],
    ['win32', '\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', '\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', '\\BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
  ] as const)('on %s where it is installed: %s', (platform, path) => {
    const [environment, folders] = roots[platform];
    expect(chromiumPlaces(platform, environment)).toEqual(
      expect.arrayContaining(folders.map((folder) => folder + path)),
    );
  });

  it('where the environment tells little, without a place that is none', () => {
    expect(chromiumPlaces('win32', {})).toEqual([]);
    expect(chromiumPlaces('darwin', {})).toHaveLength(4);
  });

  it('on PATH alone on Linux', () => {
    expect(chromiumPlaces('linux', { HOME: '/home/kari' })).toEqual([]);
    expect(chromiumNames).toEqual(
      expect.arrayContaining(['chromium', 'microsoft-edge', 'brave-browser', 'google-chrome']),
    );
  });

  it('by the first name that is there, and in a place where none is', () => {
    expect(findProgram(['no-such-program', 'sh'])).toMatch(/\/sh$/);
    expect(findProgram(['no-such-program'], ['/no/such/place', '/bin/sh'])).toBe('/bin/sh');
    expect(findProgram(['no-such-program'])).toBeNull();
  });
});
