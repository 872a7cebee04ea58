import { useEffect, useState } from 'react';

/** Milliseconds without another change before it is said. */
const SETTLED_AFTER = 1000;

/**
 * Tells a screen reader what has changed, once, when it has stopped changing. What is there from the start is not said, and
 * what was said of an earlier text is gone at once: whoever reads on would take it for what stands now.
 */
export function SettledStatus({ text }: { readonly text: string }) {
  const [first] = useState(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const waiting = setTimeout(
      () => setSaid((before) => (before === '' && text === first ? '' : text)),
      SETTLED_AFTER,
    );
    return () => clearTimeout(waiting);
  }, [text, first]);
  return (
    <div role="status" aria-live="polite" className="aksel-sr-only">
      {said === text ? said : ''}
    </div>
  );
}
