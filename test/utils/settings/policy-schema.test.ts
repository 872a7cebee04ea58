import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../utils/settings/policy-schema.ts';
import { policySchemaDocument } from '../../../utils/settings/policy-schema-document.ts';

const FILE = 'public/policy-schema.json';
const text = readFileSync(FILE, 'utf8');

interface Schema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

function everySchemaIn(schema: Schema): readonly Schema[] {
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  return [schema, ...inner.flatMap(everySchemaIn)];
}

describe('the schema that Chrome reads', () => {
  const schema = JSON.parse(text);

  it('is generated from the settings', () => {
    expect(text, `${FILE} is stale: run npm run docs`).toBe(policySchemaDocument());
  });

  it('names every part of the policy, and nothing of the doctor', () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(policySchema.shape));
    expect(text).not.toContain('prescriber');
  });

  it('has one type for each value, and no limit that would make Chrome drop it unsaid', () => {
    for (const part of everySchemaIn(schema)) {
      expect(part.type).toMatch(/^(?:object|array|string|integer|boolean)$/);
      const { title, description, $schema, type, properties, items, ...others } = part as unknown as Record<
        string,
        unknown
      >;
      expect(others).toEqual({});
    }
    expect(schema.type).toBe('object');
  });

  it('says what each part is', () => {
    for (const property of Object.values(schema.properties))
      expect(property).toMatchObject({ title: expect.any(String), description: expect.any(String) });
  });
});
