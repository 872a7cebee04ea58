import { isBarred } from './barred.ts';
import { isInput, isTextarea } from './elements.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

const writableTypes = new Set(['text', 'search']);

export function isTextField(element: Element): element is TextField {
  return isTextarea(element) || (isInput(element) && writableTypes.has(element.type));
}

export function textField(field: TextField) {
  return {
    element: field,
    multiline: isTextarea(field),
    maxLength: field.maxLength < 0 ? null : field.maxLength,
    readOnly: field.readOnly || isBarred(field),
    text: () => field.value,
  };
}
