/** A sign that was typed: the beginning of what the page calls a field. */
export interface Typed {
  readonly typed: string;
}

/** Tab and the arrows step, Enter and space choose, Escape gives up. */
export type PointingKey = 'next' | 'previous' | 'first' | 'last' | 'choose' | 'cancel';

const keys: Readonly<Record<string, PointingKey>> = {
  Tab: 'next',
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'choose',
  ' ': 'choose',
  Escape: 'cancel',
};

/** What a key means while pointing; null for one that means nothing. */
export function pointingKeyOf({
  key,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey'>): PointingKey | Typed | null {
  if (key === 'Tab' && shiftKey) return 'previous';
  return keys[key] ?? (/^[\p{L}\p{N}]$/u.test(key) ? { typed: key.toLowerCase() } : null);
}
