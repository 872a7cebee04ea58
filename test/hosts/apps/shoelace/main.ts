import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/radio-button/radio-button.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import { tellState } from '../tell-state.ts';

interface WithValue extends HTMLElement {
  readonly value: string;
}

const names = ['drug', 'dosage', 'scheme', 'remark'];
const tell = (): void =>
  tellState(
    Object.fromEntries(
      names.map((name) => [name, document.querySelector<WithValue>(`[name="${name}"]`)?.value ?? '']),
    ),
  );
for (const type of ['sl-change', 'sl-input']) document.addEventListener(type, tell);
