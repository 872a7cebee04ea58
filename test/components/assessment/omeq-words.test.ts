import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../components/assessment/omeq-words.ts';
import { assessed, opioidRequest, oxycodone } from '../../rules/request.ts';

describe('why an opioid is not counted', () => {
  it.each([
    ['nothing', oxycodone, null],
    ['no factor', { ...oxycodone, substances: [{ name: 'etylmorfin' }] }, 'Ingen omregningsfaktor.'],
    [
      'its ATC code alone is known',
      { ...oxycodone, substances: null },
      'Virkestoff og styrke er ikke kjent.',
    ],
    [
      'neither form nor route is known',
      { ...oxycodone, form: null, route: null },
      'Administrasjonsveien er ikke kjent.',
    ],
  ])('is the fact that is missing: %s', (_, drug, said) => {
    const { omeq } = assessed(opioidRequest({ prescription: { drug, dosage: '1x2' } }));
    expect(omeq?.lines.map(problemOf)).toEqual([said && `${said} Regnes ikke med.`]);
  });
});
