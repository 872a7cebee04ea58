import { Detail, InlineMessage } from '@navikt/ds-react';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { ageRemark } from '../options/catalogue-words.ts';
import './drug-search.css';

/** The catalogue that names are looked up in. */
export interface CatalogueView {
  /** ISO date that it is read as of. */
  readonly on: string;
  readonly info: {
    /** ISO date; null where it is not told. */
    readonly extractDate: string | null;
    readonly productCount: number;
    readonly complete: boolean;
  };
  /** `stand-in` is the embedded one, because the storage did not answer. */
  readonly source: 'imported' | 'embedded' | 'stand-in';
  readonly attribution: string;
}

interface CatalogueLineProps {
  /** Null while it is being read. */
  readonly catalogue: CatalogueView | null;
}

/** Which catalogue the drug was looked up in, what is to be known of it, and who it comes from. */
export function CatalogueLine({ catalogue }: CatalogueLineProps) {
  if (!catalogue) return null;
  const { info, attribution } = catalogue;
  return (
    <div className="hj-catalogue">
      {catalogue.source === 'stand-in' && (
        <InlineMessage status="warning" size="small">
          Bruker den innebygde katalogen: lageret svarte ikke.
        </InlineMessage>
      )}
      <details className="hj-disclosure">
        <summary>
          {catalogueName(catalogue)}
          <span className="aksel-sr-only">: om katalogen</span>
        </summary>
        <Detail>
          Legemidlet slås opp her: {norwegianNumber(info.productCount)} legemidler med form og styrke.{' '}
          {attribution}.
        </Detail>
      </details>
      {caveatsOf(catalogue).map((caveat) => (
        <Detail key={caveat}>{caveat}</Detail>
      ))}
    </div>
  );
}

function catalogueName({ source, info: { extractDate } }: CatalogueView): string {
  if (source !== 'imported') return 'Innebygd utvalg';
  return extractDate === null ? 'FEST uten dato' : `FEST ${norwegianDate(extractDate)}`;
}

function caveatsOf({ source, on, info: { extractDate, complete } }: CatalogueView): readonly string[] {
  if (source !== 'imported') return [];
  const age = extractDate === null ? null : ageRemark(extractDate, on);
  return [age, complete ? null : 'FEST-filen er ikke hele registeret.'].filter((caveat) => caveat !== null);
}
