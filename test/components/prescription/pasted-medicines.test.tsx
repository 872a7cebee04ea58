// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PastedMedicines } from '../../../components/prescription/pasted-medicines.tsx';
import type { ShownPastedText } from '../../../rules/session/pasted-medicines.ts';

const nothing = { medicines: [], looseDosages: [], notInUse: [], notUnderstood: [] };
const problem = { drug: null, dosage: null };

function show(pasted: Partial<Extract<ShownPastedText, { kind: 'read' }>>) {
  const onTake = vi.fn();
  render(<PastedMedicines pasted={{ kind: 'read', ...nothing, ...pasted }} onTake={onTake} />);
  return { user: userEvent.setup(), onTake };
}

describe('what is read of a pasted text', () => {
  it('asks nobody to untick a dosage that is nobody’s', () => {
    show({
      medicines: [{ drug: 'OxyContin 20 mg', dosage: '', unused: [], problem }],
      looseDosages: ['1 tablett morgen', '2 tabletter kveld'],
    });
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(screen.getByText(/Det går ikke frem/)).toHaveTextContent(
      '«1 tablett morgen», «2 tabletter kveld»',
    );
  });

  it('says of what may be stopped that the text leaves it open, as the prescribed and as one of the others', async () => {
    const { user } = show({
      medicines: [
        { drug: 'OxyContin 20 mg', dosage: '', unused: [], problem, doubted: true },
        { drug: 'Lyrica 75 mg', dosage: '75 mg x 2', unused: [], problem },
      ],
    });
    const open = /Teksten sier ikke klart om det er i bruk/;
    expect(screen.getByRole('radio', { name: /OxyContin/ })).toHaveAccessibleDescription(open);
    expect(screen.getByRole('radio', { name: /Lyrica/ })).not.toHaveAccessibleDescription(open);
    await user.click(screen.getByRole('radio', { name: /Lyrica/ }));
    expect(screen.getByRole('checkbox', { name: /OxyContin/ })).toHaveAccessibleDescription(open);
  });

  it('says what the text itself has stopped, and takes none of it', async () => {
    const { user, onTake } = show({
      medicines: [{ drug: 'OxyContin 20 mg', dosage: '20 mg x 2', unused: [], problem }],
      notInUse: ['Lyrica 75 mg x 2', '12345612345 Ola'],
    });
    expect(screen.getByText(/Ikke i bruk ifølge teksten/)).toHaveTextContent('«Lyrica 75 mg x 2», «…»');
    await user.click(screen.getByRole('button', { name: 'Bruk' }));
    expect(onTake).toHaveBeenCalledWith({ drug: 'OxyContin 20 mg', dosage: '20 mg x 2', others: [] });
  });
});
