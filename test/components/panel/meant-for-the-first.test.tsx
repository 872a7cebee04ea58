import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { useClicksMeantForTheFirst } from '../../../components/panel/meant-for-the-first.ts';

function Shifting({ onOther }: { readonly onOther: () => void }) {
  useClicksMeantForTheFirst();
  const [count, setCount] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setCount(count + 1)}>
        Fyll inn {count}
      </button>
      <label>
        <input type="checkbox" onChange={onOther} /> Brukes i sykehus
      </label>
    </>
  );
}

it('lets a later click of several act on what the first landed on, and on nothing else', () => {
  const onOther = vi.fn();
  render(<Shifting onOther={onOther} />);
  const button = screen.getByRole('button');
  fireEvent.click(button, { detail: 1 });
  fireEvent.click(button, { detail: 2 });
  expect(button.textContent).toBe('Fyll inn 2');
  fireEvent.click(screen.getByText('Brukes i sykehus'), { detail: 3 });
  fireEvent.click(screen.getByRole('checkbox'), { detail: 4 });
  expect(onOther).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('Brukes i sykehus'), { detail: 1 });
  expect(onOther).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByText('Brukes i sykehus'), { detail: 2 });
  expect(onOther).toHaveBeenCalledTimes(2);
});

it('lets the keyboard, which counts no clicks, press anything', () => {
  const onOther = vi.fn();
  render(<Shifting onOther={onOther} />);
  fireEvent.click(screen.getByRole('button'), { detail: 1 });
  fireEvent.click(screen.getByRole('checkbox'), { detail: 0 });
  expect(onOther).toHaveBeenCalledTimes(1);
});
