import { Button, Checkbox, CheckboxGroup, InlineMessage, Radio, RadioGroup } from '@navikt/ds-react';
import { useState } from 'react';
import type { ShownPastedMedicine, ShownPastedText } from '../../rules/session/pasted-medicines.ts';
import type { TakenFromText } from './prescription-view.ts';

interface PastedMedicinesProps {
  readonly pasted: Extract<ShownPastedText, { kind: 'read' }>;
  readonly onTake: (taken: TakenFromText) => void;
}

/** Eleven digits, as a birth number is written. */
const BIRTH_NUMBER = /\d{6}[\s.-]?\d{5}/;
const LOOKS_LIKE_MEDICINE =
  /\d\s?(?:mg|mcg|mikrog|µg|g|ml|%|tab|kap|stk|x\s?\d)|tablett|kapsel|plaster|daglig/i;
const LONGEST_NAME = 300;
const DOUBTED = 'Teksten sier ikke klart om det er i bruk, eller hvordan.';

/** Which of the medicines is prescribed, and which of the others the patient uses: the doctor says both. */
export function PastedMedicines({ pasted, onTake }: PastedMedicinesProps) {
  const { medicines, looseDosages, notInUse, notUnderstood } = pasted;
  const strange = notUnderstood.filter((line) => line.length <= LONGEST_NAME && !BIRTH_NUMBER.test(line));
  const unusable = notUnderstood.filter((line) => !strange.includes(line));
  const [chosen, setChosen] = useState<number | null>(medicines.length === 1 ? 0 : null);
  const [left, setLeft] = useState<readonly string[]>(
    strange.filter((line) => !LOOKS_LIKE_MEDICINE.test(line)).map((line) => `line ${strange.indexOf(line)}`),
  );
  const others = [
    ...medicines.map((medicine, at) => ({
      key: `medicine ${at}`,
      medicine,
      told: medicine.doubted ? DOUBTED : medicine.dosage,
    })),
    ...strange.map((line, at) => ({
      key: `line ${at}`,
      medicine: { drug: line, dosage: '' },
      told: 'Ikke forstått',
    })),
  ].filter(({ key }) => key !== `medicine ${chosen}`);
  const ticked = others.filter(({ key }) => !left.includes(key));
  const prescribed = chosen === null ? undefined : medicines[chosen];
  return (
    <>
      {medicines.length === 0 ? (
        <InlineMessage status="warning" size="small">
          Fant ingen legemidler i teksten. Skriv resepten i feltene.
        </InlineMessage>
      ) : (
        <RadioGroup
          size="small"
          legend="Hvilket legemiddel gjelder resepten?"
          value={chosen}
          onChange={(at: number) => setChosen(at)}
        >
          {medicines.map((medicine, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is another when the text is
            <Radio key={at} value={at} description={dosageAndProblems(medicine)}>
              {medicine.drug}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {medicines.length > 0 && others.length > 0 && (
        <CheckboxGroup
          size="small"
          legend="Hva bruker pasienten ellers?"
          description="Fjern haken for det som ikke er opioid eller pregabalin."
          value={ticked.map(({ key }) => key)}
          onChange={(keys: string[]) =>
            setLeft(others.map(({ key }) => key).filter((key) => !keys.includes(key)))
          }
        >
          {others.map(({ key, medicine, told }) => (
            <Checkbox key={key} value={key} description={told}>
              {medicine.drug}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {looseDosages.length > 0 && (
        <InlineMessage status="warning" size="small">
          Det går ikke frem hvilket legemiddel{' '}
          {looseDosages.length === 1 ? 'denne doseringen' : 'disse doseringene'} hører til:{' '}
          {quoted(looseDosages)}. Skriv doseringen i feltet.
        </InlineMessage>
      )}
      {notInUse.length > 0 && (
        <InlineMessage status="info" size="small">
          Ikke i bruk ifølge teksten, og ikke tatt med: {quoted(notInUse)}.
        </InlineMessage>
      )}
      {unusable.length > 0 && (
        <InlineMessage status="info" size="small">
          Ikke brukt: {unusable.length === 1 ? 'én linje' : `${unusable.length} linjer`} som er for lang eller
          ser ut til å ha et fødselsnummer.
        </InlineMessage>
      )}
      {medicines.length > 0 && (
        <Button
          size="small"
          disabled={!prescribed}
          onClick={() => {
            if (!prescribed) return;
            const { drug, dosage } = prescribed;
            onTake({ drug, dosage, others: ticked.map(({ medicine }) => medicine) });
          }}
        >
          Bruk
        </Button>
      )}
    </>
  );
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => (BIRTH_NUMBER.test(line) ? '«…»' : `«${line}»`)).join(', ');
}

function dosageAndProblems({ dosage, unused, problem, doubted }: ShownPastedMedicine): string {
  return [
    dosage === '' ? 'Uten dosering.' : `${dosage}.`,
    doubted ? DOUBTED : '',
    problem.drug?.kind === 'ambiguous' ? 'Navnet passer på flere.' : '',
    problem.drug?.kind === 'unknown' ? 'Ikke i katalogen.' : '',
    problem.dosage === null ? '' : `Forstår ikke «${problem.dosage}».`,
    unused.length > 0 ? `Ikke brukt: ${unused.join(', ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
