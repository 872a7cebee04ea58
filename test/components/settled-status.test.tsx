import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettledStatus } from '../../components/settled-status.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const said = () => screen.getByRole('status').textContent;

describe('what a screen reader is told', () => {
  it('is nothing of what is there from the start', () => {
    render(<SettledStatus text="Sum: 60 mg" />);
    wait(5000);
    expect(said()).toBe('');
  });

  it('comes once the text has stopped changing, and not before', () => {
    const { rerender } = render(<SettledStatus text="Sum: 60 mg" />);
    rerender(<SettledStatus text="Sum: 90 mg" />);
    wait(999);
    rerender(<SettledStatus text="Sum: 120 mg" />);
    wait(999);
    expect(said()).toBe('');
    wait(1);
    expect(said()).toBe('Sum: 120 mg');
  });

  it('is never what was said of the text before', () => {
    const { rerender } = render(<SettledStatus text="Sum: 60 mg" />);
    rerender(<SettledStatus text="Sum: 90 mg. Innenfor grensene." />);
    wait(1000);
    rerender(<SettledStatus text="Sum: 360 mg. Over grensen." />);
    expect(said()).toBe('');
    wait(1000);
    expect(said()).toBe('Sum: 360 mg. Over grensen.');
  });

  it('comes of the first text too, when it is back', () => {
    const { rerender } = render(<SettledStatus text="Sum: 60 mg" />);
    rerender(<SettledStatus text="Sum: 90 mg" />);
    wait(1000);
    rerender(<SettledStatus text="Sum: 60 mg" />);
    wait(1000);
    expect(said()).toBe('Sum: 60 mg');
  });
});
