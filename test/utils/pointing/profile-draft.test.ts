// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { SiteProfile } from '../../../utils/page/site-profile.ts';
import { candidates, describeField } from '../../../utils/pointing/elements-at.ts';
import { Draft } from '../../../utils/pointing/profile-draft.ts';
import { drawWithoutLayout, openPage, testSite, wholeForm } from '../page/pages.ts';

drawWithoutLayout();

function at(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`The test has no ${selector}.`);
  return found;
}

beforeEach(() => {
  document.body.innerHTML = wholeForm;
});

const draw = () => {
  const page = openPage();
  page.refresh('now');
  return new Draft(page);
};

describe('a field that is pointed at', () => {
  it('is found again, with the others', () => {
    const draft = draw();
    expect(draft.pick('drug', at('output'))).toBeNull();
    expect(draft.pick('dosage', at('#dose'))).toBeNull();
    expect(draft.states()).toMatchObject({
      drug: { kind: 'found', seen: { text: 'Herceptin Inj væske 600 mg' }, kept: false },
      dosage: { kind: 'found', seen: { text: '1 dose hver 3. uke', label: 'Dosering' } },
    });
    expect(draft.form.length).toBeGreaterThan(0);
  });

  it('is refused where it is another field already, and nothing changes', () => {
    const draft = draw();
    draft.pick('drug', at('output'));
    expect(draft.pick('dosage', at('output'))).toEqual({ kind: 'taken', by: 'drug' });
    expect(Object.keys(draft.states())).toEqual(['drug']);
  });

  it('is refused where nothing tells it from another', () => {
    document.body.innerHTML = '<main><input><input></main>';
    expect(draw().pick('drug', at('input'))).toEqual({ kind: 'not-found-again' });
  });

  it.each(['<input type="password">', '<button>Lagre</button>', '<a href="#">Lenke</a>'])(
    'can be no %s',
    (html) => {
      document.body.innerHTML = html;
      expect(draw().pick('drug', at('body > *'))).toEqual({ kind: 'nothing-to-read' });
    },
  );

  it.each(['p:last-child', 'p:last-child b', '[contenteditable="false"]', '.ramme'])(
    'is the whole editor where it is a part of one (%s)',
    (selector) => {
      document.body.innerHTML = `
        <main><p>Legemiddel: <b>Ibux</b></p><div class="ramme"><div aria-label="Merknad" contenteditable="true">
        <p>Ring <span contenteditable="false">@apotek</span></p><p>ved <b>spørsmål</b></p></div></div></main>`;
      const draft = draw();
      expect(draft.pick('remark', at(selector))).toBeNull();
      expect(draft.states().remark).toMatchObject({
        kind: 'found',
        seen: { text: 'Ring @apotek ved spørsmål', label: 'Merknad' },
        description: { read: 'text', find: [{ by: 'label', text: 'Merknad' }] },
      });
    },
  );

  it('may be an editor that nothing is written in', () => {
    document.body.innerHTML = '<main><div class="merknad" contenteditable><p><br></p></div></main>';
    expect(draw().pick('remark', at('p'))).toBeNull();
  });

  it('is found by the words outside the shadow root that it stands in', () => {
    document.body.innerHTML =
      '<main><b>Legemiddel:</b><x-felt></x-felt><b>Kjønn:</b><x-felt></x-felt></main>';
    const fields = [...document.querySelectorAll('x-felt')].map((host) => {
      const field = document.createElement('input');
      host.attachShadow({ mode: 'open' }).append(field);
      return field;
    });
    const draft = draw();
    expect(draft.pick('drug', fields[0] ?? document.body)).toBeNull();
    expect(draft.states().drug).toMatchObject({
      description: { find: [{ by: 'beside', text: 'Legemiddel:' }] },
    });
  });

  it('may be an editor that is the page in a frame, and no other frame', () => {
    document.body.innerHTML = '<main><iframe id="merknad" title="Rik tekst"></iframe></main>';
    expect(draw().pick('remark', at('iframe'))).toEqual({ kind: 'nothing-to-read' });
    const frame = document.querySelector('iframe');
    frame?.contentDocument?.body.setAttribute('contenteditable', 'true');
    const draft = draw();
    expect(draft.pick('remark', at('iframe'))).toBeNull();
    expect(draft.states().remark).toMatchObject({ kind: 'found', seen: { text: '', label: 'Rik tekst' } });
    expect(candidates(openPage())).toEqual([frame]);
  });

  it('is still the same when the page has drawn it anew', () => {
    const draft = draw();
    draft.pick('drug', at('output'));
    document.body.innerHTML = wholeForm;
    expect(draft.pick('dosage', at('#dose'))).toBeNull();
    expect(draft.states()).toMatchObject({ drug: { kind: 'found' }, dosage: { kind: 'found' } });
  });

  it('offers the choices of a list', () => {
    const draft = draw();
    draft.pick('scheme', at('select'));
    expect(draft.states().scheme).toMatchObject({ choices: ['§ 2', 'H-resept'] });
  });

  it('is gone when it is forgotten', () => {
    const draft = draw();
    draft.pick('drug', at('output'));
    draft.forget('drug');
    expect(draft.isEmpty).toBe(true);
    expect(draft.states()).toEqual({});
  });
});

describe('a stored profile', () => {
  const lostDosage: SiteProfile = {
    ...testSite,
    fields: { ...testSite.fields, dosage: { find: [{ by: 'label', text: 'Dosis' }], read: 'value' } },
  };

  it('keeps what fits, says what is lost, and takes that anew', () => {
    const draft = draw();
    draft.adopt(lostDosage);
    expect(draft.states()).toMatchObject({
      drug: { kind: 'found', kept: true },
      dosage: { kind: 'lost', kept: true },
    });
    expect(draft.pick('dosage', at('#dose'))).toBeNull();
    const { drug, dosage } = draft.states();
    expect(drug).toMatchObject({ description: testSite.fields.drug, kept: true });
    expect(dosage).toMatchObject({ kind: 'found', kept: false });
    expect(draft.form).toEqual(testSite.form);
  });
});

describe('pointing at a word', () => {
  it.each([
    ['<p><b class="it">OxyContin</b> Depottab 20 mg</p>', 'OxyContin Depottab 20 mg'],
    ['<p>Dosering: <b class="it">1 tablett</b></p>', '1 tablett'],
    ['<h2><a class="it" href="#">OxyContin Depottab 20 mg</a></h2>', 'OxyContin Depottab 20 mg'],
    ['<p><b>Lyrica</b> – <i class="it">1 kapsel</i></p>', '1 kapsel'],
  ])('means the text that it is in: %s', (html, text) => {
    document.body.innerHTML = html;
    expect(describeField(at('.it'))?.text).toBe(text);
  });
});

it('steps to an editor once, whatever it is made of, written in or not', () => {
  document.body.innerHTML = `
    <label>Dosering <input></label><div id="e" contenteditable><p>En</p><p>To <b>og</b> tre</p></div>
    <div id="tom" contenteditable="plaintext-only"></div>`;
  expect(candidates(openPage()).map(({ id, localName }) => id || localName)).toEqual(['input', 'e', 'tom']);
});
