import { useEffect, useState } from 'react';
import { MissingCases } from '../../components/history/missing-cases.tsx';
import { RetentionQuestion } from '../../components/history/retention-question.tsx';
import { tellCasesChanged } from '../../utils/badge/cases-changed.ts';
import {
  deleteAsAsked,
  keepAsAsked,
  type RetentionQuestion as Question,
  watchRetentionQuestion,
} from '../../utils/history/apply-retention.ts';
import { readAnew } from '../../utils/history/case-changes.ts';
import { acceptCases, type Integrity, integrityOfCases } from '../../utils/history/integrity.ts';

/** What the doctor must be told of the cases themselves, and asked about: lost ones, and a clock that may be wrong. */
export function CaseWarnings() {
  const [integrity, setIntegrity] = useState<Integrity>({ kind: 'whole' });
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(
    () =>
      readAnew(integrityOfCases, (found) => {
        if (found.kind === 'ok') setIntegrity(found.value);
      }),
    [],
  );
  useEffect(() => watchRetentionQuestion(setQuestion), []);

  async function accept() {
    const accepted = await acceptCases();
    if (accepted.kind === 'ok') setIntegrity({ kind: 'whole' });
  }

  return (
    <>
      {integrity.kind === 'not-as-stored' && <MissingCases {...integrity} onAccept={() => void accept()} />}
      {question && (
        <RetentionQuestion
          asked={question}
          onDelete={() => void deleteAsAsked(question).then(tellCasesChanged)}
          onKeep={() => void keepAsAsked()}
        />
      )}
    </>
  );
}
