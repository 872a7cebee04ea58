import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { Verdict } from '../../rules/contract/assessment.ts';
import type { AssessmentRequest, Drug } from '../../rules/contract/request.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import type { Knowledge } from '../../rules/facts.ts';
import { createCatalogueIndex } from '../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../utils/catalogue/embedded/default-catalogue.ts';

/** What a doctor writes on an ordinary day: nothing in it asks for anything, so little of it may be amber or red. */

const ON = '2026-11-21';
const knowledge: Knowledge = {
  resolveDrug: createCatalogueIndex(defaultCatalogue, ON).resolve,
  profiles: [sykehusetInnlandet],
};

const groupC = [
  'Paracet Tab 500 mg',
  'Ibux Tab 400 mg',
  'Metoprolol Depottab 50 mg',
  'Lipitor Tab 40 mg',
  'Albyl-E Enterotab 75 mg',
  'Nexium Enterotab 20 mg',
  'Levaxin Tab 100 µg',
  'Metformin Tab 500 mg',
  'Ventoline Inh aerosol 0,1 mg/dose',
  'Symbicort Inh pulv 160/4,5 µg',
  'Apocillin Tab 660 mg',
  'Selexid Tab 200 mg',
  'Zoloft Tab 50 mg',
  'Remeron Tab 15 mg',
  'Marevan Tab 2,5 mg',
  'Eliquis Tab 5 mg',
  'Furix Tab 40 mg',
  'Cozaar Tab 50 mg',
  'Norvasc Tab 5 mg',
  'Cipralex Tab 10 mg',
  'Zyrtec Tab 10 mg',
  'Prednisolon Tab 5 mg',
  'Insulatard Inj 100 E/ml',
  'Somac Enterotab 40 mg',
  'Zestril Tab 10 mg',
  'Allopur Tab 100 mg',
  'Loette Tab',
  'Microlut Tab 30 µg',
];
const groupAB = [
  'Paralgin forte Tab 400 mg/30 mg',
  'Tramadol Kaps 50 mg',
  'Sobril Tab 15 mg',
  'Imovane Tab 7,5 mg',
  'Vival Tab 5 mg',
  'Stilnoct Tab 10 mg',
  'Ritalin Tab 10 mg',
  'OxyContin Depottab 10 mg',
  'OxyNorm Kaps 5 mg',
  'Norspan Depotplaster 5 µg/time',
  'Lyrica Kaps 75 mg',
];
const hList = [
  'Herceptin Inj væske 600 mg',
  'Humira Inj væske 40 mg',
  'Enbrel Inj væske 50 mg',
  'Stelara Inj væske 45 mg',
];

const doctors: readonly NonNullable<AssessmentRequest['prescriber']>[] = [
  { roles: ['gp'], rightAB: 'all' },
  { roles: ['public-hospital'], rightAB: 'all', seniorConsultant: true },
];

interface Ordinary {
  readonly group: string;
  readonly request: AssessmentRequest;
}

/** As FEST would give it, where the embedded catalogue has no such name. */
type Named = (name: string, hList: boolean) => string | Drug;

function mix(named: Named): readonly Ordinary[] {
  const of = (
    group: string,
    names: readonly string[],
    scheme: AssessmentRequest['scheme'],
    by = doctors,
  ): Ordinary[] =>
    names.flatMap((name) =>
      by.map((prescriber) => ({
        group,
        request: {
          on: ON,
          scheme,
          ...(scheme === 'h-resept' ? { refundCode: 'C50' } : {}),
          prescription: { drug: named(name, scheme === 'h-resept'), dosage: '1 x 2' },
          prescriber,
        },
      })),
    );
  return [
    ...of('C white', groupC, 'white'),
    ...of('C § 2', groupC, 'section-2'),
    ...of('C, no scheme yet', groupC, null),
    ...of('A/B white', groupAB, 'white'),
    ...of('A/B § 2', groupAB, 'section-2'),
    ...of('A/B, no scheme yet', groupAB, null),
    ...of('H-resept', hList, 'h-resept', doctors.slice(1)),
  ];
}

const LOUD: readonly Verdict[] = ['check', 'incomplete', 'stop'];

function told(prescriptions: readonly Ordinary[]): { readonly share: number; readonly table: string } {
  const counts = new Map<string, Map<Verdict, number>>();
  let loud = 0;
  for (const { group, request } of prescriptions) {
    const { verdict } = assess(request, knowledge);
    const own = counts.get(group) ?? new Map<Verdict, number>();
    counts.set(group, own.set(verdict, (own.get(verdict) ?? 0) + 1));
    if (LOUD.includes(verdict)) loud += 1;
  }
  const rows = [...counts].map(
    ([group, own]) => `${group}: ${[...own].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`,
  );
  const summary = `${loud} of ${prescriptions.length} amber or red`;
  return { share: loud / prescriptions.length, table: [...rows, summary].join('\n') };
}

describe('ordinary prescriptions', () => {
  it.each<[string, Named, number]>([
    ['the embedded catalogue', (name) => name, 0.05],
    [
      'FEST',
      (name, onList) =>
        knowledge.resolveDrug(name).kind === 'found'
          ? name
          : { name, atc: 'C10AA05', group: 'C', form: 'tablett', marketed: true, hList: onList },
      0.02,
    ],
  ])('are calm with %s', (_, named, most) => {
    const { share, table } = told(mix(named));
    process.stdout.write(`${table}\n`);
    expect(share, table).toBeLessThanOrEqual(most);
    expect(table).toMatch(/\d+ of \d+ amber or red$/);
  });
});
