import { BodyShort, Heading, InlineMessage, LocalAlert } from '@navikt/ds-react';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import type { NotUnderstood } from '../../utils/fest/not-understood.ts';
import type { Replaced } from '../../utils/fest/staged-import.ts';
import { Facts } from '../facts.tsx';
import { PagedList } from '../paged-list.tsx';
import type { CatalogueImport, CatalogueReport } from './catalogue-view.ts';
import { ageRemark, counted, importWarnings } from './catalogue-words.ts';
import { TakeOrDiscard } from './take-or-discard.tsx';

interface CatalogueSummaryProps {
  readonly staged: Extract<CatalogueImport, { kind: 'staged' }>;
  /** Packs in the whole register. */
  readonly registerPackages: number;
  /** ISO date. */
  readonly today: string;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

function factsOf({ summary }: CatalogueReport): readonly (readonly [string, string])[] {
  const { extractDate } = summary.info;
  return [
    ['Fil', summary.fileName],
    ['FEST fra', extractDate === null ? 'Ikke oppgitt' : norwegianDate(extractDate)],
    ['Produkter', norwegianNumber(summary.products)],
    ['Pakninger', norwegianNumber(summary.packages)],
    ['I gruppe A', norwegianNumber(summary.groupA)],
    ['I gruppe B', norwegianNumber(summary.groupB)],
    ['På H-listen', norwegianNumber(summary.hListed)],
  ];
}

function Changes({ replaces }: { readonly replaces: Replaced }) {
  if (replaces.kind === 'embedded') {
    return <BodyShort size="small">Tar plassen til det innebygde utvalget.</BodyShort>;
  }
  if (replaces.kind === 'unreadable') {
    return (
      <InlineMessage status="warning" size="small">
        Katalogen i bruk kunne ikke leses, så endringene er ikke kjent.
      </InlineMessage>
    );
  }
  const { info, changes } = replaces;
  const { added, removed, changed } = changes;
  const since =
    info.extractDate === null ? 'katalogen i bruk' : `FEST fra ${norwegianDate(info.extractDate)}`;
  if (added.length + removed.length + changed.length === 0) {
    return <BodyShort size="small">Ingen endringer fra {since}, som er i bruk.</BodyShort>;
  }
  return (
    <div>
      <BodyShort size="small">Endringer fra {since}, som er i bruk:</BodyShort>
      {added.length > 0 && (
        <PagedList
          header={counted(added.length, 'nytt produkt', 'nye produkter')}
          items={added}
          render={({ name }) => name}
        />
      )}
      {removed.length > 0 && (
        <PagedList
          header={counted(removed.length, 'produkt er borte', 'produkter er borte')}
          items={removed}
          render={({ name }) => name}
        />
      )}
      {changed.length > 0 && (
        <PagedList
          header={counted(changed.length, 'endret produkt', 'endrede produkter')}
          items={changed}
          render={({ name, what }) => `${name}: ${what.join(', ')}`}
        />
      )}
    </div>
  );
}

function Row({ category, id, name, reason }: NotUnderstood) {
  return (
    <>
      <strong>{name ?? id ?? 'Uten navn'}</strong> ({category}
      {name !== null && id !== null && `, ${id}`}): {reason}
    </>
  );
}

/** What was read in, what it would change, and what could not be used, before anything is taken into use. */
export function CatalogueSummary({
  staged,
  registerPackages,
  today,
  onTake,
  onDiscard,
}: CatalogueSummaryProps) {
  const { report, busy, trouble } = staged;
  const { notUnderstood } = report.summary;
  const warnings = importWarnings(report, registerPackages);
  const { extractDate } = report.summary.info;
  const age = extractDate === null ? null : ageRemark(extractDate, today);
  return (
    <div className="hj-options-preview">
      <Heading level="3" size="xsmall" tabIndex={-1} data-focus>
        Lest inn, men ikke tatt i bruk
      </Heading>
      {warnings.map(({ title, text }) => (
        <LocalAlert key={title} status="warning" size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="h4">{title}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{text}</LocalAlert.Content>
        </LocalAlert>
      ))}
      <Facts facts={factsOf(report)} />
      {age && (
        <InlineMessage status="warning" size="small">
          {age}
        </InlineMessage>
      )}
      <Changes replaces={report.replaces} />
      {notUnderstood.length > 0 && (
        <PagedList
          header={counted(notUnderstood.length, 'rad ble ikke forstått', 'rader ble ikke forstått')}
          items={notUnderstood}
          render={(row) => <Row {...row} />}
        />
      )}
      <TakeOrDiscard
        doubtful={warnings.length > 0}
        busy={busy}
        trouble={trouble}
        onTake={onTake}
        onDiscard={onDiscard}
      />
    </div>
  );
}
