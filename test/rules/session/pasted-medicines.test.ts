import { expect, it } from 'vitest';
import { readPastedMedicines } from '../../../rules/session/pasted-medicines.ts';
import { oxycodone } from '../request.ts';

const resolve = (name: string) =>
  name === 'OxyContin'
    ? ({ kind: 'found', drug: oxycodone, verification: { product: 'official', hList: 'official' } } as const)
    : ({ kind: 'unknown' } as const);

it('says of each medicine why it would not count, and of the rest what it is', () => {
  expect(readPastedMedicines('OxyContin 1 tablett x 2\nSeponert: Lyrica\nHilsen Ola', resolve)).toEqual({
    kind: 'read',
    medicines: [
      { drug: 'OxyContin', dosage: '1 tablett x 2', unused: [], problem: { drug: null, dosage: null } },
    ],
    looseDosages: [],
    notInUse: ['Seponert: Lyrica'],
    notUnderstood: ['Hilsen Ola'],
  });
  expect(readPastedMedicines('OxyContin\nDosering: en slump', resolve)).toMatchObject({
    medicines: [{ problem: { drug: null, dosage: 'slump' } }],
  });
});

it('refuses a text that is too long as it stands', () => {
  expect(readPastedMedicines('x'.repeat(20_001), resolve)).toEqual({
    kind: 'too-long',
    length: 20_001,
    limit: 20_000,
  });
});
