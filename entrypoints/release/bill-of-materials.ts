import { z } from 'zod';

/** The parts of a CycloneDX document, as `npm sbom` writes it, that are looked at here. */
const npmDocument = z.looseObject({
  serialNumber: z.string().optional(),
  metadata: z.looseObject({
    timestamp: z.string().optional(),
    tools: z.unknown(),
    component: z.looseObject({ 'bom-ref': z.string(), name: z.string(), purl: z.string() }),
  }),
  components: z.array(z.looseObject({ 'bom-ref': z.string(), properties: z.unknown() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/**
 * What is in the built extension (`name@version`), out of all that npm lists, tools included. Nothing in it says when or
 * in which folder it was made, so that the same packages give the same bytes.
 */
export function billOfMaterials(ofNpm: unknown, shipped: readonly string[]): string {
  const { serialNumber: _, metadata, components, dependencies, ...rest } = npmDocument.parse(ofNpm);
  const { timestamp: __, tools: ___, component, ...aboutIt } = metadata;
  const own = component['bom-ref'];
  const [name] = own.split('@');
  const listed = new Set(components.map((one) => one['bom-ref']));
  const missing = shipped.filter((one) => !listed.has(one));
  if (missing.length > 0) throw new Error(`npm does not list ${missing.join(', ')}.`);
  const kept = new Set(shipped);
  const document = {
    ...rest,
    metadata: { ...aboutIt, component: { ...component, name } },
    components: components
      .filter((one) => kept.has(one['bom-ref']))
      // Whether it is a tool in package.json says nothing of what is built in.
      .map(({ properties: ____, ...one }) => one),
    dependencies: dependencies
      .filter(({ ref }) => ref === own || kept.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
