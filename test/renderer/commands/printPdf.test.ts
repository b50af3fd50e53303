import { expect, it } from 'vitest';
import { withProgress } from '../../../renderer/commands/printPdf';
import { usePrintProgress } from '../../../renderer/state/printProgress';
import { startPageHost } from '../../support/pageHost';

startPageHost();

it('says of what is made what it is, until it is there or is not', async () => {
  const making = () => usePrintProgress.getState().making;
  expect(await withProgress('page for reading', () => Promise.resolve(making()))).toBe('page for reading');
  expect(making()).toBeNull();
  expect(await withProgress('picture', () => Promise.reject(new Error('No room')))).toBeNull();
  expect([making(), usePrintProgress.getState().progress]).toEqual([null, null]);
});
