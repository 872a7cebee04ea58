import { defineConfig } from 'wxt';

/** The demo build may run on the demo page that the project serves itself; the release build on no page yet. */
const demoOrigins = ['http://localhost/*'];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ mode }) => ({
    name: 'Hjemmel',
    description: 'Sjekker H-resept, OMEQ og unntaksordningen mens e-resepten skrives. Ingenting forlater maskinen.',
    default_locale: undefined,
    permissions: ['storage'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; frame-ancestors *; base-uri 'none'; form-action 'none'; object-src 'none'",
    },
    web_accessible_resources:
      mode === 'demo' ? [{ resources: ['panel.html'], matches: demoOrigins, use_dynamic_url: true }] : [],
  }),
});
