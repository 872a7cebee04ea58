import { ArrowUpIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { REMARK_HEADING } from './remark-section.tsx';

/** The remark comes to be above the questions: whoever is answering them further down is told, and taken there. */
export function ToRemark() {
  const outOfSight = useOutOfSight(REMARK_HEADING);
  if (!outOfSight) return null;
  return (
    <Button
      size="xsmall"
      variant="secondary"
      icon={<ArrowUpIcon aria-hidden />}
      onClick={() => document.getElementById(REMARK_HEADING)?.focus()}
    >
      Merknaden er klar
    </Button>
  );
}

function useOutOfSight(id: string): boolean {
  const [outOfSight, setOutOfSight] = useState(false);
  useEffect(() => {
    const element = document.getElementById(id);
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last) setOutOfSight(!last.isIntersecting);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [id]);
  return outOfSight;
}
