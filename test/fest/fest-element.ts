export type Schema = '2013-10-08' | '2014-12-01';

/** How a file names its elements: with default namespaces, with prefixes, or as the extract of 2017, with some of each. */
export type PrefixStyle = 'default' | 'prefixed' | 'mixed';

/** The element's schema: M30, or Forskrivning. */
type Namespace = 'm30' | 'fs';

export interface FestElement {
  readonly namespace: Namespace;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly FestElement[];
}

type Content = string | readonly (FestElement | null | readonly FestElement[])[];

function element(
  namespace: Namespace,
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): FestElement {
  const children = typeof content === 'string' ? content : content.flat().filter((child) => child !== null);
  return { namespace, name, attributes, content: children };
}

export const m30 = (name: string, content: Content = []) => element('m30', name, content);
export const fs = (name: string, content: Content = []) => element('fs', name, content);

const KODEVERK = '2.16.578.1.12.4.1.1.';

/** A coded value with the number of its kodeverk. */
export function coded(of: FestElement, V: string, kodeverk: number, DN: string): FestElement {
  return { ...of, attributes: { V, S: `${KODEVERK}${kodeverk}`, DN } };
}

/** A coded value whose kodeverk follows from where it stands. */
export function simple(of: FestElement, V: string, DN: string): FestElement {
  return { ...of, attributes: { V, DN } };
}

export function quantity(of: FestElement, V: number | string, U: string): FestElement {
  return { ...of, attributes: { V: String(V), U } };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Writes elements in one style. */
export class FestWriter {
  readonly #style: PrefixStyle;
  readonly #uri: Readonly<Record<Namespace, string>>;

  constructor(schema: Schema, style: PrefixStyle) {
    this.#style = style;
    this.#uri = {
      m30: `http://www.kith.no/xmlstds/eresept/m30/${schema}`,
      fs: `http://www.kith.no/xmlstds/eresept/forskrivning/${schema}`,
    };
  }

  rootStart(name = 'FEST'): string {
    const { m30: uri, fs: other } = this.#uri;
    if (this.#style === 'default') return `<${name} xmlns="${uri}">`;
    const both = this.#style === 'prefixed' ? ` xmlns:fs="${other}"` : '';
    return `<m30:${name} xmlns:m30="${uri}"${both}>`;
  }

  /** The root and the categories, which all styles but the plain one prefix. */
  start(name: string): string {
    return `<${this.#outer(name)}>`;
  }

  end(name: string): string {
    return `</${this.#outer(name)}>\n`;
  }

  #outer(name: string): string {
    return this.#style === 'default' ? name : `m30:${name}`;
  }

  write(of: FestElement): string {
    return this.#write(of, this.#style === 'mixed' ? null : 'm30', '  ');
  }

  #write(
    { namespace, name, attributes, content }: FestElement,
    around: Namespace | null,
    indent: string,
  ): string {
    const tag = this.#style === 'prefixed' ? `${namespace}:${name}` : name;
    const declares =
      this.#style !== 'prefixed' && namespace !== around && (namespace === 'fs' || around === 'fs');
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    const start = `${indent}<${tag}${declares ? ` xmlns="${this.#uri[namespace]}"` : ''}${written.join('')}`;
    if (content.length === 0) return `${start} />\n`;
    if (typeof content === 'string') return `${start}>${escaped(content)}</${tag}>\n`;
    const inside = declares ? namespace : around;
    const children = content.map((child) => this.#write(child, inside, `${indent}  `)).join('');
    return `${start}>\n${children}${indent}</${tag}>\n`;
  }
}
