import type { FieldName, Reading } from '../../rules/session/reading.ts';
import type { FieldDescription, Locator, SiteProfile } from '../../utils/page/site-profile.ts';
import { schemeTexts } from '../../utils/page/site-profiles.ts';

/** A page that the tests know, with a profile made for it and what a right reading of it is. */
export interface HostPageCase {
  readonly name: string;
  readonly path: string;
  readonly profile: SiteProfile;
  readonly fields: Reading['fields'];
  readonly otherMedicines?: Reading['otherMedicines'];
  /** What a person would point at, as selectors that pierce open shadow roots with `>>>`. */
  readonly pointedAt: Readonly<Partial<Record<FieldName, string>>>;
}

const byLabel = (text: string): Locator => ({ by: 'label', text });
const beside = (text: string): Locator => ({ by: 'beside', text });
const byName = (value: string): Locator => ({ by: 'attribute', name: 'name', value });
const control = (value: string): Locator => ({ by: 'attribute', name: 'formcontrolname', value });

function field(read: FieldDescription['read'], ...[first, ...others]: Locator[]): FieldDescription {
  if (first === undefined) throw new Error('A field needs a way to find it.');
  return { find: [first, ...others], read };
}

const scheme = (read: FieldDescription['read'], ...ways: Locator[]): FieldDescription => ({
  ...field(read, ...ways),
  normalise: schemeTexts,
});

const site = (id: string, profile: Pick<SiteProfile, 'form' | 'fields' | 'otherMedicines'>): SiteProfile => ({
  version: 1,
  id,
  name: `Vertsside ${id}`,
  origins: ['http://localhost:*'],
  ...profile,
});

const severalSite = site('several', {
  form: [{ by: 'selector', selector: '.resept' }],
  fields: {
    drug: field('text', beside('Legemiddel'), { by: 'selector', selector: '.legemiddelnavn' }),
    dosage: field('value', byLabel('Dosering')),
    scheme: scheme('selected-text', byLabel('Refusjonshjemmel')),
    refundCode: field('value', byLabel('Refusjonskode')),
    remark: field('value', byLabel('Merknad til apotek')),
  },
});

const shadowSite = site('shadow', {
  form: [byLabel('Resept') as SiteProfile['form'][number]],
  fields: {
    drug: field('text', beside('Valgt legemiddel')),
    dosage: field('value', byLabel('Dosering'), { by: 'attribute', name: 'label', value: 'Dosering' }),
    scheme: scheme('selected-text', byLabel('Refusjonshjemmel')),
    refundCode: field('value', byLabel('Refusjonskode')),
    remark: field('value', byLabel('Melding til apotek')),
  },
  otherMedicines: {
    row: { by: 'selector', selector: '.legemiddel' },
    drug: field('text', { by: 'selector', selector: 'b' }),
    dosage: field('text', { by: 'selector', selector: 'i' }),
  },
});

const shadowReading = {
  fields: {
    drug: 'Norspan Depotplaster 10 µg/time',
    dosage: '1 plaster hver 7. dag',
    scheme: 'section-3',
    refundCode: 'L99',
    remark: 'Plaster byttes onsdag',
  },
  otherMedicines: [
    { drug: 'Dolcontin Depottab 30 mg', dosage: '1 tablett 2 ganger daglig' },
    { drug: 'Lyrica Kaps 150 mg', dosage: '1 kapsel 2 ganger daglig' },
  ],
};

const appReading = {
  fields: {
    drug: 'Palexia Depottab 100 mg',
    dosage: '1 tablett 2 ganger daglig',
    scheme: 'section-3',
    refundCode: 'L86',
    remark: '',
  },
  otherMedicines: [
    { drug: 'Lyrica Kaps 150 mg', dosage: '1 kapsel 2 ganger daglig' },
    { drug: 'Paralgin forte Tab 400 mg/30 mg', dosage: '1 tablett ved behov' },
  ],
};

const shadowPointedAt = {
  drug: 'rx-app >>> section strong',
  dosage: 'rx-app >>> rx-field[label="Dosering"] >>> input',
  scheme: 'rx-app >>> rx-field[kind="select"] >>> select',
  refundCode: 'rx-app >>> rx-field[label="Refusjonskode"] >>> input',
  remark: 'rx-app >>> rx-field[kind="textarea"] >>> textarea',
};

