/** The views of the help, as they stand in the address. */
export const subjects = ['utgave', 'hurtigtaster', 'regler', 'grenser', 'feil'] as const;
type Subject = (typeof subjects)[number];

/** What the trust and its IT are told, by the names of the files in the repository. */
export const documentNames = [
  'formaal',
  'personvern',
  'stotte',
  'tilgjengelighet',
  'farelogg',
  'installasjon',
  'policy',
  'drift',
] as const;
export type DocumentName = (typeof documentNames)[number];

export const helpViews = [...subjects, ...documentNames] as const;
export type HelpView = Subject | DocumentName;

export const helpViewNames: Readonly<Record<HelpView, string>> = {
  utgave: 'Utgaven',
  hurtigtaster: 'Hurtigtaster',
  regler: 'Reglene',
  grenser: 'Hjemmels grenser',
  feil: 'Meld en feil',
  formaal: 'Formål',
  personvern: 'Personvern',
  stotte: 'Støttede nettlesere',
  tilgjengelighet: 'Tilgjengelighet',
  farelogg: 'Farelogg',
  installasjon: 'Installasjon',
  policy: 'Foretakets oppsett',
  drift: 'Drift og sikkerhet',
};

export const isDocument = (view: HelpView): view is DocumentName =>
  documentNames.some((name) => name === view);
