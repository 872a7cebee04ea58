import type { Page } from 'playwright-core';

/** A page whose drug is in a widget that shows it somewhere else than in a field, and how a doctor chooses another. */
export interface DrugWidget {
  readonly name: string;
  /** What comes after the page's address. */
  readonly query?: string;
  readonly shown: string;
  readonly choose: (page: Page, drug: string) => Promise<void>;
}

export const drugWidgets: readonly DrugWidget[] = [
  {
    name: 'selecttwo',
    shown: '.select2-selection',
    async choose(page, drug) {
      await page.locator('.select2-selection').click();
      await page.locator('.select2-results__option', { hasText: drug }).click();
    },
  },
  {
    name: 'chosen',
    shown: '.chosen-single',
    async choose(page, drug) {
      await page.locator('.chosen-single').click();
      await page.locator('.chosen-results li', { hasText: drug }).click();
    },
  },
  {
    name: 'typeahead',
    shown: '.tt-input',
    async choose(page, drug) {
      await page.locator('.tt-input').fill('');
      await page.locator('.tt-input').pressSequentially(drug.slice(0, 4));
      await page.locator('.tt-suggestion', { hasText: drug }).click();
    },
  },
  {
    name: 'ngselect',
    shown: 'ng-select .ng-value-label',
    async choose(page, drug) {
      await page.locator('ng-select').click();
      await page.locator('.ng-option', { hasText: drug }).click();
    },
  },
  {
    name: 'material',
    shown: 'mat-select',
    async choose(page, drug) {
      await page.locator('mat-select').click();
      await page.locator('mat-option', { hasText: drug }).click();
    },
  },
  {
    name: 'material',
    query: '?as=autocomplete',
    shown: '[formcontrolname="drug"]',
    async choose(page, drug) {
      await page.locator('[formcontrolname="drug"]').click();
      await page.locator('mat-option', { hasText: drug }).click();
    },
  },
  {
    name: 'aksel',
    shown: '[role="combobox"]',
    async choose(page, drug) {
      await page.locator('[role="combobox"]').click();
      await page.getByRole('option', { name: drug }).click();
    },
  },
  {
    name: 'shoelace',
    shown: 'sl-input[name="drug"]',
    choose: (page, drug) => page.locator('sl-input[name="drug"] input').fill(drug),
  },
  {
    name: 'hookform',
    shown: 'input[name="drug"]',
    choose: (page, drug) => page.locator('input[name="drug"]').fill(drug),
  },
];
