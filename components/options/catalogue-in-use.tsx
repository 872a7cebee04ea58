import { BodyShort, InlineMessage } from '@navikt/ds-react';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { Facts } from '../facts.tsx';
import type { CatalogueInUse } from './catalogue-view.ts';
import { ageRemark } from './catalogue-words.ts';

const readInAt = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short' });

interface CatalogueInUseFactsProps {
  readonly inUse: Extract<CatalogueInUse, { kind: 'embedded' | 'imported' }>;
  readonly attribution: string;
  /** ISO date. */
  readonly today: string;
}

function factsOf(inUse: CatalogueInUseFactsProps['inUse']): readonly (readonly [string, string])[] {
  if (inUse.kind === 'embedded') {
    return [
      ['I bruk', inUse.name],
      ['Bygd på FEST fra', inUse.extractDates.map(norwegianDate).join(' og ')],
      ['Produkter', norwegianNumber(inUse.productCount)],
      ['Lest inn', 'Følger med Hjemmel'],
    ];
  }
  const { info, importedAt } = inUse;
  return [
    ['I bruk', info.complete ? 'FEST' : 'FEST, ikke hele registeret'],
    ['FEST fra', info.extractDate === null ? 'Ikke oppgitt' : norwegianDate(info.extractDate)],
    ['Produkter', norwegianNumber(info.productCount)],
    ['Lest inn', readInAt.format(new Date(importedAt))],
    ['Versjon', info.version],
  ];
}

/** What is known of the age; the embedded one is always a start and never the register. */
function remarkOf(inUse: CatalogueInUseFactsProps['inUse'], today: string): string | null {
  if (inUse.kind === 'imported') {
    return inUse.info.extractDate === null ? null : ageRemark(inUse.info.extractDate, today);
  }
  const newest = inUse.extractDates.at(-1);
  const age = newest === undefined ? null : ageRemark(newest, today);
  return (
    age &&
    `Det innebygde utvalget er en begynnelse, ikke FEST. ${age.replace('FEST-filen', 'Den nyeste delen')}`
  );
}

export function CatalogueInUseFacts({ inUse, attribution, today }: CatalogueInUseFactsProps) {
  const remark = remarkOf(inUse, today);
  return (
    <>
      <Facts facts={factsOf(inUse)} />
      <BodyShort size="small" textColor="subtle">
        {attribution}
      </BodyShort>
      {remark && (
        <InlineMessage status="warning" size="small">
          {remark} Les inn en nyere FEST-fil under.
        </InlineMessage>
      )}
    </>
  );
}
