import { ratio } from '../number/rational.ts';

/** A patch sold as 12 µg/h that releases 12.5 (Durogesic's product information); Helfo counts the printed strength. */
export const labelled12 = { substance: 'fentanyl', printed: ratio(12), released: ratio(25, 2) };
