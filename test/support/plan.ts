import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings } from './axe';
import { saved } from './app';

/** What a person does on a page of the plan that is shown. */
export const planOf = (shown: () => Page) => ({
  open: async (section: string): Promise<void> => {
    await shown()
      .getByRole('navigation', { name: 'Sections of the plan' })
      .getByRole('button', { name: section })
      .click();
    await shown().getByRole('heading', { level: 2, name: section }).waitFor();
  },
  part: (name: string | RegExp) => shown().getByRole('region', { name }),
  figure: (title: string) =>
    shown()
      .getByRole('list', { name: 'Figures' })
      .getByRole('button', { name: new RegExp(`^${title}`) }),
  undo: async (): Promise<void> => {
    await saved(shown());
    await shown().getByRole('button', { name: /^Undo/ }).click();
  },
  /** Types into the empty field a new record has put the cursor into. */
  typeNew: async (text: string): Promise<void> => {
    await expect
      .poll(() =>
        shown().evaluate(() => {
          const field = document.activeElement;
          return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value === '';
        }),
      )
      .toBe(true);
    await shown().keyboard.type(text);
  },
  expectAccessible: async (): Promise<void> => {
    expect(await axeFindings(shown())).toEqual([]);
  },
});
