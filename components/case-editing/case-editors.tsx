import type { KeptCase } from '../../rules/kept-case/kept-case.ts';
import type { CaseEdit } from '../history/history-view.ts';
import { ExceptionEditor } from './exception-editor.tsx';
import { OverrideEditor } from './override-editor.tsx';
import { VedtakEditor } from './vedtak-editor.tsx';

interface CaseEditorsProps {
  readonly entry: KeptCase;
  /** Why a text may not be stored; null where it may. */
  readonly refusal: (text: string) => string | null;
  /** Answers why nothing was stored; null where it was. */
  readonly onEdit: (edit: CaseEdit) => Promise<string | null>;
}

/** What the doctor sets on a case after it is saved. */
export function CaseEditors({ entry, refusal, onEdit }: CaseEditorsProps) {
  return (
    <>
      <VedtakEditor vedtak={entry.vedtak} onSave={(vedtak) => onEdit({ vedtak })} />
      <ExceptionEditor
        exception={entry.exception}
        refusal={refusal}
        onSave={(exception) => onEdit({ exception })}
      />
      <OverrideEditor entry={entry} onSave={(overrides) => onEdit({ overrides })} />
    </>
  );
}
