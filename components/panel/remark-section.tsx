import { ArrowUndoIcon, FilesIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Heading, InlineMessage, Radio, RadioGroup } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { norwegianNumber } from '../../rules/number/norwegian.ts';
import type { ProposedRemark, RemarkMode } from '../../rules/session/compose-remark.ts';
import type { PanelActions } from './panel-view.ts';
import { RemarkLines } from './remark-lines.tsx';
import { RemarkPreview } from './remark-preview.tsx';
import { useStandsStill } from './stands-still.ts';

import './radios.css';
import './remark.css';

interface RemarkSectionProps {
  readonly remark: ProposedRemark;
  readonly writtenByHand: boolean;
  readonly connected: boolean;
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly onMode: (mode: RemarkMode) => void;
  readonly onFill: PanelActions['onFill'];
  readonly onUndo: PanelActions['onUndo'];
  readonly onCopy: PanelActions['onCopy'];
}

export const REMARK_HEADING = 'hj-remark';

const kinds = { 'h-resept': 'H-resept', white: 'hvit resept' } as const;

/** The remark word for word, and exactly what the field will hold. */
export function RemarkSection({
  remark,
  writtenByHand,
  connected,
  busy,
  canUndo,
  ...on
}: RemarkSectionProps) {
  const { composed, before } = remark;
  const shown = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const { row, hold } = useStandsStill();
  const pressed = busy || canUndo;
  const fillable = composed?.kind === 'ready' || composed?.kind === 'already-there' || pressed;
  return (
    <section className="hj-section" aria-labelledby={REMARK_HEADING}>
      <Heading level="2" size="xsmall" id={REMARK_HEADING} tabIndex={-1}>
        Merknad, {kinds[remark.kind]}
      </Heading>
      <BodyShort size="small">{remark.trust}</BodyShort>
      <div className="hj-remark" ref={shown} style={pressed ? { minBlockSize: height } : {}}>
        {!(composed?.kind === 'ready' && composed.after === remark.text) && (
          <pre className="hj-text">
            <RemarkLines text={remark.text} added={{ start: 0, end: 0 }} />
          </pre>
        )}
        {composed?.kind === 'ready' && remark.mode === 'append' && composed.replaced.length > 0 && (
          <InlineMessage status="warning" size="small">
            Det står en annen merknad etter ordningen i feltet. Den nye tar plassen dens.
          </InlineMessage>
        )}
        {choosesMode(remark) && (
          <RadioGroup
            className="hj-radios"
            size="small"
            legend="Det står tekst i feltet fra før"
            value={remark.mode}
            onChange={(mode: RemarkMode) => on.onMode(mode)}
          >
            <Radio value="append">Behold teksten</Radio>
            <Radio value="replace">Erstatt hele feltet</Radio>
          </RadioGroup>
        )}
        {composed?.kind === 'ready' ? (
          <RemarkPreview before={before ?? ''} mode={remark.mode} composed={composed} />
        ) : (
          !writtenByHand && <WhyNotFilled composed={composed} />
        )}
      </div>
      <div className="hj-buttons" ref={row}>
        {fillable && (
          <FillButton
            disabled={!connected}
            resting={busy || composed?.kind !== 'ready'}
            onFill={(gesture) => {
              setHeight(shown.current?.offsetHeight ?? 0);
              hold();
              on.onFill(gesture);
            }}
          />
        )}
        <Button
          size="small"
          variant={fillable ? 'tertiary' : 'primary'}
          icon={<FilesIcon aria-hidden />}
          {...(writtenByHand ? { 'aria-keyshortcuts': 'Alt+K' } : {})}
          onClick={() => on.onCopy(remark.text, 'merknaden')}
        >
          Kopier <span className="aksel-sr-only">merknaden</span>
          {writtenByHand && <kbd className="hj-key">Alt+K</kbd>}
        </Button>
        {canUndo && (
          <Button
            size="small"
            variant="secondary"
            disabled={busy}
            icon={<ArrowUndoIcon aria-hidden />}
            onClick={(event) => {
              hold();
              on.onUndo(event.nativeEvent);
            }}
          >
            Angre
          </Button>
        )}
      </div>
    </section>
  );
}

/** A remark that gives its place to the new one is no choice; the doctor's own text is. */
function choosesMode({ before, composed, mode }: ProposedRemark): boolean {
  if (before === null || before.trim() === '' || composed?.kind === 'already-there') return false;
  return composed?.kind !== 'ready' || composed.ownText || mode === 'replace';
}

interface FillButtonProps {
  readonly disabled: boolean;
  /** There is nothing to fill just now. */
  readonly resting: boolean;
  readonly onFill: PanelActions['onFill'];
}

/** It stays where it is, with focus, after a fill: a second press must land on nothing else. */
function FillButton({ disabled, resting, onFill }: FillButtonProps) {
  return (
    <Button
      size="small"
      className="hj-fill"
      disabled={disabled}
      aria-disabled={resting}
      onClick={(event) => {
        if (!resting) onFill(event.nativeEvent);
      }}
    >
      Fyll inn
    </Button>
  );
}

function WhyNotFilled({ composed }: Pick<ProposedRemark, 'composed'>) {
  if (composed?.kind === 'already-there') {
    return (
      <InlineMessage status="success" size="small">
        Merknaden står i feltet.
      </InlineMessage>
    );
  }
  return (
    <InlineMessage status="warning" size="small">
      <BodyShort size="small">{whyNot(composed)}</BodyShort>
    </InlineMessage>
  );
}

function whyNot(composed: ProposedRemark['composed']): string {
  if (composed?.kind === 'read-only') return 'Merknadsfeltet kan ikke endres. Kopier teksten.';
  if (composed?.kind !== 'too-long') return 'Fant ikke et merknadsfelt som kan skrives i. Kopier teksten.';
  const { length, limit } = composed;
  return `Teksten får ikke plass: ${norwegianNumber(length)} tegn, og feltet tar ${norwegianNumber(limit)}. Den kortes aldri av. Kopier den.`;
}
