import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PanelPlaceField } from '../../../components/options/panel-place.tsx';

it.each([
  ['page', 'side-panel', /sidepanel/],
  ['side-panel', 'page', /På siden/],
] as const)('tells that the panel is %s, and to move it to %s', async (place, other, name) => {
  const onChange = vi.fn();
  render(<PanelPlaceField place={place} onChange={onChange} />);
  const choice = screen.getByRole('radio', { name });
  expect(choice).not.toBeChecked();
  await userEvent.click(choice);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(other);
});
