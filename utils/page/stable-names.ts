/** Made by a framework or for a state, so that they are other ones after the next build or the next click. */
const madeUp = /^(?:css|sc|jss|ng|_ng|svelte|v|radix|ember|headlessui|cdk|emotion|mui|ext|yui|react)-|^_|--/i;
const states =
  /(?:^|[-_])(?:active|focus(?:ed)?|open|closed|selected|hover|disabled|enabled|invalid|valid|dirty|pristine|touched|untouched|filled|empty|error|warning|checked|hidden|visible|loading|pending|current|expanded|collapsed|first|last|odd|even|float(?:ed|ing)?)(?:$|[-_])/i;

/**
 * Whether an id, a name or a test attribute looks as if a person had chosen it for this one thing. Digits number
 * things, and what cannot be pronounced was generated.
 */
export function isStableName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || madeUp.test(name) || states.test(name)) return false;
  if (!/^[a-zæøå][a-zæøå._-]*$/i.test(name)) return false;
  const words = name.split(/[-_.]|(?<=[a-zæøå])(?=[A-ZÆØÅ])/).filter((word) => word !== '');
  return (
    words.filter((word) => word.length < 3).length <= 1 &&
    words.some((word) => word.length > 2) &&
    words.every(isWord)
  );
}

/**
 * How a name that is a stable one but for the number at its end, such as `drugName_107919`, is found again; null where it
 * is not one. A short number tells which of several it is.
 */
export function numbered(attribute: string, value: string): string | null {
  const [, stem = ''] = /^(\D{3,})\d{3,}$/.exec(value) ?? [];
  return isStableName(stem) ? `[${attribute}^="${stem}"]` : null;
}

const isWord = (word: string): boolean =>
  word.length < 3 ||
  (/[aeiouyæøå]/i.test(word) && !/[^aeiouyæøå]{6}/i.test(word) && !/[a-zæøå][A-ZÆØÅ]/.test(word));

/** Stems of what a class is called that belongs to one field; others are about looks. */
const fieldStems =
  /legemid|preparat|drug|medic|product|styrke|strength|doser|dosage|dose|hjemmel|scheme|refusj|refund|reimburse|kode|code|merknad|kommentar|melding|remark|comment|note|resept|prescri|forskriv/i;

export const isTellingClass = (name: string): boolean => isStableName(name) && fieldStems.test(name);

/** Attributes that may say which field it is; the others say how it looks or what is in it. */
export function isTellingAttribute(name: string): boolean {
  if (['id', 'name', 'formcontrolname', 'label', 'itemprop'].includes(name)) return true;
  return (
    /^data-[a-z]+(?:-[a-z]+)*$/.test(name) &&
    !/^data-(?:v|react|reactid|reactroot|ng|state|value|text|title|active|index|key|has|is|drag)(?:-|$)/.test(
      name,
    )
  );
}
