import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policySchemaDocument } from '../../utils/settings/policy-schema-document.ts';

/** Writes what a trust may decide, from the settings' own schemas, to the file that Chrome and Edge read. */
writeFileSync(join(import.meta.dirname, '../../public/policy-schema.json'), policySchemaDocument());
