import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const sheetsIn = (file: string) =>
  [...textOf(file).matchAll(/^import '(\.[^']+\.css)';/gm)].map(([, sheet = '']) =>
    relative(root, resolve(root, dirname(file), sheet)),
  );

/** What all else on a page stands on, and so comes first of all. */
const bases = ['components/aksel.css', 'components/panel/page.css', 'components/panel/panel.css'];

const components = globSync('components/**/*.tsx', { cwd: root });
const pages = globSync('entrypoints/*/*.tsx', { cwd: root });
const sheets = globSync('components/**/*.css', { cwd: root });

it('a page brings the base sheets, and each component its own', () => {
  expect(pages.flatMap(sheetsIn).filter((sheet) => !bases.includes(sheet))).toEqual([]);
  const brought = components.flatMap((file) =>
    sheetsIn(file).filter((sheet) => dirname(sheet) === dirname(file)),
  );
  expect(sheets.filter((sheet) => !bases.includes(sheet) && !brought.includes(sheet))).toEqual([]);
});

/** The house's own begin so (components/README.md); Aksel's are Aksel's. */
const OWN = /^hj-[a-z]+(?:-[a-z]+)*$/;

/** Classes of what is handed to a component from a page, which the component's sheet speaks of all the same. */
const handedIn: Readonly<Record<string, string>> = {
  'components/assessment/verdict-banner.css: hj-asked': 'the question that may stand in the banner',
  'components/prescription/prescription.css: hj-verdict': 'the banner that stands in the middle of the page',
};

const imports = new Map(
  [...components, ...pages].map((file) => [
    file,
    [...textOf(file).matchAll(/(?:from|import) '(\.[^']+\.tsx)'/g)].map(([, target = '']) =>
      relative(root, resolve(root, dirname(file), target)),
    ),
  ]),
);

/** The components that one shows, itself with them. */
function shownBy(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const each of imports.get(file) ?? []) shownBy(each, found);
  return found;
}

const shown = new Map([...components, ...pages].map((file) => [file, shownBy(file)]));

const classesIn = new Map(
  sheets.map((sheet) => {
    const rules = textOf(sheet).replace(/\/\*[\s\S]*?\*\//g, '');
    return [
      sheet,
      new Set([...rules.matchAll(/\.([a-zA-Z_][\w-]*)(?=[^{};]*\{)/g)].map(([, name = '']) => name)),
    ];
  }),
);

const wornIn = new Map(
  [...components, ...pages].map((file) => {
    const given = [...textOf(file).matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)];
    return [
      file,
      new Set(
        given
          .flatMap(
            ([, plain, chosen]) =>
              plain ?? [...(chosen ?? '').matchAll(/'([^']*)'/g)].map(([, name = '']) => name),
          )
          .flatMap((names) => names.split(' '))
          .filter((name) => name !== '' && !name.startsWith('aksel-')),
      ),
    ];
  }),
);

/** Whether the sheet is on each page that has the component: it brings it, shows what does, or is shown by what does. */
const hasBeside = (file: string, sheet: string) =>
  bases.includes(sheet) ||
  components.some(
    (each) =>
      sheetsIn(each).includes(sheet) &&
      (shown.get(each)?.has(file) === true || shown.get(file)?.has(each) === true),
  );

it('each class of a sheet has the prefix, and is worn by what brings the sheet or by what stands in it', () => {
  const wrong = [...classesIn].flatMap(([sheet, names]) =>
    [...names]
      .filter((name) => !name.startsWith('aksel-'))
      .filter(
        (name) =>
          !OWN.test(name) ||
          ![...wornIn].some(
            ([file, worn]) => worn.has(name) && (hasBeside(file, sheet) || `${sheet}: ${name}` in handedIn),
          ),
      )
      .map((name) => `${sheet}: ${name}`),
  );
  const spoken = [...classesIn].flatMap(([sheet, names]) => [...names].map((name) => `${sheet}: ${name}`));
  expect(Object.keys(handedIn).filter((each) => !spoken.includes(each))).toEqual([]);
  expect(classesIn.size).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

it('each class that is worn stands in a sheet that is on the page with it', () => {
  const wrong = [...wornIn].flatMap(([file, worn]) =>
    [...worn]
      .filter((name) => !sheets.some((sheet) => classesIn.get(sheet)?.has(name) && hasBeside(file, sheet)))
      .map((name) => `${file}: ${name}`),
  );
  expect([...wornIn.values()].flatMap((worn) => [...worn]).length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});
