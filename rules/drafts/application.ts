import type { Facts } from '../facts.ts';
import { norwegianNumber } from '../number/norwegian.ts';
import type { Total } from '../omeq/omeq.ts';
import { indicationNames, roleNames } from '../vocabulary.ts';
import { dosageText } from './dosage-text.ts';
import { draft, orGap, yesNoOrGap } from './draft.ts';

function totalText(total: Total, unit: string): string {
  const amount = `${norwegianNumber(total.atLeast)} ${unit}`;
  return total.complete ? amount : `[mangler: samlet døgndose; minst ${amount}]`;
}

/** The application for individual support after § 3: what the source says that it must state, and nothing else. */
export function applicationDraft(c: Facts): string {
  const { request } = c;
  const roles = request.prescriber?.roles ?? [];
  return draft([
    'Søknad om individuell stønad, blåreseptforskriften § 3 femte ledd',
    `Legemiddel: ${orGap(c.prescribed.name, 'legemiddel')}`,
    `ATC-kode: ${orGap(c.prescribed.drug?.atc, 'ATC-kode')}`,
    `Dosering: ${orGap(dosageText(request), 'dosering')}`,
    `Indikasjon: ${orGap(request.indication ? indicationNames[request.indication] : null, 'indikasjon')}`,
    `Refusjonskode: ${orGap(request.refundCode, 'refusjonskode')}`,
    c.omeq
      ? `Total døgndose for all behandling med opioider, fast og ved behov: ${totalText(c.omeq, 'mg orale morfinekvivalenter (OMEQ)')}`
      : null,
    c.omeq ? `Smertene er avklart: ${yesNoOrGap(request.painClarified, 'avklart eller uavklart')}` : null,
    c.pregabalin ? `Døgndose pregabalin: ${totalText(c.pregabalin, 'mg')}` : null,
    `Behandlingen er vurdert å bedre funksjon og livskvalitet: ${yesNoOrGap(request.conditions?.function, 'vurdering')}`,
    `Minste effektive dose benyttes: ${yesNoOrGap(request.conditions?.lowestDose, 'bekreftelse')}`,
    `Det foreligger en individuell behandlingsplan: ${yesNoOrGap(request.conditions?.plan, 'bekreftelse')}`,
    `Søknaden er utformet av: ${orGap(roles.map((role) => roleNames[role]).join(', '), 'legens rolle')}`,
  ]);
}
