import type { FieldDescription, Locator, SiteProfile } from '../../utils/page/site-profile.ts';
import { schemeTexts } from '../../utils/page/site-profiles.ts';
import { hostPages } from './host-pages.ts';

/** A page with a remark field of one kind, in which all that holds of filling must hold. */
export interface FillableHost {
  readonly name: string;
  readonly path: string;
  readonly profile: SiteProfile;
  /** The frame that the form is in, by its title; null for the page itself. */
  readonly frame: string | null;
  /** The remark, and the fields beside it, by the labels that the page gives them. */
  readonly remark: string;
  readonly dosage: string;
  /** The frame that the remark alone is edited in, as a page of its own. */
  readonly remarkFrame?: string;
  /** Whether Ctrl+Z takes the text back: an editor with a history of its own decides that itself. */
  readonly ownHistory: boolean;
  /** Whether the page shows, in `#app-state`, what it itself takes the remark to be. */
  readonly state: boolean;
  readonly kind: 'field' | 'editor';
  /** Whether it is tried in the long run alone, as another of its kind is tried in each. */
  readonly inLongRun?: boolean;
  /** Whether a field is drawn anew when it is left, so that none is there to give the focus back to. */
  readonly redraws?: boolean;
}

const byLabel = (text: string): Locator => ({ by: 'label', text });
const value = (label: string): FieldDescription => ({ find: [byLabel(label)], read: 'value' });

function formWith(id: string, form: SiteProfile['form'][number], remark: FieldDescription): SiteProfile {
  return {
    version: 1,
    id,
    name: `Vertsside ${id}`,
    origins: ['http://localhost:*'],
    form: [form],
    fields: {
      drug: value('Legemiddel'),
      dosage: value('Dosering'),
      scheme: { ...value('Refusjonshjemmel'), normalise: schemeTexts },
      refundCode: value('Refusjonskode'),
      remark,
    },
  };
}

const editorRemark: FieldDescription = { find: [byLabel('Merknad til apotek')], read: 'text' };
const editorForm = { by: 'label', text: 'Resept' } as const;

const ordinary = {
  frame: null,
  remark: 'Merknad til apotek',
  dosage: 'Dosering',
  ownHistory: false,
  state: true,
  kind: 'editor',
} as const;

const editor = (name: string, query: string): FillableHost => ({
  ...ordinary,
  name,
  path: `/pages/editor.html?${query}`,
  profile: formWith('editor', editorForm, editorRemark),
});

const resept = { by: 'selector', selector: '.resept' } as const;
const stands = (text: string): Locator => ({ by: 'beside', text });

/** A page that shows its drug in the place of a field, and has neither scheme nor code. */
const withDrugShown = (id: string): SiteProfile => ({
  ...formWith(id, resept, editorRemark),
  form: [{ by: 'selector', selector: '.reseptskjema' }],
  fields: {
    drug: { find: [byLabel('Legemiddel')], read: 'text' },
    dosage: value('Dosering'),
    remark: value('Merknad til apotek'),
  },
});

const editable = '[contenteditable="true"]';

/** An editor that keeps what was written before, and so decides what Ctrl+Z takes back. */
const withHistory = (name: string, app = name.toLowerCase(), page = 'editor'): FillableHost => ({
  ...ordinary,
  name,
  path: `/apps/${app}/${page}.html`,
  profile: formWith(app, resept, editorRemark),
  ownHistory: true,
});

function known(name: string, differing: Partial<FillableHost> = {}): FillableHost {
  const found = hostPages.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`There is no host page for ${name}.`);
  return { ...ordinary, name, path: found.path, profile: found.profile, kind: 'field', ...differing };
}

const inShadow = { remark: 'Melding til apotek', state: false };

