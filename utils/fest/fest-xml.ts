import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FestError } from './fest-error.ts';
import { DEEPEST_ELEMENT, LONGEST_TOKEN } from './fest-limits.ts';
import { type KeptElement, kept, type RawElement } from './raw-element.ts';
import { at, malformedXml, type XmlPlace } from './xml-error.ts';

export interface FestXmlReader {
  write(text: string): void;
  /** Refuses a file that ends before it is complete. */
  end(): void;
}

interface Level {
  readonly kept: KeptElement;
  /** Null for the root and for the `Kat…` elements, which are too large to be held. */
  readonly element: RawElement | null;
}

/** What the wrong file most often is. */
const otherDocuments: ReadonlyMap<string, string> = new Map([
  ['html', 'en nettside (HTML)'],
  ['MsgHead', 'en melding (MsgHead)'],
  ['M1', 'en resept (M1)'],
  ['Resept', 'en resept (M1)'],
]);

const DATED = 'HentetDato';
const CATEGORY = 2;

/** Prefixes differ within one file; only the local name is to be relied on. */
function localNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const local = known.get(name);
    if (local !== undefined) return local;
    const read = name.slice(name.indexOf(':') + 1);
    known.set(name, read);
    return read;
  };
}

function namespaceOf({ name, attributes }: SaxesTagPlain): string | null {
  const colon = name.indexOf(':');
  return attributes[colon === -1 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`] ?? null;
}

/**
 * Reads FEST from its text, in any pieces. `onRoot` gets the namespace; `onRow` gets HentetDato and each `Oppf…` with what
 * is kept of it. Both `write` and `end` throw `FestError`.
 */
export function festXmlReader(
  onRoot: (namespace: string | null) => void,
  onRow: (row: RawElement) => void,
): FestXmlReader {
  const parser = new SaxesParser({ xmlns: false });
  const localName = localNames();
  const levels: Level[] = [];
  let depth = 0;
  /** The depth of an element that is passed over with all that is in it. */
  let passedOver = 0;
  let dated = false;
  let inTag = false;
  let lastEvent = 0;
  let written = 0;

  const place = (): XmlPlace => ({ line: parser.line, column: parser.column });

  /** By the pieces that are written, which are short beside it: an exact count at each tag would cost more than the reading. */
  function checkLength(): void {
    if (written - lastEvent <= LONGEST_TOKEN) return;
    const [code, what] = inTag
      ? (['xml-attribute-too-long', 'attributt'] as const)
      : (['xml-text-too-long', 'tekst'] as const);
    throw new FestError(code, `Filen har en ${what} på over 1 MB (${at(place())}), og er ikke FEST.`);
  }

  function passOver(): void {
    passedOver = depth;
    parser.off('text');
    parser.off('cdata');
  }

  function listen(): void {
    passedOver = 0;
    parser.on('text', onText);
    parser.on('cdata', onText);
  }

  function onText(text: string): void {
    const element = levels[levels.length - 1]?.element;
    if (element) element.text += text;
  }

  function openRoot(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    if (name !== 'FEST') {
      const found = otherDocuments.get(name) ?? `XML med «${name}» ytterst`;
      throw new FestError('not-fest', `Filen er ${found}, ikke FEST.`);
    }
    onRoot(namespaceOf(tag));
    levels.push({ kept, element: null });
  }

  function openInside(parent: Level, name: string, tag: SaxesTagPlain): void {
    const inside = Object.hasOwn(parent.kept, name) ? parent.kept[name] : undefined;
    if (inside === undefined) {
      passOver();
      return;
    }
    const isCategory = depth === CATEGORY && name !== DATED;
    if (isCategory && !dated)
      throw new FestError('no-extract-date', `FEST-filen mangler ${DATED} (${at(place())}).`);
    const element = isCategory ? null : { name, attributes: tag.attributes, text: '', children: [] };
    if (element) parent.element?.children.push(element);
    levels.push({ kept: inside, element });
  }

  // Six listeners and no more: with two more the parser's object gets too many fields for the engine, and takes four times
  // as long. So its errors are caught instead, and a comment counts with what is beside it.
  parser.on('doctype', () => {
    throw new FestError(
      'xml-doctype',
      `Filen har en dokumenttypedeklarasjon (DOCTYPE), som FEST ikke har (${at(place())}).`,
    );
  });
  parser.on('opentagstart', () => {
    lastEvent = written;
    inTag = true;
  });
  parser.on('opentag', (tag) => {
    inTag = false;
    depth += 1;
    if (depth > DEEPEST_ELEMENT) {
      throw new FestError(
        'xml-too-deep',
        `Filen har elementer i over ${DEEPEST_ELEMENT} nivåer (${at(place())}), og er ikke FEST.`,
      );
    }
    if (passedOver > 0) return;
    const parent = levels[levels.length - 1];
    if (parent) openInside(parent, localName(tag.name), tag);
    else openRoot(tag);
  });
  parser.on('closetag', () => {
    lastEvent = written;
    const closed = depth;
    depth -= 1;
    if (passedOver > 0) {
      if (passedOver === closed) listen();
      return;
    }
    const element = levels.pop()?.element;
    if (!element || levels[levels.length - 1]?.element) return;
    if (element.name === DATED) dated = true;
    onRow(element);
  });
  listen();

  return {
    write(text) {
      try {
        parser.write(text);
      } catch (cause) {
        throw cause instanceof Error && !(cause instanceof FestError) ? malformedXml(cause, place()) : cause;
      }
      written += text.length;
      checkLength();
    },
    end() {
      const { line, column } = place();
      const open = levels[levels.length - 1]?.element?.name;
      try {
        parser.close();
      } catch (cause) {
        const inside = open === undefined ? '' : ` i «${open}»`;
        throw new FestError(
          'xml-truncated',
          `Filen er ikke hel: den slutter${inside} på ${at({ line, column })}. Last den ned på nytt.`,
          cause,
        );
      }
    },
  };
}
