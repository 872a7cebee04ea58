import { useCallback, useEffect, useMemo, useState } from 'react';
import { PasteSection } from '../../components/prescription/paste-section.tsx';
import { FORM_HEADING, PrescriptionForm } from '../../components/prescription/prescription-form.tsx';
import { PrescriptionPage } from '../../components/prescription/prescription-page.tsx';
import type { TakenFromText } from '../../components/prescription/prescription-view.ts';
import { medicinesIn, onlyMedicine } from '../../rules/pasted-prescription/medicines-in-text.ts';
import { readPastedMedicines } from '../../rules/session/pasted-medicines.ts';
import { suggestDrugs } from '../../utils/catalogue/search/suggest-drugs.ts';
import { openCasesTab } from '../../utils/opening/open-cases.ts';
import type { PanelSession } from '../../utils/session/panel-session.ts';
import {
  nothingTyped,
  type TypedLine,
  type TypedPrescription,
} from '../../utils/session/typed-prescription.ts';
import { SessionPanel, useSessionState } from '../panel/session-panel.tsx';
import { prescriptionReading } from './prescription-reading.ts';

interface TypedPrescriptionPageProps {
  readonly line: TypedLine;
  readonly session: PanelSession;
  readonly onOpenOptions: () => void;
}

interface Typed {
  readonly fields: TypedPrescription;
  /** False while the drug's name is being typed: it is then no drug yet, and none is assessed. */
  readonly settled: boolean;
}

const openCases = (caseId?: string) => void openCasesTab(caseId);

/** A text being pasted; `turn` tells one paste from the next. */
interface Pasting {
  readonly text: string;
  readonly turn: number;
}

export function TypedPrescriptionPage({ line, session, onOpenOptions }: TypedPrescriptionPageProps) {
  const [typed, setTyped] = useState<Typed>({ fields: nothingTyped, settled: true });
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const state = useSessionState(session);
  const { fields, settled } = typed;
  const catalogue = state.check.kind === 'loading' ? null : state.catalogue;
  const reading = useMemo(
    () => prescriptionReading(fields, settled, catalogue),
    [fields, settled, catalogue],
  );

  function put(next: Typed) {
    setTyped(next);
    line.write(next.settled ? next.fields : { ...next.fields, drug: '' });
  }

  function startAnew(prescription: TypedPrescription, from: 'typed' | 'pasted') {
    setTyped({ fields: prescription, settled: true });
    line.startAnew(prescription, from);
    setPasting(null);
    setFocusForm(true);
  }

  function take({ drug, dosage, others }: TakenFromText) {
    startAnew({ ...nothingTyped, drug, dosage }, 'pasted');
    if (others.length === 0) return;
    const medicines = others.map((other, at) => ({ id: at + 1, ...other }));
    session.stateOthers({ otherMedication: medicines, noOtherMedication: false });
  }

  const [focusForm, setFocusForm] = useState(false);
  useEffect(() => {
    if (!focusForm) return;
    document.getElementById(FORM_HEADING)?.focus();
    setFocusForm(false);
  }, [focusForm]);

  const paste = useCallback((text: string) => {
    setPasting((last) => ({ text, turn: (last?.turn ?? 0) + 1 }));
  }, []);
  function takeWholeText(text: string): boolean {
    const read = medicinesIn(text, session.state().catalogue?.index.resolve ?? null);
    const only = onlyMedicine(read);
    if (only) {
      put({ fields: { ...fields, drug: only.drug, dosage: only.dosage || fields.dosage }, settled: true });
      return true;
    }
    const isList = /[\r\n]/.test(text) && read !== null && read.medicines.length > 0;
    if (isList) paste(text);
    return isList;
  }
  const copyRemark = useCallback(() => void session.copyRemark(), [session]);

  return (
    <PrescriptionPage
      onPaste={paste}
      onNew={() => startAnew(nothingTyped, 'typed')}
      onCopyRemark={copyRemark}
      onOpenOptions={onOpenOptions}
    >
      {pasting && (
        <PasteSection
          key={pasting.turn}
          initialText={pasting.text}
          onRead={(text) => catalogue && readPastedMedicines(text, catalogue.index.resolve)}
          onTake={take}
          onCancel={() => setPasting(null)}
        />
      )}
      <SessionPanel
        session={session}
        onOpenOptions={onOpenOptions}
        onOpenCases={openCases}
        typed={
          <PrescriptionForm
            fields={fields}
            reading={reading}
            onChange={(patch) => put({ fields: { ...fields, ...patch }, settled })}
            onDrug={(drug, stands) => put({ fields: { ...fields, drug }, settled: stands })}
            onDrugSettled={() => {
              if (!settled) put({ fields, settled: true });
            }}
            onSearchDrug={(text) => suggestDrugs(session.state().catalogue, text)}
            onWholeText={takeWholeText}
          />
        }
      />
    </PrescriptionPage>
  );
}