export const fillableHosts: readonly FillableHost[] = [
  known('React'),
  known('Vue'),
  known('Angular'),
  known('form laid out in a table, with a table of other medicines', {
    name: 'table, plain fields',
    remark: '[name="kommentar"]',
    dosage: '[name="dosering"]',
    state: false,
  }),
  known('web components with open shadow roots', { name: 'fields in open shadow roots', ...inShadow }),
  known('web components with closed shadow roots', { name: 'fields in closed shadow roots', ...inShadow }),
  known('page drawn anew on each keystroke, with a virtual list', {
    name: 'drawn anew on each keystroke',
    remark: 'Merknad',
    state: false,
    ownHistory: true,
    redraws: true,
  }),
  {
    ...ordinary,
    name: 'widgets that keep the value elsewhere',
    path: '/pages/widgets.html',
    profile: formWith('widgets', { by: 'selector', selector: '.x-form' }, value('Merknad')),
    remark: 'Merknad:',
    dosage: 'Dosering:',
    kind: 'field',
    ownHistory: true,
    redraws: true,
  },
  editor('editable, a block a line', 'as=blocks'),
  { ...editor('editable, a paragraph a line', 'as=paragraphs'), inLongRun: true },
  editor('editable, line breaks', 'as=breaks'),
  { ...editor('editable, plain text only', 'as=plaintext'), inLongRun: true },
  { ...editor('editable, drawn from a state of its own', 'as=model'), ownHistory: true },
  { ...editor('editable in an open shadow root', 'as=blocks&in=open'), inLongRun: true },
  editor('editable in a closed shadow root', 'as=blocks&in=closed'),
  { ...editor('editable in a frame', ''), path: '/pages/framed.html', frame: 'Forskrivning' },
  {
    ...ordinary,
    name: 'Quill',
    path: '/apps/quill/editor.html',
    profile: formWith('quill', resept, editorRemark),
  },
  ...['ProseMirror', 'Lexical', 'CodeMirror', 'Slate'].map((name) => withHistory(name)),
  ...(
    [
      ['Trix', 'trix', 'index', {}],
      ['Draft.js', 'draft', 'editor', {}],
      [
        'Jodit',
        'jodit',
        'textarea',
        {
          profile: formWith('jodit', resept, { ...editorRemark, find: [stands('Merknad til apotek')] }),
          remark: editable,
        },
      ],
      [
        'CKEditor 5',
        'ckeditor',
        'textarea',
        {
          profile: formWith('ckeditor', resept, {
            ...editorRemark,
            find: [{ by: 'selector', selector: '.ck-editor__editable' }],
          }),
          remark: editable,
        },
      ],
      [
        'TinyMCE in its frame',
        'tinymce',
        'textarea',
        {
          profile: formWith('tinymce', resept, { ...editorRemark, find: [stands('Merknad til apotek')] }),
          remark: 'body',
          remarkFrame: '.tox-edit-area iframe',
        },
      ],
      [
        'CodeMirror 5',
        'codemirrorfive',
        'textarea',
        { path: '/apps/codemirrorfive/textarea.html?input=contenteditable', remark: editable },
      ],
    ] as const
  ).map(([name, app, page, differing]) => ({
    ...withHistory(name, app, page),
    inLongRun: true,
    ...differing,
  })),
  ...(
    [
      ['Angular Material', 'material'],
      ['ng-select', 'ngselect'],
      ['Aksel', 'aksel'],
    ] as const
  ).map(
    ([name, app]): FillableHost => ({
      ...ordinary,
      name,
      path: `/apps/${app}/index.html`,
      profile: withDrugShown(app),
      kind: 'field',
      inLongRun: true,
    }),
  ),
  ...['AngularJS', 'hookform', 'Shoelace'].map(
    (name): FillableHost => ({
      ...ordinary,
      name,
      path: `/apps/${name.toLowerCase()}/index.html`,
      profile: formWith(name.toLowerCase(), resept, value('Merknad til apotek')),
      kind: 'field',
    }),
  ),
];

/** One of each kind: what differs between the others of a kind is met when they are filled and put back. */
export const hostOfEachKind: readonly FillableHost[] = [
  'React',
  'table, plain fields',
  'fields in open shadow roots',
  'drawn anew on each keystroke',
  'editable, a block a line',
  'editable in a frame',
  'ProseMirror',
].map((name) => {
  const host = fillableHosts.find((candidate) => candidate.name === name);
  if (host === undefined) throw new Error(`There is no host ${name}.`);
  return host;
});
