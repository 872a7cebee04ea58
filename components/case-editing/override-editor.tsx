import { Select } from '@navikt/ds-react';
import { useState } from 'react';
import type { KeptCase, Override } from '../../rules/kept-case/kept-case.ts';
import { overrideReasonNames } from '../../rules/vocabulary.ts';
import { ruleTitle } from '../history/rule-words.ts';
import { EditForm, savingOf } from './edit-form.tsx';

interface OverrideEditorProps {
  readonly entry: Pick<KeptCase, 'findings' | 'overrides'>;
  /** Answers why nothing was stored; null where it was. */
  readonly onSave: (overrides: readonly Override[]) => Promise<string | null>;
}

type Reason = Override['reason'];
const reasons = Object.entries(overrideReasonNames) as readonly (readonly [Reason, string])[];

/** Why the doctor went against what is not met, one reason to a rule; coded, so that nothing about a patient is written. */
export function OverrideEditor({ entry, onSave }: OverrideEditorProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Reason>>(new Map());
  const rules = entry.findings.filter(({ outcome }) => outcome === 'not-met').map(({ rule }) => rule);
  if (rules.length === 0) return null;

  function choose(rule: string, value: string) {
    const reason = reasons.find(([code]) => code === value)?.[0];
    const changed = new Map(chosen);
    if (reason) changed.set(rule, reason);
    else changed.delete(rule);
    setChosen(changed);
  }

  return (
    <EditForm
      heading="Hvorfor fravike?"
      openText={entry.overrides.length > 0 ? 'Endre begrunnelsene' : 'Begrunn hvorfor du fraviker'}
      savedText="Begrunnelsene er lagret."
      onOpen={() => setChosen(new Map(entry.overrides.map(({ rule, reason }) => [rule, reason])))}
      onSave={async () => savingOf(await onSave([...chosen].map(([rule, reason]) => ({ rule, reason }))))}
    >
      {rules.map((rule) => (
        <Select
          key={rule}
          label={`${rule} ${ruleTitle(rule)}`}
          size="small"
          value={chosen.get(rule) ?? ''}
          onChange={({ target }) => choose(rule, target.value)}
        >
          <option value="">Ikke fraveket</option>
          {reasons.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      ))}
    </EditForm>
  );
}
