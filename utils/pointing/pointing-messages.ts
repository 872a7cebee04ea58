import { fieldNames } from '../../rules/session/reading.ts';
import { type PointingStart, type Relayed, type ToPointer, targets } from './pointing-protocol.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isProfile = (value: unknown): boolean => isRecord(value) && value.version === 1;
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 100;
const isOneOf = (known: readonly unknown[]) => (value: unknown) => known.includes(value);

const parts: Readonly<Record<string, (value: unknown) => boolean>> = {
  side: isOneOf(['left', 'right']),
  profiles: (value) => Array.isArray(value) && value.every(isProfile),
  labels: isRecord,
  profile: (value) => value === null || isProfile(value),
  frame: isText,
  owner: (value) => value === null || isText(value),
  field: isOneOf(fieldNames),
  target: isOneOf(targets),
  index: Number.isSafeInteger,
};

const partsOf: ReadonlyMap<unknown, readonly string[]> = new Map<ToPointer['type'], readonly string[]>([
  ['place', ['side']],
  ['adopt', ['profiles', 'labels']],
  ['accept', ['frame', 'field']],
  ['forget', ['target']],
  ['point', ['target', 'owner']],
  ['show', ['frame', 'index']],
  ['choose', ['frame', 'index']],
  ['try', ['frame', 'profile']],
  ['rest', []],
  ['close', []],
]);

/** Written by hand so that the content script needs no schema library. Profiles were parsed before they were sent. */
export function isToPointer(message: unknown): message is ToPointer {
  const needed = isRecord(message) ? partsOf.get(message.type) : undefined;
  return isRecord(message) && (needed?.every((part) => parts[part]?.(message[part])) ?? false);
}

export function isPointingStart(message: unknown): message is PointingStart {
  return (
    isRecord(message) &&
    message.type === 'start-pointing' &&
    isText(message.token) &&
    typeof message.seat === 'boolean'
  );
}

export const isRelayed = (message: unknown): message is Relayed =>
  isRecord(message) && message.type === 'relay';
