import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { noticeOf, noticesText, packageOf } from './entrypoints/release/third-party-notices.ts';
import { catalogueInfo } from './utils/catalogue/embedded/default-catalogue.ts';

/** The demo build runs on the demo page that the project serves itself; the release build where it is allowed to. */
const demoOrigins = ['http://localhost/*'];
/** What the release build may ask for, one site at a time. None of it is granted when it is installed. */
const sitesToAskFor = ['https://*/*', 'http://*/*'];

/**
 * Nothing is loaded from or sent to anywhere. `frame-ancestors` is open because the panel stands in pages whose
 * addresses are not known when the extension is built; a panel without an agent's token shows nothing.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  'frame-ancestors *',
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** Chrome refuses an extension whose files hold U+FFFE or U+FFFF; the minifier writes Dexie's out as they are. */
const escapeNoncharacters: Plugin = {
  name: 'escape-noncharacters',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[\ufffe\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16)}`,
      );
    }
  },
};

/**
 * zod tries whether it may make code at run time, which the policy of every page refuses, loudly. With this it never tries,
 * and its makers of code are not in what is built.
 */
const makeNoCode: Plugin = {
  name: 'make-no-code',
  transform(code, id) {
    const file = /\/zod\/v4\/core\/(util|doc)\.js(?:$|\?)/.exec(id)?.[1];
    if (file === undefined) return null;
    const made =
      file === 'util'
        ? code.replace(/const F = Function;\s*new F\(""\);\s*return true;/, 'return false;')
        : code.replace(/(compile\(\) \{)[^}]*const F = Function;[\s\S]*?\n {4}\}/, '$1}');
    if (made === code) throw new Error(`${id} is not as it was when this was written.`);
    return { code: made, map: null };
  },
};

/** In the demo build too the framework says nothing in the page's console; what fails is thrown all the same. */
const keepQuiet: Plugin = {
  name: 'keep-quiet',
  transform: (code) =>
    code.includes('`[wxt] ') ? code.replace('import.meta.env.MODE === "production"', 'true') : null,
};

/**
 * What the panel's script asks for as soon as it runs is asked for with the page: by then its many files have come, where the
 * script alone would first have to come itself, and hold up the page with asking.
 */
const askWithThePage: Plugin = {
  name: 'ask-with-the-page',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle, chunk }) {
      if (!bundle || chunk?.name !== 'panel') return [];
      const withImports = (first: readonly string[]) => {
        const files = new Set(first);
        for (const file of files) {
          const found = bundle[file];
          if (found?.type === 'chunk') for (const imported of found.imports) files.add(imported);
        }
        return files;
      };
      const own = withImports(chunk.imports);
      return [...withImports(chunk.dynamicImports)]
        .filter((file) => !own.has(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }));
    },
  },
};

const inTheBuild = new Set<string>();

/** Notes each package that something is taken from, styles included, for the notices that their licences ask for. */
const notePackages: Plugin = {
  name: 'note-packages',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const styles = [...this.getModuleIds()].filter((id) => /\.css(?:$|\?)/.test(id));
    for (const id of [...chunks, ...styles]) {
      const found = packageOf(id);
      if (found !== null) inTheBuild.add(found);
    }
  },
};

function thirdPartyNotices(): string {
  const notices = [...inTheBuild].map(noticeOf);
  const unique = new Map(notices.map((notice) => [`${notice.name}@${notice.version}`, notice]));
  return noticesText([...unique.values()], [`Legemiddeldata: ${catalogueInfo.attribution}.`]);
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  // The polyfill for old browsers would fetch; the extension's own pages may not connect anywhere.
  vite: () => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [makeNoCode, escapeNoncharacters, keepQuiet, notePackages, askWithThePage],
    worker: { format: 'es', plugins: () => [makeNoCode, escapeNoncharacters, notePackages] },
  }),
  hooks: {
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.mode === 'demo')
        manifest.content_scripts = [{ matches: demoOrigins, all_frames: true, js: ['agent.js'] }];
    },
    // They are read in the repository; nothing in the extension leads to them.
    'build:publicAssets'(_, files) {
      const kept = files.filter(({ relativeDest }) => !relativeDest.startsWith('docs/'));
      files.splice(
        0,
        files.length,
        ...kept,
        { relativeDest: 'license.txt', contents: readFileSync(join(import.meta.dirname, 'LICENSE'), 'utf8') },
        { relativeDest: 'third-party-notices.txt', contents: thirdPartyNotices() },
      );
    },
  },
  zip: {
    // What a build of the same bytes is made from; a reviewer at a store builds it with the two commands of the README.
    includeSources: [
      '{entrypoints,components,rules,utils,public}/**',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      '.npmrc',
      '{LICENSE,README.md,CHANGELOG.md}',
    ],
    dotSources: true,
  },
  manifest: ({ browser, mode }) => ({
    name: 'Hjemmel',
    description:
      'Sjekker H-resept, OMEQ og unntaksordningen mens e-resepten skrives. Ingenting forlater maskinen.',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    ...(mode === 'demo' ? { host_permissions: demoOrigins } : { optional_host_permissions: sitesToAskFor }),
    commands: { ...commands, ...(browser === 'firefox' ? firefoxCommands : chromiumCommands) },
    content_security_policy: { extension_pages: policy },
    // What pages may hold the panel can't be changed when one is allowed, so it is all that may be.
    web_accessible_resources: [panelIn(mode === 'demo' ? demoOrigins : sitesToAskFor, browser)],
    ...(browser === 'firefox' ? firefox : chromium),
  }),
});

/** Letters that neither the browser nor a Norwegian keyboard with AltGr uses. The user may choose others. */
const commands = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
  'write-prescription': {
    suggested_key: { default: 'Alt+Shift+R' },
    description: 'Skriv inn en resept',
  },
};

const chromiumCommands = {
  'open-side-panel': {
    suggested_key: { default: 'Alt+Shift+H' },
    description: 'Åpne Hjemmel i sidepanelet',
  },
};

const firefoxCommands = { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+H' } } };

/** The address changes with every start of the browser, which Firefox does by itself and Chromium from version 130. */
function panelIn(matches: string[], browser: string) {
  const resource = { resources: ['panel.html', 'wizard.html'], matches };
  return browser === 'firefox' ? resource : { ...resource, use_dynamic_url: true };
}

/** What an administrator may decide stands in the schema; Firefox has another way for it. */
const chromium = { minimum_chrome_version: '130', storage: { managed_schema: 'policy-schema.json' } };

const firefox = {
  browser_specific_settings: {
    gecko: {
      id: 'hjemmel@hjemmel.no',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};
