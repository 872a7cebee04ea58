import type { Source } from './contract/assessment.ts';

/** A document that rules or figures come from. `changed` is the document's own date; null where it states none. */
interface SourceDocument {
  readonly title: string;
  readonly changed: string | null;
  readonly url: string | null;
}

const unntaksordningen: SourceDocument = {
  title: 'Sykehuset Innlandet HF: prosedyre for unntaksordningen (Nye metoder)',
  changed: null,
  url: null,
};

const femteLedd: SourceDocument = {
  title: 'Helsedirektoratet: kommentarer til blåreseptforskriften § 3 femte ledd',
  changed: '2023-11-23',
  url: 'https://www.helsedirektoratet.no/rundskriv/folketrygdloven-kap-5/rundskriv-til-folketrygdloven--5-14--legemidler/helsedirektoratets-merknader-til-blareseptforskriftens-bestemmelser-om-stonad-til-legemidler/-3-femte-ledd-stonad-til-legemidler-i-reseptgruppe-a-eller-b',
};

const hResept: SourceDocument = {
  title: 'Helsedirektoratet og Sykehuset Innlandet: H-resept og finansieringsansvar',
  changed: null,
  url: 'https://www.helsedirektoratet.no/tema/legemidler/legemiddelfinansiering/helseforetaksfinansierte-legemidler-brukt-utenfor-sykehus-h-reseptlegemidler',
};

const helfoOmeq: SourceDocument = {
  title: 'Helfo: omregningstabell for opioider til orale morfinekvivalenter',
  changed: null,
  url: 'https://www.helfo.no/lege/blaareseptordningen/omregningstabell-for-opioider-til-orale-morfinekvivalenter-(OMEQ)',
};

const ekvipotens: SourceDocument = {
  title: 'Helsedirektoratet: ekvipotens av opioiddoser',
  changed: null,
  url: 'https://www.helsedirektoratet.no/veiledere/vanedannende-legemidler/pasientinformasjon-og-verktoy/konvertering-av-opioiddoser',
};

export const documents = { unntaksordningen, femteLedd, hResept, helfoOmeq, ekvipotens };

/** The source of one rule: which document, and where in it. */
export function sourceOf({ title, changed }: SourceDocument, section: string): Source {
  return { document: title, section, changed };
}

export function urlOf(source: Source): string | null {
  return Object.values(documents).find((known) => known.title === source.document)?.url ?? null;
}
