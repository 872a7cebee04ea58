import { BodyShort, Heading, LocalAlert } from '@navikt/ds-react';
import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import { Facts } from '../facts.tsx';
import { PagedList } from '../paged-list.tsx';
import { counted, isMuchSmaller } from './catalogue-words.ts';
import type { MethodsImport, MethodsInUse, MethodsReport, NamedDecision } from './methods-view.ts';
import { TakeOrDiscard } from './take-or-discard.tsx';

interface MethodsSummaryProps {
  readonly ready: Extract<MethodsImport, { kind: 'ready' }>;
  readonly inUse: MethodsInUse;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

const classNames: Readonly<Record<keyof MethodsReport['perClass'], string>> = {
  introduced: 'Innføres',
  restricted: 'Innføres på vilkår',
  'not-introduced': 'Innføres ikke',
  unclassified: 'Ikke klassifisert',
};

type NamedFigures = readonly (readonly [string, string])[];

function factsOf(report: MethodsReport): NamedFigures {
  const { newestDecision } = report;
  return [
    ['Fil', report.fileName],
    ['Rader', norwegianNumber(report.rows)],
    ['Metoder', norwegianNumber(report.methods)],
    ['Beslutninger', norwegianNumber(report.decisions)],
    ['Nyeste beslutning', newestDecision === null ? 'Ikke oppgitt' : norwegianDate(newestDecision)],
  ];
}

function classesOf({ perClass }: MethodsReport): NamedFigures {
  const kinds = ['introduced', 'restricted', 'not-introduced', 'unclassified'] as const;
  return kinds.map((kind) => [classNames[kind], norwegianNumber(perClass[kind])] as const);
}

/** What speaks against taking the workbook into use. */
function warningsOf(report: MethodsReport, inUse: MethodsInUse): readonly string[] {
  if (inUse.kind !== 'in-use') return [];
  const warnings: string[] = [];
  if (isMuchSmaller(report.decisions, inUse.decisions)) {
    warnings.push(
      `Arbeidsboken har ${counted(report.decisions, 'beslutning', 'beslutninger')}. Den i bruk har ${norwegianNumber(inUse.decisions)}.`,
    );
  }
  if (inUse.newestDecision !== null && (report.newestDecision ?? '') < inUse.newestDecision) {
    const newest = report.newestDecision === null ? 'ikke oppgitt' : norwegianDate(report.newestDecision);
    warnings.push(
      `Arbeidsboken kan være eldre enn den i bruk: den nyeste beslutningen er ${newest}, mot ${norwegianDate(inUse.newestDecision)}.`,
    );
  }
  return warnings;
}

function named({ id, substance, brand, indication }: NamedDecision) {
  const name = [substance, brand].filter((text) => /\p{L}/u.test(text)).join(' – ');
  return (
    <>
      <strong>{id}</strong> {name}
      {indication !== '' && `: ${indication}`}
    </>
  );
}

function Changes({ changes }: { readonly changes: MethodsReport['changes'] }) {
  if (changes === null) return null;
  const { added, changed, absent } = changes;
  if (added.length + changed.length + absent.length === 0) {
    return <BodyShort size="small">Ingen endringer fra arbeidsboken i bruk.</BodyShort>;
  }
  return (
    <div>
      <BodyShort size="small">Endringer fra arbeidsboken i bruk:</BodyShort>
      {added.length > 0 && (
        <PagedList
          header={counted(added.length, 'ny beslutning', 'nye beslutninger')}
          items={added}
          render={named}
        />
      )}
      {changed.length > 0 && (
        <PagedList
          header={counted(changed.length, 'endret beslutning', 'endrede beslutninger')}
          items={changed}
          render={named}
        />
      )}
      {absent.length > 0 && (
        <>
          <PagedList
            header={`${counted(absent.length, 'beslutning', 'beslutninger')} står ikke i den nye`}
            items={absent}
            render={named}
          />
          <BodyShort size="small" textColor="subtle">
            At en beslutning ikke står der lenger, betyr ikke at den er opphevet.
          </BodyShort>
        </>
      )}
    </div>
  );
}

/** What was read in, what it would change, and what could not be used, before anything is taken into use. */
export function MethodsSummary({ ready, inUse, onTake, onDiscard }: MethodsSummaryProps) {
  const { report, busy, trouble } = ready;
  const { notUnderstood, repeated, reservations, hiddenSheets } = report;
  const warnings = warningsOf(report, inUse);
  const doubtful = warnings.length > 0;
  return (
    <div className="hj-options-preview">
      <Heading level="3" size="xsmall" tabIndex={-1} data-focus>
        Lest inn, men ikke tatt i bruk
      </Heading>
      {doubtful && (
        <LocalAlert status="warning" size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="h4">Er dette riktig fil?</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{warnings.join(' ')}</LocalAlert.Content>
        </LocalAlert>
      )}
      <Facts facts={factsOf(report)} />
      <BodyShort size="small">
        Slik leser Hjemmel beslutningene. De som ikke er klassifisert, vises i panelet med teksten, uten
        forslag til svar:
      </BodyShort>
      <Facts facts={classesOf(report)} />
      <Changes changes={report.changes} />
      {notUnderstood.length > 0 && (
        <PagedList
          header={counted(notUnderstood.length, 'rad ble ikke forstått', 'rader ble ikke forstått')}
          items={notUnderstood}
          render={({ row, what }) => `Rad ${row}: ${what}`}
        />
      )}
      {reservations.length > 0 && (
        <PagedList
          header={`${counted(reservations.length, 'rad', 'rader')} med noe uleselig eller overstrøket; vises uten forslag til svar`}
          items={reservations}
          render={({ row, what }) => `Rad ${row}: ${what}`}
        />
      )}
      {hiddenSheets.length > 0 && (
        <BodyShort size="small">
          Skjulte ark er ikke lest: {hiddenSheets.map((name) => `«${name}»`).join(', ')}.
        </BodyShort>
      )}
      {repeated.length > 0 && (
        <PagedList
          header={`${counted(repeated.length, 'rad', 'rader')} med samme ID og bruksområde som en annen; alle vises`}
          items={repeated}
          render={({ row, what }) => `Rad ${row}: ${what}`}
        />
      )}
      <TakeOrDiscard
        doubtful={doubtful}
        busy={busy}
        trouble={trouble}
        onTake={onTake}
        onDiscard={onDiscard}
      />
    </div>
  );
}
