import { createChance } from '../chance.ts';

/** Small changes such as a new version of a site brings, made by chance from a seed. */
export function mutate(
  roots: readonly (Document | ShadowRoot)[],
  fields: readonly Element[],
  seed: number,
): Mutation {
  const chance = createChance(seed);
  const all = roots.flatMap((root) => [...root.querySelectorAll('body *, :host *')]);
  const everything = all.length > 0 ? all : roots.flatMap((root) => [...root.querySelectorAll('*')]);
  const elements = everything.filter((element) => element.closest('head, script, style, template') === null);
  const twins = new Map<Element, Element>();
  const made = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
    const [name, change] = pick(changes, chance);
    change(elements, fields, chance, twins);
    return name;
  });
  return { changes: made, twins };
}

export interface Mutation {
  readonly changes: readonly string[];
  /** The copy that stands beside a field, where there is one: all there is to see, where the field itself is out of sight. */
  readonly twins: ReadonlyMap<Element, Element>;
}

export const valueOfTwin = 'verdi av en kopi';

type Change = (
  elements: readonly Element[],
  fields: readonly Element[],
  chance: () => number,
  twins: Map<Element, Element>,
) => void;

function pick<T>(list: readonly T[], chance: () => number): T {
  const chosen = list[Math.floor(chance() * list.length)];
  if (chosen === undefined) throw new Error('There is nothing to pick from.');
  return chosen;
}

const labels = 'label, legend, dt, th, [aria-label], [aria-labelledby]';
const rename = (text: string, chance: () => number): string =>
  `${text}${Math.floor(chance() * 1e6).toString(36)}`;

