import type { FieldName } from '../../rules/session/reading.ts';

/** A page that the product was not made for, with what is right there; told before it was first tried. */
export interface UnlistedPage {
  readonly name: string;
  /** In `unlisted`; the page that the form is in. */
  readonly file: string;
  /** The page around, where the form is in a frame. */
  readonly around?: string;
  /** What a doctor means by each field, through shadow roots by `>>>`. */
  readonly at: Readonly<Partial<Record<FieldName, string>>> & { readonly drug: string };
  /** Those that have no words that could be known. */
  readonly pointed?: readonly FieldName[];
  /** Those that nothing tells from others: the doctor is offered another way. */
  readonly refused?: readonly FieldName[];
  readonly dosage: string;
  /** What is read of the second prescription. */
  readonly next?: { readonly drug: string; readonly dosage: string };
  /** The name that the remark is sent under. */
  readonly sentAs: string;
}

export const first = { drug: 'Palexia Depottab 100 mg', dosage: '1 tablett 2 ganger daglig' } as const;
export const second = { drug: 'OxyContin Depottab 20 mg', dosage: '2 tablett 3 ganger daglig' } as const;

const page = (
  file: string,
  name: string,
  at: UnlistedPage['at'],
  sentAs: string,
  more: Partial<UnlistedPage> = {},
): UnlistedPage => ({ file, name, at, sentAs, dosage: first.dosage, ...more });

