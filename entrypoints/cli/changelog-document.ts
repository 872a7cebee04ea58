import { releases } from '../../components/about/releases.ts';
import { norwegianDate } from '../../rules/number/norwegian.ts';

/** `CHANGELOG.md`, for doctors and a trust's IT. */
export function changelog(): string {
  return [
    '# Endringer i Hjemmel',
    'Skrevet av `npm run docs` etter `components/about/releases.ts`.',
    ...releases.flatMap(({ version, on, news, clinical }) => [
      `## ${version} – ${norwegianDate(on)}`,
      ...listed('Nytt', news),
      ...listed('Regler, tall og legemidler', clinical),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${heading}`, lines.map((line) => `- ${line}`).join('\n')];
}
