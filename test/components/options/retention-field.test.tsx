import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { RetentionField } from '../../../components/options/retention-field.tsx';
import type { TrustControl } from '../../../components/options/trust-control.ts';

function show(control: TrustControl = 'none') {
  const onChange = vi.fn();
  const { container } = render(<RetentionField days={180} control={control} onChange={onChange} />);
  const field = screen.getByRole('textbox', { name: 'Hvor mange dager saker lagres' });
  const user = userEvent.setup();
  const write = async (typed: string) => {
    await user.clear(field);
    await user.type(field, typed);
    await user.tab();
  };
  return { container, field, user, write, onChange };
}

it('stores a longer time when the field is left, and the same time not at all', async () => {
  const { write, onChange } = show();
  await write('180');
  expect(onChange).not.toHaveBeenCalled();
  await write(' 3650 ');
  expect(onChange).toHaveBeenCalledExactlyOnceWith(3650);
});

it.each(['', '0', '3651', '90,5', '-1', '1e3', 'lenge', '٣٠'])('refuses «%s» and says why', async (typed) => {
  const { field, user, onChange } = show();
  await user.clear(field);
  if (typed !== '') await user.type(field, typed);
  await user.tab();
  expect(field).toHaveAccessibleDescription(
    expect.stringContaining('helt antall dager fra 1 til 3650. Ikke lagret'),
  );
  expect(onChange).not.toHaveBeenCalled();
});

it('asks before a shorter time, which deletes', async () => {
  const { field, user, write, onChange } = show();
  await write('30');
  expect(screen.getByRole('alert')).toHaveTextContent('Lagre saker i bare 30 dager?');
  expect(onChange).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(field).toHaveFocus();
  expect(field).toHaveValue('180');
  await write('1');
  expect(screen.getByRole('alert')).toHaveTextContent('1 dag?');
  await user.click(screen.getByRole('button', { name: 'Ja, forkort tiden' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith(1);
});

it('can’t be changed where the trust has locked it', async () => {
  const { field, user, onChange } = show('locked');
  expect(field).toHaveAttribute('readonly');
  expect(screen.getByText(/Styres av foretaket/)).toBeInTheDocument();
  await user.type(field, '30{Enter}');
  await user.tab();
  expect(onChange).not.toHaveBeenCalled();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('has no accessibility fault that can be found by machine', async () => {
  const { container, write } = show('given');
  await write('30');
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
