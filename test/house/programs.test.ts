import { describe, expect, it } from 'vitest';
import { chromiumPlaces, findProgram } from '../browser/programs.ts';

describe('a browser is found', () => {
  it.each([
    ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['darwin', { HOME: '/Users/kari' }, '/Users/kari/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\kari\\AppData\\Local' },
      'C:\\Users\\kari\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
  ] as const)('on %s with %j', (platform, environment, place) => {
    expect(chromiumPlaces(platform, environment)).toContain(place);
  });

  it('on PATH alone on Linux', () => {
    expect(chromiumPlaces('linux', { HOME: '/home/kari' })).toEqual([]);
  });

  it('by the first name that is there, and in a place where none is', () => {
    expect(findProgram(['no-such-program', 'sh'])).toMatch(/\/sh$/);
    expect(findProgram(['no-such-program'], ['/no/such/place', '/bin/sh'])).toBe('/bin/sh');
    expect(findProgram(['no-such-program'])).toBeNull();
  });
});
