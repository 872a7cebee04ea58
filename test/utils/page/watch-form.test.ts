// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FormWatch, watchForm } from '../../../utils/page/watch-form.ts';

let reads: number;
let seen: (string | undefined)[];
let watch: FormWatch;
let roots: ShadowRoot[];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<input id="field" value="a"><p id="text"></p>';
  reads = 0;
  seen = [];
  roots = [];
  watch = watchForm({
    document,
    roots: () => roots,
    read: () => {
      reads += 1;
      return document.querySelector('input')?.value;
    },
    onChange: (reading) => seen.push(reading),
    onFail: () => {},
  });
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const field = (): HTMLInputElement => document.querySelector('input') ?? document.createElement('input');

function type(value: string): void {
  field().value = value;
  field().dispatchEvent(new Event('input', { bubbles: true }));
}

let isSeen = true;
Object.defineProperty(Document.prototype, 'visibilityState', {
  get: () => (isSeen ? 'visible' : 'hidden'),
});

describe('watching a form', () => {
  it('does nothing before it is started', async () => {
    type('b');
    await vi.advanceTimersByTimeAsync(5000);
    expect(reads).toBe(0);
  });

  it('gives the first reading at once, and starting again changes nothing', async () => {
    watch.start();
    watch.start();
    expect(seen).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual(['a']);
  });

  it('reads after typing within 50 ms, and not in the event itself', async () => {
    watch.start();
    const before = reads;
    type('b');
    expect(reads).toBe(before);
    await vi.advanceTimersByTimeAsync(50);
    expect(seen).toEqual(['a', 'b']);
  });

  it('reads once for many mutations, and tells nothing when nothing has changed', async () => {
    watch.start();
    await vi.advanceTimersByTimeAsync(100);
    const before = reads;
    for (let i = 0; i < 500; i += 1) document.body.append(document.createElement('i'));
    await vi.advanceTimersByTimeAsync(60);
    expect(reads - before).toBe(1);
    expect(seen).toEqual(['a']);
  });

  it('reads at most about twenty times a second on a page that never rests', async () => {
    watch.start();
    const before = reads;
    for (let i = 0; i < 60; i += 1) {
      document.querySelector('p')?.append(String(i));
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(reads - before).toBeLessThanOrEqual(22);
    expect(reads - before).toBeGreaterThan(5);
  });

  it('notices a field that was replaced', async () => {
    watch.start();
    field().outerHTML = '<input value="new">';
    await vi.advanceTimersByTimeAsync(60);
    expect(seen).toEqual(['a', 'new']);
  });

  it('notices within a second a value that a script sets without an event', async () => {
    watch.start();
    field().value = 'silent';
    await vi.advanceTimersByTimeAsync(1100);
    expect(seen).toEqual(['a', 'silent']);
  });

  it('notices what changes in a shadow root', async () => {
    const root = document.querySelector('p')?.attachShadow({ mode: 'closed' });
    if (root !== undefined) roots = [root];
    watch.start();
    await vi.advanceTimersByTimeAsync(100);
    const before = reads;
    root?.append('text');
    await vi.advanceTimersByTimeAsync(60);
    expect(reads - before).toBe(1);
  });

  it('is at rest while the page is not seen', async () => {
    watch.start();
    isSeen = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(100);
    const before = reads;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads).toBe(before);
    isSeen = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(60);
    expect(reads).toBeGreaterThan(before);
  });

  it('is over when stopped, however often, and can be started again', async () => {
    watch.start();
    type('b');
    watch.stop();
    watch.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen).toEqual(['a']);
    expect(vi.getTimerCount()).toBe(0);
    watch.start();
    expect(seen).toEqual(['a', 'b']);
  });
});
