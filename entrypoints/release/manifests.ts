import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

const askedFor = ['https://*/*', 'http://*/*'];
/** Only pages that may be allowed can hold these frames. */
const frames = { resources: ['panel.html', 'wizard.html'] };

const everywhere = {
  manifest_version: 3,
  name: 'Hjemmel',
  description:
    'Sjekker H-resept, OMEQ og unntaksordningen mens e-resepten skrives. Ingenting forlater maskinen.',
  version,
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  action: { default_title: 'Hjemmel – OMEQ-kalkulator', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  // It may connect nowhere and run only its own scripts.
  content_security_policy: {
    extension_pages: [
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
    ].join('; '),
  },
};

const commands = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
  'write-prescription': {
    suggested_key: { default: 'Alt+Shift+R' },
    description: 'Skriv inn en resept',
  },
};

const chromium = {
  ...everywhere,
  permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'sidePanel'],
  commands: {
    ...commands,
    'open-side-panel': {
      suggested_key: { default: 'Alt+Shift+H' },
      description: 'Åpne Hjemmel i sidepanelet',
    },
  },
  background: { service_worker: 'background.js' },
  side_panel: { default_path: 'sidepanel.html' },
  minimum_chrome_version: '130',
  storage: { managed_schema: 'policy-schema.json' },
};

/**
 * Every key of every manifest that is built. The framework writes some of them by itself, after the names of folders and
 * what stands in pages; what is not here was decided by nobody.
 */
export const manifests: Readonly<Record<'production' | 'demo' | 'firefox', object>> = {
  /** It runs on no page until it is allowed to. */
  production: {
    ...chromium,
    optional_host_permissions: askedFor,
    web_accessible_resources: [{ ...frames, matches: askedFor, use_dynamic_url: true }],
  },
  /** It runs on the demo page alone. */
  demo: {
    ...chromium,
    host_permissions: ['http://localhost/*'],
    content_scripts: [{ matches: ['http://localhost/*'], all_frames: true, js: ['agent.js'] }],
    web_accessible_resources: [{ ...frames, matches: ['http://localhost/*'], use_dynamic_url: true }],
  },
  firefox: {
    ...everywhere,
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    optional_host_permissions: askedFor,
    commands: {
      ...commands,
      _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+H' } },
    },
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Hjemmel' },
    web_accessible_resources: [{ ...frames, matches: askedFor }],
    browser_specific_settings: {
      gecko: {
        id: 'hjemmel@hjemmel.no',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};
