import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { AcknowledgedList } from '../../../components/follow-up/acknowledged-list.tsx';

const given = {
  rule: 'S3-PLAN',
  atc: 'N02AA05',
  drug: 'OxyContin Depottab 20 mg',
  said: 1,
  changed: null,
  reason: 'clinical-need',
  on: '2026-11-30',
} as const;

it('counts what the panel does not show again, says why, and lets it be shown', async () => {
  const onShowAgain = vi.fn();
  render(<AcknowledgedList acknowledgements={[given]} onShowAgain={onShowAgain} />);
  await userEvent.click(screen.getByText('Vises ikke igjen i panelet (1)'));
  expect(screen.getByText('N02AA05, medisinsk behov, 30.11.2026')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^Vis igjen: .+, OxyContin Depottab 20 mg$/ }));
  expect(onShowAgain.mock.calls).toEqual([[given]]);
});

it('says nothing of nothing', () => {
  const { container } = render(<AcknowledgedList acknowledgements={[]} onShowAgain={() => {}} />);
  expect(container).toBeEmptyDOMElement();
});