export const unlistedPages: readonly UnlistedPage[] = [
  page(
    'webforms',
    'ASP.NET WebForms: names of the server, labels in cells',
    {
      drug: '#ctl00_MainContent_ucResept_txtPreparat',
      dosage: '#ctl00_MainContent_ucResept_txtDosering',
      scheme: '#ctl00_MainContent_ucResept_ddlHjemmel',
      remark: '#ctl00_MainContent_ucResept_txtKommentar',
    },
    'ctl00$MainContent$ucResept$txtKommentar',
  ),
  page(
    'primevue',
    'in the manner of PrimeVue: labels that float, a drop-down with a hidden input',
    { drug: '.p-dropdown-label', dosage: '#dosering', remark: '#merknad' },
    'remark',
  ),
  page(
    'blazor',
    'in the manner of Blazor: labels that are not wired, a model that hears of changes only',
    {
      drug: '.mb-3:nth-of-type(1) input',
      dosage: '.mb-3:nth-of-type(2) input',
      remark: 'textarea',
    },
    'remark',
  ),
  page(
    'vaadin-eight',
    'in the manner of Vaadin 8 and GWT: captions in cells, numbers for ids',
    { drug: '.v-filterselect-input', dosage: '.v-textfield', remark: '.v-textarea' },
    'remark',
  ),
  page(
    'openuifive',
    'in the manner of SAPUI5: nothing but made-up ids, in Nynorsk',
    { drug: '#__input0-inner', dosage: '#__input1-inner', remark: '#__area0-inner' },
    'remark',
  ),
  page(
    'inputgroup',
    'Bootstrap, labels in the same box as their fields',
    { drug: '[name=f1]', dosage: '[name=f2]', remark: '[name=f4]' },
    'f4',
  ),
  page(
    'editablespans',
    'texts that are edited where they stand',
    { drug: '#navn', dosage: '#dose', remark: '#til' },
    'remark',
  ),
  page(
    'readonly',
    'a prescription to be read, with buttons to change it',
    { drug: '.preparat', dosage: 'dd span', remark: 'textarea' },
    'merknad',
  ),
  page(
    'keyvalue',
    'a table of keys and values, the strength in another column',
    {
      drug: 'tr:nth-child(1) td:nth-child(2)',
      form: 'tr:nth-child(1) td:nth-child(4)',
      strength: 'tr:nth-child(2) td:nth-child(2)',
      dosage: 'tr:nth-child(3) td:nth-child(2)',
      remark: '[name=merk]',
    },
    'merk',
  ),
  page(
    'framedform',
    'a form in a frame, other fields of the same names in the page around',
    { drug: 'select', dosage: '[name=dssn]', remark: '[name=mld]' },
    'mld',
    { around: 'framed' },
  ),
  page(
    'slotted',
    'web components with labels in shadow roots and fields in slots',
    { drug: '[name=drug]', dosage: '[name=sig]', remark: 'ehr-text >>> textarea' },
    'remark',
  ),
  page(
    'floating',
    'Bootstrap, labels that float after their fields, in Danish',
    { drug: '[name=a]', dosage: '[name=b]', remark: '[name=d]' },
    'd',
    { dosage: '1 tablet 2 gange daglig' },
  ),
  page(
    'placeholders',
    'placeholders and no labels, in English',
    { drug: '[name=p1]', dosage: '[name=p2]', remark: '[name=p5]' },
    'p5',
  ),
  page(
    'describedby',
    'fields that are described and not labelled',
    { drug: '[name=x1]', dosage: '[name=x2]', remark: '[name=x3]' },
    'x3',
  ),
  page(
    'fieldsets',
    'a fieldset to each, a dosage in four fields',
    {
      drug: '[name=vare]',
      dosage: '[name=dose]',
      unit: '[name=enhet]',
      frequency: '[name=hyppig]',
      remark: '[name=merk]',
    },
    'merk',
    { pointed: ['dosage', 'unit'] },
  ),
  page(
    'twocards',
    'two prescriptions, one of them open, in Swedish',
    { drug: '#lm-1', dosage: '#ds-1', remark: '#md-1' },
    'md-1',
    { dosage: '1 tablett 2 gånger dagligen' },
  ),
  page(
    'steps',
    'the last of three steps, the fields of the others out of sight',
    { drug: '.verdi-legemiddel', dosage: '.verdi-dosering', remark: '[name=merknad]' },
    'merknad',
  ),
  page(
    'modal',
    'a window over a list with the same words',
    { drug: '#d1', dosage: '#d2', remark: '#d3' },
    'note',
  ),
  page(
    'fieldrow',
    'fields in a row, their labels over the columns',
    { drug: '[name=r0_l]', dosage: '[name=r0_d]', remark: '[name=r0_m]' },
    'r0_m',
  ),
  page(
    'orderentry',
    'a hospital’s order, the drug as its heading, in English',
    { drug: '.order-name', dosage: '.row:nth-of-type(1) input', remark: 'textarea' },
    'remark',
    { pointed: ['drug'] },
  ),
  page(
    'twice',
    'a copy of the form for small screens, out of sight',
    { drug: '[name=lm]', dosage: '[name=ds]', remark: '[name=mk]' },
    'mk',
  ),
  page(
    'units',
    'numbers and their units in elements of their own',
    { drug: '#prep', strength: '.gruppe:nth-of-type(2) .v', dosage: '[name=mengde]', remark: 'textarea' },
    'melding',
    { dosage: '1', next: { ...second, dosage: '1' } },
  ),
  page(
    'choices',
    'lists to choose from, in groups',
    { drug: '#vare', dosage: '#bruk', remark: '#apotek' },
    'apotek',
  ),
  page(
    'disabled',
    'fields that can’t be written in beside the one that can',
    { drug: '.form-control-static span', dosage: '#d', remark: '#m' },
    'm',
  ),
  page(
    'quasar',
    'in the manner of Quasar: labels drawn after their fields, with stars, in Nynorsk',
    {
      drug: 'input[aria-label^=L]',
      dosage: 'input[aria-label^=D]',
      remark: 'textarea',
    },
    'remark',
  ),
  page(
    'redrawn',
    'drawn anew at each change, with other ids',
    { drug: '.drug', dosage: '.dosage', remark: '.remark' },
    'remark',
    { pointed: ['drug', 'dosage'] },
  ),
  page(
    'above',
    'labels in the row above, in cells of several columns',
    { drug: '[name=a1]', dosage: '[name=a2]', remark: '[name=a5]' },
    'a5',
    { refused: ['drug', 'dosage', 'remark'] },
  ),
  page(
    'marked',
    'a word marked in the drug, two notes, in English',
    { drug: '.field-value', dosage: '[name=sig]', remark: '[name=pharm]' },
    'pharm',
    { pointed: ['dosage', 'remark'], refused: ['drug'] },
  ),
  page(
    'tabs',
    'another tab with the same fields',
    { drug: '[name=l]', dosage: '[name=d]', remark: '[name=t]' },
    't',
  ),
  page(
    'fluent',
    'in the manner of FAST: everything in shadow roots',
    {
      drug: '#t1 >>> .control',
      dosage: '#t2 >>> .control',
      remark: '#t3 >>> .control',
    },
    't3',
  ),
  page(
    'besidelist',
    'a list with one medicine over the form',
    { drug: '[name=lm]', dosage: '[name=ds]', remark: '[name=mk]' },
    'mk',
  ),
  page(
    'chip',
    'a drug as a chip beside its search, words for screen readers in the labels',
    { drug: '.chip', dosage: '[name=ds]', remark: '.redaktor' },
    'remark',
    { refused: ['drug'] },
  ),
];
