import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

/** Names are local: the same part may be written with a prefix or without. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function localAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

/** Tells of a part from its beginning to its end. Throws where it is not XML, or declares a document type. */
export function readXml(xml: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('doctype', () => {
    throw new Error('A part of a workbook has no document type');
  });
  parser.on('opentag', ({ name, attributes }) => events.open?.(local(name), localAttributes(attributes)));
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('closetag', ({ name }) => events.close?.(local(name)));
  parser.write(xml).close();
}

const FALSE = ['0', 'false', 'off'];

/** An element such as `<strike/>`, on unless it says otherwise. */
export const isOn = ({ val }: Attributes) => val === undefined || !FALSE.includes(val);
/** An attribute such as `hidden="1"`, off unless it says so. */
export const isSet = (value: string | undefined) => value !== undefined && !FALSE.includes(value);
