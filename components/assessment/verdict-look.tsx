import {
  CheckmarkCircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
  MinusCircleFillIcon,
  QuestionmarkDiamondFillIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import type { Standing } from '../../rules/session/standing.ts';
import { verdictNames } from '../../rules/vocabulary.ts';

export type Tone = 'success' | 'warning' | 'danger' | 'neutral';

interface VerdictLook {
  readonly name: string;
  readonly meaning: string;
  readonly tone: Tone;
  readonly Icon: ComponentType<SVGProps<SVGSVGElement>>;
}

/** Green belongs to `ok` alone: what is not known must never look fine. */
export const verdictLooks: Readonly<Record<Standing, VerdictLook>> = {
  ok: {
    name: verdictNames.ok,
    meaning: 'Reglene som gjelder for resepten, er oppfylt.',
    tone: 'success',
    Icon: CheckmarkCircleFillIcon,
  },
  check: {
    name: verdictNames.check,
    meaning: 'Noe må kontrolleres eller gjøres.',
    tone: 'warning',
    Icon: ExclamationmarkTriangleFillIcon,
  },
  incomplete: {
    name: verdictNames.incomplete,
    meaning: 'Noe som avgjør, er ikke kjent ennå.',
    tone: 'warning',
    Icon: QuestionmarkDiamondFillIcon,
  },
  stop: {
    name: verdictNames.stop,
    meaning: 'Minst én regel er til hinder.',
    tone: 'danger',
    Icon: XMarkOctagonFillIcon,
  },
  'not-assessed': {
    name: verdictNames['not-assessed'],
    meaning: 'Ingen av reglene gjelder resepten slik den er lest.',
    tone: 'neutral',
    Icon: MinusCircleFillIcon,
  },
  'not-read': {
    name: verdictNames['not-assessed'],
    meaning: 'Ingen resept er lest fra siden.',
    tone: 'neutral',
    Icon: MinusCircleFillIcon,
  },
  loading: {
    name: 'Slår opp legemidlet',
    meaning: 'Katalogen leses. Ingenting er vurdert ennå.',
    tone: 'neutral',
    Icon: HourglassIcon,
  },
  failed: {
    name: 'Ikke kontrollert',
    meaning: 'Kontrollen stanset med en feil. Vurder resepten uten Hjemmel.',
    tone: 'danger',
    Icon: XMarkOctagonFillIcon,
  },
};
