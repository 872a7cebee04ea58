/** Licences whose terms the notices in the package meet. Another one is a decision. */
export const licences: readonly string[] = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

const kB = 1024;

/** The most that a part of the built extension may weigh, gzipped; the packages as they are. Bytes. */
export const sizes = {
  packages: 1000 * kB,
  /** What runs in pages that aren't ours. */
  'agent.js': 12 * kB,
  'pointer.js': 16 * kB,
  'background.js': 25 * kB,
  /** Dexie and zod once more: a worker shares no chunk with the pages. */
  'housekeeping.js': 90 * kB,
  /** All scripts together. */
  scripts: 900 * kB,
} as const;

/** A warning of addons-linter that stands, and why. Any other refuses the release. */
export interface KnownWarning {
  readonly code: string;
  /** How many at most: one more is looked at before it is let through. */
  readonly most: number;
  readonly because: string;
}

export const knownWarnings: readonly KnownWarning[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    most: 5,
    because:
      "two are React's dangerouslySetInnerHTML and svg, which no component uses with others' text; two are zip.js's import of its own worker, which it is told not to have; one is the background's import of housekeeping.js, by the extension's own address",
  },
];
