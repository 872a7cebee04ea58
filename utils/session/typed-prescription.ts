import type { Scheme } from '../../rules/contract/terms.ts';
import type { Reading } from '../../rules/session/reading.ts';
import type { AgentPort } from './agent-port.ts';

/** A prescription as the doctor types it. An empty text is not known. */
export interface TypedPrescription {
  readonly drug: string;
  readonly dosage: string;
  readonly scheme: Scheme | null;
  readonly refundCode: string;
}

export const nothingTyped: TypedPrescription = { drug: '', dosage: '', scheme: null, refundCode: '' };

/** What stands for the site where there is none. */
const TYPED = 'typed';
const PASTED = 'pasted';

export function isTyped(reading: Reading | null): boolean {
  return reading?.siteProfile === TYPED || isPasted(reading);
}

/** Begun with a text from elsewhere, however it was changed since. */
export function isPasted(reading: Reading | null): boolean {
  return reading?.siteProfile === PASTED;
}

export interface TypedLine {
  /** Stands where a page's agent does. There is no page, so nothing is filled and nothing undone. */
  readonly agent: AgentPort;
  /** The same prescription, as it is typed now. */
  write(prescription: TypedPrescription): void;
  /** Another prescription, which may be another patient's: what was answered for the last one is set aside. */
  startAnew(prescription: TypedPrescription, from: 'typed' | 'pasted'): void;
}

/** The line from a form of Hjemmel's own to a session. */
export function typedLine(): TypedLine {
  let site = TYPED;
  let latest = readingOf(nothingTyped, site);
  const listeners = new Set<(reading: Reading | null) => void>();
  const tell = (reading: Reading | null) => {
    for (const listener of listeners) listener(reading);
  };
  const write = (prescription: TypedPrescription) => {
    latest = readingOf(prescription, site);
    tell(latest);
  };
  return {
    agent: {
      onReading(listener) {
        listeners.add(listener);
        listener(latest);
        return () => listeners.delete(listener);
      },
      onDisconnect: () => () => {},
      fill: async () => ({ kind: 'field-gone' }),
      undo: async () => ({ kind: 'nothing-to-undo' }),
      setLayout: () => {},
      keep: () => {},
      look: async () => {},
      mask: () => 'none',
      stoodFor: () => Number.POSITIVE_INFINITY,
      kept: () => null,
    },
    write,
    startAnew(prescription, from) {
      site = from === 'pasted' ? PASTED : TYPED;
      tell(null);
      write(prescription);
    },
  };
}

function readingOf({ drug, dosage, scheme, refundCode }: TypedPrescription, siteProfile: string): Reading {
  return {
    siteProfile,
    fields: {
      drug: drug.trim() || null,
      dosage: dosage.trim() || null,
      scheme,
      refundCode: refundCode.trim() || null,
      remark: null,
    },
    remarkField: null,
    lost: [],
  };
}
