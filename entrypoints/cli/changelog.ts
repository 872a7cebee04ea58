import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changelog } from './changelog-document.ts';

/** Writes what is new in each release, as the extension tells it, to the file that readers of the repository look for. */
writeFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), changelog());
