import { z } from 'zod';
import { policySchema } from './policy-schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

interface ChromeSchema {
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ChromeSchema>>;
  readonly items?: ChromeSchema;
}

/**
 * Chrome wants exactly one type for each property, and drops a value that breaks a limit without telling the extension of
 * it. So only the types go into its schema; the limits are checked when the policy is read, where what is wrong can be said.
 */
function reduced(schema: JsonSchema | boolean, path: string): ChromeSchema {
  if (typeof schema === 'boolean' || typeof schema.type !== 'string')
    throw new Error(`Chrome takes one type for each property, and «${path}» has none or several`);
  const { type, title, description, properties, items } = schema;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    type,
    ...(type === 'object' && { properties: reducedEach(properties ?? {}, path) }),
    ...(type === 'array' && { items: reducedItems(items, path) }),
  };
}

function reducedEach(properties: NonNullable<JsonSchema['properties']>, path: string) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, reduced(property, `${path}.${name}`)]),
  );
}

function reducedItems(items: JsonSchema['items'], path: string): ChromeSchema {
  if (items === undefined || Array.isArray(items)) throw new Error(`«${path}» has not one kind of items`);
  return reduced(items, `${path}[]`);
}

/** The text of `policy-schema.json`, which tells Chrome and Edge what `storage.managed` may hold. */
export function policySchemaDocument(): string {
  const full = z.toJSONSchema(policySchema, { io: 'input' });
  const document = { $schema: 'http://json-schema.org/draft-03/schema#', ...reduced(full, 'policy') };
  return `${JSON.stringify(document, null, 2)}\n`;
}
