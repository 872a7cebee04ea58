import type { Source } from './contract/assessment.ts';

/** A document that rules or figures come from. */
export interface SourceDocument {
  readonly title: string;
  /** The document's own ISO date; null where it states none. */
  readonly changed: string | null;
  /** The ISO date that its text and figures were taken in here, or last held against it. */
  readonly takenIn: string;
  readonly url: string | null;
}

const unntaksordningen: SourceDocument = {
  title: 'Sykehuset Innlandet HF: prosedyre for unntaksordningen (Nye metoder)',
  changed: null,
  takenIn: '2026-11-21',
  url: null,
};

const femteLedd: SourceDocument = {
  title: 'Helsedirektoratet: kommentarer til blåreseptforskriften § 3 femte ledd',
  changed: '2023-11-23',
  takenIn: '2026-11-21',
  url: 'https://www.helsedirektoratet.no/rundskriv/folketrygdloven-kap-5/rundskriv-til-folketrygdloven--5-14--legemidler/helsedirektoratets-merknader-til-blareseptforskriftens-bestemmelser-om-stonad-til-legemidler/-3-femte-ledd-stonad-til-legemidler-i-reseptgruppe-a-eller-b',
};

const hResept: SourceDocument = {
  title: 'Helsedirektoratet og Sykehuset Innlandet: H-resept og finansieringsansvar',
  changed: null,
  takenIn: '2026-11-21',
  url: 'https://www.helsedirektoratet.no/tema/legemidler/legemiddelfinansiering/helseforetaksfinansierte-legemidler-brukt-utenfor-sykehus-h-reseptlegemidler',
};

const helfoOmeq: SourceDocument = {
  title: 'Helfo: omregningstabell for opioider til orale morfinekvivalenter',
  changed: null,
  takenIn: '2026-11-21',
  url: 'https://www.helfo.no/lege/blaareseptordningen/omregningstabell-for-opioider-til-orale-morfinekvivalenter-(OMEQ)',
};

const ekvipotens: SourceDocument = {
  title: 'Helsedirektoratet: ekvipotens av opioiddoser',
  changed: null,
  takenIn: '2026-11-21',
  url: 'https://www.helsedirektoratet.no/veiledere/vanedannende-legemidler/pasientinformasjon-og-verktoy/konvertering-av-opioiddoser',
};

export const documents = { unntaksordningen, femteLedd, hResept, helfoOmeq, ekvipotens };

export type DocumentKey = keyof typeof documents;

/** The source of one rule: which document, and where in it. */
export function sourceOf({ title, changed }: SourceDocument, section: string): Source {
  return { document: title, section, changed };
}

export function urlOf(source: Source): string | null {
  return Object.values(documents).find((known) => known.title === source.document)?.url ?? null;
}
