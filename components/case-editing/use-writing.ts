import { useState } from 'react';
import type { WrittenProblems } from './written-decision.ts';

/** What is being written in a form, field by field, and what is wrong with it. `write` gives what it begins with. */
export function useWriting<W extends { readonly [name in keyof W]: string }>(write: () => W) {
  const [written, setWritten] = useState(write);
  const [problems, setProblems] = useState<WrittenProblems<W>>({});
  return {
    written,
    setProblems,
    beginAnew() {
      setWritten(write());
      setProblems({});
    },
    field: (name: keyof W) => ({
      size: 'small' as const,
      value: written[name] as string,
      error: problems[name],
      onChange: ({ target }: { readonly target: { readonly value: string } }) =>
        setWritten({ ...written, [name]: target.value }),
    }),
  };
}