export const hostPages: readonly HostPageCase[] = [
  {
    name: 'summary to be signed, in a definition list',
    path: '/pages/summary.html',
    profile: site('summary', {
      form: [
        { by: 'label', text: 'Resept til godkjenning' },
        { by: 'selector', selector: '.resept-sammendrag' },
      ],
      fields: {
        drug: field('text', beside('Preparat')),
        dosage: field('text', beside('Doseringsveiledning')),
        scheme: scheme('text', beside('Ref.hjemmel')),
        refundCode: field('text', beside('Refusjonskode')),
        remark: field('text', beside('Merknad')),
      },
    }),
    fields: {
      drug: 'OxyContin Depottab 20 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: 'section-3',
      refundCode: '-90',
      remark: 'Leveres i dosett',
    },
    pointedAt: {
      drug: 'dd:nth-of-type(1)',
      dosage: 'dd:nth-of-type(3)',
      scheme: 'dd:nth-of-type(4)',
      refundCode: 'dd:nth-of-type(5)',
      remark: '.merknad span',
    },
  },
  {
    name: 'form laid out in a table, with a table of other medicines',
    path: '/pages/table.html',
    profile: site('table', {
      form: [{ by: 'attribute', name: 'name', value: 'forskrivning' }],
      fields: {
        drug: field('value', beside('Navn/form/styrke'), byName('preparat')),
        dosage: field('value', beside('Dosering'), byName('dosering')),
        scheme: scheme('selected-text', beside('Refusjonshjemmel'), byName('hjemmel')),
        refundCode: field('value', beside('Refusjonskode'), byName('refusjonskode')),
        remark: field('value', beside('Kommentar til apotek'), byName('kommentar')),
      },
      otherMedicines: {
        row: { by: 'selector', selector: '.legemiddelliste tbody tr' },
        drug: field('text', { by: 'column', text: 'Legemiddel' }),
        dosage: field('text', { by: 'column', text: 'Dosering' }),
      },
    }),
    fields: {
      drug: 'Palexia Depottab 100 mg',
      dosage: '1 tablett morgen og kveld',
      scheme: 'section-3',
      refundCode: '-71',
      remark: 'Ring ved spørsmål',
    },
    otherMedicines: [
      { drug: 'Dolcontin Depottab 30 mg', dosage: '1 tablett 2 ganger daglig' },
      { drug: 'Lyrica Kaps 150 mg', dosage: '1 kapsel 2 ganger daglig' },
      { drug: 'Paralgin forte Tab 400 mg/30 mg', dosage: null },
    ],
    pointedAt: {
      drug: '[name="preparat"]',
      dosage: '[name="dosering"]',
      scheme: '[name="hjemmel"]',
      refundCode: '[name="refusjonskode"]',
      remark: '[name="kommentar"]',
    },
  },
  {
    name: 'drug and dosage in parts, radio buttons, hidden copies',
    path: '/pages/parts.html',
    profile: site('parts', {
      form: [{ by: 'selector', selector: '.reseptskjema' }],
      fields: {
        drug: field('text', beside('Legemiddel')),
        form: field('selected-text', byLabel('Legemiddelform')),
        strength: field('value', byLabel('Styrke')),
        dosage: field('value', byLabel('Dosering')),
        unit: field('selected-text', byLabel('Doseenhet')),
        frequency: field('selected-text', byLabel('Hyppighet')),
        scheme: scheme('checked-label', byLabel('Refusjonshjemmel')),
        refundCode: field('value', beside('Refusjonskode')),
        remark: field('value', byLabel('Merknad')),
      },
    }),
    fields: {
      drug: 'Tramadol HEXAL Kaps 50 mg',
      dosage: '1 kapsel 3 ganger daglig',
      scheme: 'white',
      refundCode: '',
      remark: 'Hentes av pårørende',
    },
    pointedAt: {
      drug: 'section span:nth-of-type(2)',
      form: '#f-1',
      strength: '#f-2',
      dosage: '#f-3',
      unit: '#f-6',
      frequency: '#f-7',
      scheme: 'section [type="radio"]',
      refundCode: '[placeholder]',
      remark: '#f-5',
    },
  },
  {
    name: 'web components with open shadow roots',
    path: '/pages/shadow.html',
    profile: shadowSite,
    ...shadowReading,
    pointedAt: shadowPointedAt,
  },
  {
    name: 'web components with closed shadow roots',
    path: '/pages/shadow.html?mode=closed',
    profile: shadowSite,
    ...shadowReading,
    pointedAt: shadowPointedAt,
  },
  {
    name: 'three prescriptions, one of them open',
    path: '/pages/several.html',
    profile: severalSite,
    fields: {
      drug: 'OxyNorm Kaps 5 mg',
      dosage: '1 kapsel ved behov, høyst 4 daglig',
      scheme: 'section-2',
      refundCode: '',
      remark: 'Første',
    },
    pointedAt: {
      drug: '.resept output',
      dosage: '#dosering-0',
      scheme: '#hjemmel-0',
      refundCode: '#kode-0',
      remark: '#merknad-0',
    },
  },
  {
    name: 'page drawn anew on each keystroke, with a virtual list',
    path: '/pages/redraw.html?late=500',
    profile: site('redraw', {
      form: [{ by: 'label', text: 'Ny resept' }],
      fields: {
        drug: field('text', byLabel('Legemiddel')),
        dosage: field('value', byLabel('Dosering')),
        scheme: scheme('selected-text', byLabel('Refusjonshjemmel')),
        refundCode: field('value', byLabel('Refusjonskode')),
        remark: field('value', byLabel('Merknad')),
      },
      otherMedicines: {
        row: { by: 'selector', selector: '[role="rowgroup"] [role="row"]' },
        drug: field('text', { by: 'column', text: 'Legemiddel' }),
        dosage: field('text', { by: 'column', text: 'Dosering' }),
      },
    }),
    fields: {
      drug: 'Metadon Mikst 2 mg/ml',
      dosage: '10 ml daglig',
      scheme: 'section-2',
      refundCode: 'P30',
      remark: '',
    },
    otherMedicines: Array.from({ length: 5 }, (_, i) => ({
      drug: `Legemiddel nr. ${i + 1} Tab 10 mg`,
      dosage: `${(i % 3) + 1} tabletter daglig`,
    })),
    pointedAt: {
      drug: 'output',
      dosage: '[data-felt="dosage"]',
      scheme: '[data-felt="scheme"]',
      refundCode: '[data-felt="code"]',
      remark: '[data-felt="remark"]',
    },
  },
  {
    name: 'React',
    path: '/apps/react/index.html',
    profile: site('react', {
      form: [{ by: 'attribute', name: 'data-testid', value: 'resept' }],
      fields: {
        drug: field('selected-text', byLabel('Legemiddel')),
        strength: field('selected-text', byLabel('Styrke')),
        dosage: field('value', byLabel('Dosering')),
        scheme: scheme('selected-text', byLabel('Refusjonshjemmel')),
        refundCode: field('value', byLabel('Refusjonskode')),
        remark: field('value', byLabel('Merknad til apotek')),
      },
      otherMedicines: {
        row: { by: 'attribute', name: 'data-testid', value: 'legemiddel' },
        drug: field('text', { by: 'selector', selector: 'strong' }),
        dosage: field('text', { by: 'selector', selector: 'span' }),
      },
    }),
    ...appReading,
    pointedAt: {
      drug: 'form > div:nth-of-type(1) select',
      strength: 'form > div:nth-of-type(2) select',
      dosage: 'form > div:nth-of-type(3) input',
      scheme: 'form > div:nth-of-type(4) select',
      refundCode: 'form > div:nth-of-type(5) input',
      remark: 'textarea',
    },
  },
  {
    name: 'Vue',
    path: '/apps/vue/index.html',
    profile: site('vue', {
      form: [{ by: 'selector', selector: '.forskrivning' }],
      fields: {
        drug: field('value', byLabel('Legemiddel')),
        strength: field('selected-text', byLabel('Styrke')),
        dosage: field('value', byLabel('Dosering')),
        scheme: scheme('checked-label', byLabel('Refusjonshjemmel')),
        refundCode: field('value', byLabel('Refusjonskode')),
        remark: field('value', byLabel('Merknad til apotek')),
      },
      otherMedicines: {
        row: { by: 'selector', selector: 'tbody tr' },
        drug: field('text', { by: 'column', text: 'Legemiddel' }),
        dosage: field('text', { by: 'column', text: 'Dosering' }),
      },
    }),
    ...appReading,
    pointedAt: {
      drug: '[list]',
      strength: 'select',
      dosage: 'label:nth-of-type(3) input',
      scheme: '[type="radio"]',
      refundCode: 'fieldset + label input',
      remark: 'textarea',
    },
  },
  {
    name: 'Angular',
    path: '/apps/angular/index.html',
    profile: site('angular', {
      form: [{ by: 'selector', selector: '.reseptskjema' }],
      fields: {
        drug: field('selected-text', byLabel('Legemiddel'), control('drug')),
        strength: field('selected-text', byLabel('Styrke'), control('strength')),
        dosage: field('value', byLabel('Dosering'), control('dosage')),
        scheme: scheme('checked-label', byLabel('Refusjonshjemmel'), control('scheme')),
        refundCode: field('value', byLabel('Refusjonskode'), control('code')),
        remark: field('value', byLabel('Merknad til apotek'), control('remark')),
      },
      otherMedicines: {
        row: { by: 'selector', selector: '.legemiddelkort' },
        drug: field('text', { by: 'selector', selector: 'h3' }),
        dosage: { ...field('text', { by: 'selector', selector: 'p' }), prefix: 'Dosering:' },
      },
    }),
    ...appReading,
    pointedAt: {
      drug: '[formcontrolname="drug"]',
      strength: '[formcontrolname="strength"]',
      dosage: '[formcontrolname="dosage"]',
      scheme: '[formcontrolname="scheme"]',
      refundCode: '[formcontrolname="code"]',
      remark: '[formcontrolname="remark"]',
    },
  },
];
