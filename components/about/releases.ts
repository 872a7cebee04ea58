/** One release, as doctors and a trust's IT are told of it. Sentences are Norwegian. */
export interface Release {
  readonly version: string;
  /** ISO date. */
  readonly on: string;
  readonly news: readonly string[];
  /** Changed clinical figures, rules or products: what, and after which source. None changes without a line here. */
  readonly clinical: readonly string[];
}

/** The newest first. `CHANGELOG.md` is written from this. */
export const releases: readonly Release[] = [
  {
    version: '1.0.0',
    on: '2026-11-30',
    news: [
      'Første utgave som kan installeres: pakker for Chrome, Edge og Firefox, med sjekksummer og innholdsfortegnelse (SBOM).',
      'Panelet og oppsettet med peking virker også i Firefox.',
      'Tre korte ruter etter installasjonen: hvem du er, foretaket ditt, og sidene du forskriver på. De ender med en oppdiktet resept.',
      'Panelet spør om én ting om gangen og står på én skjerm. Der vinduet er smalt, dekker det skjemaet, og kan foldes.',
      'Kalkulatoren tar en linje som «tramadol 50 x 4» eller en hel liste, sier hvor mye det er igjen til grensen, og regner ut en nedtrapping.',
      'Et funn kan skjules med «Ikke vis igjen» og en grunn. Det telles i oppfølgingen, og vises igjen når grunnlaget er et annet.',
      'Sakene har fire visninger: alle saker, oppfølging, oversikt, og eksport og import. Frister kan legges i kalenderen.',
      'Foretakets profil velges fra en liste, lages i et skjema som viser den ferdige merknaden, deles som fil og kan fjernes.',
      'Fra et privat vindu lagres verken saker, skjulte funn eller rader i kalkulatoren.',
      'Hjelpen viser hvilken utgave du har, hva som er nytt, datoene til reglene og tallene, hver regel i klartekst, hurtigtaster og hvordan en feil meldes. Etter et år sier Hjemmel at reglene kan være gamle.',
      'Dokumenter til foretaket: installasjon, formål, personvern, støttede nettlesere, tilgjengelighet og drift.',
    ],
    clinical: [
      'Blåreseptforskriften § 3 femte ledd etter Helsedirektoratets kommentarer, sist endret 23.11.2023.',
      'OMEQ-tallene etter Helsedirektoratets tabell over ekvipotens og en avskrift av Helfos omregningstabell. Tall fra avskriften vises som «ikke bekreftet».',
      'Unntaksordningen etter prosedyren i Sykehuset Innlandet, og H-resept etter Helsedirektoratet.',
      'Innebygd utvalg av A- og B-preparater, med eksempler fra FEST 12.04.2017 og 08.09.2023.',
    ],
  },
];
