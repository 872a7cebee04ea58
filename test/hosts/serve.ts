import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { buildApp } from './build-app.ts';

const root = import.meta.dirname;
/** `/apps/quill/editor.html`. */
const ofApp = /^\/apps\/([a-z]+)\/([a-z]+\.(?:js|html))$/;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a careful hospital sends: nothing inline, no frames in the form, no strings made into markup. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

function policyFor(path: string): string {
  return [
    ...strictPolicy,
    path.endsWith('/prescription.html') ? "frame-src 'none'" : "frame-src 'self'",
  ].join('; ');
}

export interface Hosts {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * The host pages on this machine. `?csp=strict` sends them with a strict content security policy, `?after=200` as many
 * milliseconds later as a server far away does.
 */
export async function serveHosts(port = 0): Promise<Hosts> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') {
      response.writeHead(302, { location: '/prescribing/index.html' }).end();
      return;
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = types[extname(path)];
    try {
      if (type === undefined) throw new Error('Not a kind of file that is served');
      const [, app, file] = ofApp.exec(path) ?? [];
      const body = app && file ? await fileOfApp(app, file) : await readFile(join(root, path));
      response.setHeader('content-type', type);
      response.setHeader('cache-control', 'no-cache');
      if (searchParams.get('csp') === 'strict')
        response.setHeader('content-security-policy', policyFor(path));
      await new Promise((resolve) => setTimeout(resolve, Number(searchParams.get('after'))));
      response.writeHead(200).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host server has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Its script is built; a page that it has none of its own of that name is one that several apps share. */
async function fileOfApp(app: string, file: string): Promise<string | Buffer> {
  const script = file === 'app.js' ? await buildApp(app) : null;
  const [own, shared] = [join(root, 'apps', app, file), join(root, 'apps', file)];
  return script ?? readFile(existsSync(own) ? own : shared);
}
