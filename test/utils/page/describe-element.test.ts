// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { buildField } from '../../../utils/page/build-locators.ts';
import { describeElement } from '../../../utils/page/describe-element.ts';
import { learnLabels } from '../../../utils/page/known-labels.ts';
import { choicesIn } from '../../../utils/pointing/choices.ts';
import { fieldLabels } from '../../../utils/pointing/field-labels.ts';
import { drawWithoutLayout, openPage } from './pages.ts';

drawWithoutLayout();
learnLabels(fieldLabels);

it.each([
  ['what is chosen', '<span>Ibux Tab 400 mg</span>', 'Ibux Tab 400 mg', 'text'],
  ['nothing, where only its label stands there', '<span>Legemiddel</span>', '', 'value'],
  ['nothing, where there is nothing', '', '', 'value'],
])('a combobox shows %s', (_, beside, text, read) => {
  document.body.innerHTML = `<div>${beside}<div><input role="combobox"></div></div><label>Reit <input></label>`;
  const input = document.querySelector('input');
  expect(input && describeElement(input)).toMatchObject({ text, read });
});

it('a group of radio buttons that are web components is read by what it says is chosen', () => {
  document.body.innerHTML =
    '<main><x-group name="hjemmel" value="h"><x-radio value="2">§ 2</x-radio><x-radio value="h">H-resept</x-radio></x-group><input></main>';
  const buttons = [...document.querySelectorAll('x-radio')].map((radio) => {
    const root = radio.attachShadow({ mode: 'open' });
    root.innerHTML = '<button role="radio"><slot></slot></button>';
    return root.querySelector('button');
  });
  const group = document.querySelector('x-group');
  for (const button of buttons)
    expect(button && describeElement(button)).toMatchObject({
      element: group,
      read: { attribute: 'value' },
      text: 'h',
    });
  const page = openPage();
  page.refresh('now');
  const [main, button] = [document.querySelector('main'), buttons[0]];
  expect(main && button && buildField(page, main, button)).toEqual({
    find: [{ by: 'attribute', name: 'name', value: 'hjemmel' }],
    read: { attribute: 'value' },
  });
  expect(group && choicesIn(group, 'h')).toEqual(['2', 'h']);
});
