import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ruleDocumentation, ruleExamplesSchema } from './clinicians-rules.ts';

/** Writes the rule book, with the scenarios as its examples, to the document that clinicians read. */

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'test/scenarios/rule-scenarios.json');
const target = join(root, 'public/docs/regler.md');

const { scenarios } = ruleExamplesSchema.parse(JSON.parse(readFileSync(examples, 'utf8')));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, ruleDocumentation(scenarios));
