import type { Facts } from '../facts.ts';
import { indicationNames } from '../vocabulary.ts';
import { dosageText } from './dosage-in-words.ts';
import { draft, orGap } from './gaps.ts';

/** The individual treatment plan with the six points of the source. */
export function treatmentPlanDraft(c: Facts): string {
  const { indication } = c.request;
  const dosage = dosageText(c);
  return draft([
    'Behandlingsplan (utarbeides i samråd med pasienten)',
    `Legemiddel: ${orGap(c.prescribed.name, 'legemiddel')}${dosage ? ` – ${dosage}` : ''}`,
    `1. Indikasjon: ${orGap(indication ? indicationNames[indication] : null, 'indikasjon')}`,
    `2. Beskrivelse av undersøkelser: ${orGap(null, 'undersøkelser')}`,
    `3. Ansvarlig lege for legemiddelbehandlingen: ${orGap(null, 'lege')}`,
    `4. Forventet varighet: ${orGap(null, 'kontroll og seponeringstidspunkt')}`,
    `5. Mål for behandlingen: ${orGap(null, 'mål')}`,
    `6. Plan for oppfølging: ${orGap(null, 'ny vurdering i spesialisthelsetjenesten, tidspunkt for oppfølging og revisjon')}`,
  ]);
}
