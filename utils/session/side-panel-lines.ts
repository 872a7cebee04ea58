import type { Reading } from '../../rules/session/reading.ts';
import { SIDE_PANEL } from '../page/protocol.ts';
import { type AgentLine, type AgentPort, agentOn } from './agent-port.ts';

/** A line that an agent has opened. The browser itself says which tab it comes from. */
export interface IncomingLine extends AgentLine {
  readonly name: string;
  readonly sender?:
    | {
        readonly id?: string | undefined;
        readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
      }
    | undefined;
}

/** What the active tab has for the side panel. */
export type InFront =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly agent: AgentPort; readonly isPrivate: boolean }
  /** Several frames show a prescription, and which is being written cannot be told. */
  | { readonly kind: 'several' };

interface Open {
  readonly agent: AgentPort;
  readonly tab: number;
  /** The side panel is a page of the ordinary windows, also where it stands beside a private one. */
  readonly isPrivate: boolean;
  reading: Reading | null;
}

/** The agents that have called the side panel, and the one that stands in the tab in front. */
export class SidePanelLines {
  readonly #own: string;
  readonly #onChange: () => void;
  readonly #open = new Set<Open>();
  #tab: number | null = null;
  #inFront: InFront = { kind: 'none' };

  /** `own` is the extension's id. `onChange` is told whenever `inFront` is another. */
  constructor(own: string, onChange: () => void) {
    this.#own = own;
    this.#onChange = onChange;
  }

  readonly inFront = (): InFront => this.#inFront;

  /** Takes a line from an agent of this extension in a tab; any other is left alone. */
  take(line: IncomingLine): void {
    const { id: tab, incognito: isPrivate = false } = line.sender?.tab ?? {};
    if (line.name !== SIDE_PANEL || line.sender?.id !== this.#own || tab === undefined) return;
    const open: Open = { agent: agentOn(line), tab, isPrivate, reading: null };
    this.#open.add(open);
    open.agent.onDisconnect(() => {
      this.#open.delete(open);
      this.#look();
    });
    open.agent.onReading((reading) => {
      open.reading = reading;
      this.#look();
    });
  }

  show(tab: number | null): void {
    this.#tab = tab;
    this.#look();
  }

  #look(): void {
    const next = this.#lookAt([...this.#open].filter(({ tab }) => tab === this.#tab));
    const before = this.#inFront;
    const same =
      next.kind === before.kind &&
      (next.kind !== 'one' || before.kind !== 'one' || next.agent === before.agent);
    if (same) return;
    this.#inFront = next;
    this.#onChange();
  }

  #lookAt(here: readonly Open[]): InFront {
    const reading = here.filter(({ reading }) => reading !== null);
    if (reading.length > 1) return { kind: 'several' };
    const only = reading[0] ?? (here.length === 1 ? here[0] : undefined);
    return only ? { kind: 'one', agent: only.agent, isPrivate: only.isPrivate } : { kind: 'none' };
  }
}
