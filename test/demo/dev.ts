import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { demoExtensionDir } from '../browser/build.ts';
import { serveHosts } from '../hosts/serve.ts';

/** `npm run dev`: the demo build, made anew whenever the source changes, and the page that it runs on. */
const root = join(import.meta.dirname, '../..');
const hosts = await serveHosts();
process.stdout.write(`
1. Wait until the build below says that it is ready.
2. In Chromium: chrome://extensions, Developer mode on, «Load unpacked», choose
   ${demoExtensionDir}
3. Open ${hosts.origin}/

What is changed in the source is loaded by itself.

`);
const wxt = spawn(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), '--mode', 'demo'], {
  cwd: root,
  stdio: 'inherit',
});
wxt.once('exit', (code) => {
  process.exitCode = code ?? 0;
  void hosts.close();
});
