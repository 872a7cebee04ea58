import { fieldNames } from '../page/site-profile.ts';
import { type PointingStart, type ToPointer, targets } from './protocol.ts';

/** Written by hand so that the content script needs no schema library. Profiles were parsed before they were sent. */
export function isToPointer(message: unknown): message is ToPointer {
  if (!isRecord(message)) return false;
  switch (message.type) {
    case 'place':
      return message.side === 'left' || message.side === 'right';
    case 'adopt':
      return Array.isArray(message.profiles) && message.profiles.every(isProfile);
    case 'accept':
      return isText(message.frame) && isOneOf(fieldNames, message.field);
    case 'forget':
      return isOneOf(targets, message.target);
    case 'point':
      return isOneOf(targets, message.target) && (message.owner === null || isText(message.owner));
    case 'show':
    case 'choose':
      return isText(message.frame) && Number.isSafeInteger(message.index);
    case 'try':
      return isText(message.frame) && (message.profile === null || isProfile(message.profile));
    case 'rest':
    case 'close':
      return true;
    default:
      return false;
  }
}

export function isPointingStart(message: unknown): message is PointingStart {
  return (
    isRecord(message) &&
    message.type === 'start-pointing' &&
    isText(message.token) &&
    typeof message.seat === 'boolean'
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isProfile = (value: unknown): boolean => isRecord(value) && value.version === 1;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 100;
const isOneOf = (known: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && known.includes(value);
