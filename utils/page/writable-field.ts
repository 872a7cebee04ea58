import { editableField, editorAt } from './editable-field.ts';
import { isInput, isTextarea } from './elements.ts';
import { isTextField, textField } from './text-field.ts';

/** A field that a remark can be written in, whatever it is made of. Its line breaks are `\n`. */
export interface WritableField {
  readonly element: HTMLElement;
  readonly multiline: boolean;
  /** Null where the page states no limit. */
  readonly maxLength: number | null;
  readonly readOnly: boolean;
  readonly text: () => string;
}

/** Null for an element that no text can be typed in. */
export function writableField(element: Element): WritableField | null {
  if (isTextField(element)) return textField(element);
  if (isTextarea(element) || isInput(element)) return null;
  const editor = editorAt(element);
  return editor === null ? null : editableField(editor);
}
