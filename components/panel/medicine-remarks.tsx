import { InlineMessage } from '@navikt/ds-react';
import type { ListedMedicineProblem } from '../../rules/session/medicines-read.ts';

const notReadWords = {
  drug: 'Legemidlet er ikke lest fra siden. Det regnes ikke med.',
  dosage: 'Doseringen er ikke lest fra siden.',
} as const;

/** What should be seen of a medicine before it is counted. */
export function MedicineRemarks({ problem }: { readonly problem: ListedMedicineProblem }) {
  const { drug, dosage, notRead, goneFromPage, asPrescription } = problem;
  const remarks = [
    ...notRead.map((part) => notReadWords[part]),
    drug?.kind === 'unknown' ? 'Legemidlet er ikke i katalogen. Det regnes ikke med.' : null,
    dosage === null ? null : `Forstår ikke doseringen: «${dosage}».`,
    asPrescription
      ? 'Samme legemiddel som på resepten. Det teller to ganger hvis resepten avløser det.'
      : null,
    goneFromPage ? 'Vises ikke lenger på siden. Fjern det hvis det er avsluttet.' : null,
  ].filter((remark) => remark !== null);
  return remarks.map((remark) => (
    <InlineMessage key={remark} status="warning" size="small">
      {remark}
    </InlineMessage>
  ));
}