const changes: readonly (readonly [string, Change])[] = [
  [
    'ids are renamed',
    (elements, _, chance) => {
      for (const element of elements.filter(({ id }) => id !== '')) {
        const before = element.id;
        element.id = rename(before, chance);
        for (const other of elements) {
          for (const name of ['for', 'aria-labelledby', 'aria-controls']) {
            if (other.getAttribute(name) === before) other.setAttribute(name, element.id);
          }
        }
      }
    },
  ],
  [
    'ids are renamed without what points at them',
    (elements, _, chance) => {
      for (const element of elements.filter(({ id }) => id !== '')) element.id = rename(element.id, chance);
    },
  ],
  [
    'ids change places',
    (_, fields, chance) => {
      const [one, two] = [pick(fields, chance), pick(fields, chance)];
      const [first, second] = [one.id, two.id];
      one.id = second;
      two.id = first;
    },
  ],
  [
    'names change places',
    (_, fields, chance) => {
      const [one, two] = [pick(fields, chance), pick(fields, chance)];
      for (const name of ['name', 'formcontrolname', 'data-felt']) {
        const [first, second] = [one.getAttribute(name), two.getAttribute(name)];
        if (
          first === null ||
          second === null ||
          one.matches('[type="radio"]') ||
          two.matches('[type="radio"]')
        )
          continue;
        one.setAttribute(name, second);
        two.setAttribute(name, first);
      }
    },
  ],
  [
    'classes are renamed',
    (elements, _, chance) => {
      for (const element of elements) {
        for (const name of [...element.classList]) {
          // What hides an element belongs to its style sheet, which a new version renames along with it.
          if (name !== 'skjult') element.classList.replace(name, rename(name, chance));
        }
      }
    },
  ],
  [
    'names and test attributes are renamed',
    (elements, _, chance) => {
      for (const element of elements) {
        for (const { name, value } of [...element.attributes]) {
          const radio = element.matches('[type="radio"]');
          if (!radio && (name === 'name' || name.startsWith('data-') || name === 'formcontrolname'))
            element.setAttribute(name, rename(value, chance));
        }
      }
    },
  ],
  [
    'a label is dropped',
    (elements, fields, chance) => {
      const label = pickLabel(elements, fields, chance);
      if (label.matches('[aria-label]')) label.removeAttribute('aria-label');
      else if (label.matches('[aria-labelledby]')) label.removeAttribute('aria-labelledby');
      else dropText(label);
    },
  ],
  [
    'all labels are dropped',
    (elements) => {
      for (const label of elements.filter((element) => element.matches(labels))) {
        label.removeAttribute('aria-label');
        label.removeAttribute('aria-labelledby');
        if (label.matches('label, legend, dt')) dropText(label);
      }
    },
  ],
  [
    'a label gets other words',
    (elements, fields, chance) => {
      const label = pickLabel(elements, fields, chance);
      for (const child of label.childNodes) if (child.nodeType === 3) child.nodeValue = ' Noe annet ';
    },
  ],
  [
    'fields are reordered',
    (_, fields, chance) => {
      const row = rowOf(pick(fields, chance));
      const parent = row?.parentNode;
      if (!row || !parent) return;
      parent.insertBefore(row, pick([...parent.childNodes], chance));
    },
  ],
  [
    'a field is moved without its label',
    (_, fields, chance) => {
      const [field, other] = [pick(fields, chance), pick(fields, chance)];
      if (!field.contains(other) && !other.contains(field)) other.after(field);
    },
  ],
  [
    'a field is wrapped',
    (_, fields, chance) => {
      const field = pick(fields, chance);
      const wrapper = field.ownerDocument.createElement(pick(['div', 'span'], chance));
      field.replaceWith(wrapper);
      wrapper.append(field);
    },
  ],
  [
    'the rows are wrapped',
    (_, fields, chance) => {
      for (const field of fields) {
        const row = rowOf(field);
        if (row === null || !row.matches('div, p')) continue;
        if (chance() < 0.5) continue;
        const wrapper = row.ownerDocument.createElement('div');
        row.replaceWith(wrapper);
        wrapper.append(row);
      }
    },
  ],
  [
    'a field is there twice',
    (_, fields, chance, twins) => {
      const field = pick(fields, chance);
      const row = rowOf(field) ?? field;
      const copy = row.cloneNode(true) as Element;
      const inner = copy.matches('input, textarea')
        ? copy
        : copy.querySelector('input:not([type="radio"]), textarea');
      if (inner !== null) (inner as HTMLInputElement).value = valueOfTwin;
      row.after(copy);
      twins.set(field, copy);
    },
  ],
  [
    'a field is gone, and its label is left',
    (_, fields, chance) => {
      pick(fields, chance).remove();
    },
  ],
  [
    'a field is hidden behind a copy of another',
    (_, fields, chance) => {
      const field = pick(fields, chance);
      (field as HTMLElement).style.display = 'none';
    },
  ],
  ...[
    ['is see-through', 'opacity: 0'],
    ['is beside the page', 'position: absolute; left: -9999px'],
    [
      'has no size',
      'box-sizing: border-box; width: 0; height: 0; min-width: 0; min-height: 0; padding: 0; border: 0; overflow: hidden; display: block',
    ],
    ['is cut away', 'clip-path: inset(50%)'],
  ].flatMap(([what, style]): [string, Change][] => [
    [`a field ${what}`, (_, fields, chance) => restyle(pick(fields, chance), style)],
    [`the row of a field ${what}`, (_, fields, chance) => restyle(rowOf(pick(fields, chance)), style)],
  ]),
  [
    'a new field comes before another',
    (_, fields, chance) => {
      const field = pick(fields, chance);
      const fresh = field.ownerDocument.createElement('input');
      fresh.value = 'verdi av et nytt felt';
      (field.closest('label') ?? field).before(fresh);
    },
  ],
  [
    'a new row comes before another',
    (_, fields, chance) => {
      const row = rowOf(pick(fields, chance));
      const fresh = document.createElement('div');
      fresh.innerHTML = '<label>Varighet <input value="verdi av varighet"></label>';
      row?.before(fresh);
    },
  ],
];

/** A label that is not a field itself, whose text is its value. */
function pickLabel(elements: readonly Element[], fields: readonly Element[], chance: () => number): Element {
  const found = elements.filter(
    (element) =>
      element.matches(labels) &&
      !fields.some((field) => element.contains(field) && element.matches('output')),
  );
  return found.length > 0 ? pick(found, chance) : document.createElement('i');
}

function restyle(element: Element | null, style: string | undefined): void {
  if (element !== null) (element as HTMLElement).style.cssText += `; ${style}`;
}

function dropText(label: Element): void {
  for (const child of [...label.childNodes]) if (child.nodeType === 3) child.remove();
}

function rowOf(field: Element): Element | null {
  return field.closest('.rad, tr, p, fieldset, dd, div');
}
