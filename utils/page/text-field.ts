import { isBarred } from './barred.ts';
import * as dom from './dom.ts';
import { isInput, isTextarea } from './elements.ts';
import { textChange, typeOver } from './text-change.ts';
import type { WritableField } from './writable-field.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

const writableTypes = new Set(['text', 'search']);

export function isTextField(element: Element): element is TextField {
  return isTextarea(element) || (isInput(element) && writableTypes.has(element.type));
}

export function textField(field: TextField): WritableField {
  return {
    element: field,
    multiline: isTextarea(field),
    maxLength: field.maxLength < 0 ? null : field.maxLength,
    readOnly: field.readOnly || isBarred(field),
    text: () => field.value,
    replace(from, to) {
      const { start, end, added } = textChange(from, to);
      field.setSelectionRange(start, end);
      typeOver(dom.documentOf(field), added);
      if (field.value === from && dom.isConnected(field)) setByProperty(field, to);
    },
  };
}

/** For a field that refuses to be typed in. A framework that holds the value hears of it by the events. */
function setByProperty(field: TextField, text: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter === undefined) return;
  setter.call(field, text);
  dom.dispatchEvent(
    field,
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
  dom.dispatchEvent(field, new Event('change', { bubbles: true }));
}
