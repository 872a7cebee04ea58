import { choicesOf } from '../page/describe-element.ts';
import { isInput, isRadio, isSelect, labelText, plain } from '../page/elements.ts';
import { labelsOf } from '../page/labels.ts';
import { radiosWith, textAfter } from '../page/read-field.ts';

/** The texts that the page lets one choose among; the text that is shown where there is nothing to choose. */
export function choicesIn(element: Element, shown: string): string[] {
  const texts = isSelect(element)
    ? [...element.options].map((option) => option.label)
    : isRadio(element)
      ? radiosWith(element).map(labelOfChoice)
      : [...choicesOf(element), shown];
  return [...new Set(texts.map(plain).filter((text) => text !== ''))];
}

function labelOfChoice(radio: Element): string {
  const [label] = [...labelsOf(radio), ...(isInput(radio) ? [] : [labelText(radio)])];
  return label ?? textAfter(radio) ?? '';
}
