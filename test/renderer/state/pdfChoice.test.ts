import { beforeEach, expect, it } from 'vitest';
import { closeAccount, openAccount } from '../../../renderer/state/documentStore';
import { pdfChoice, rememberPdf } from '../../../renderer/state/pdfChoice';
import { resetSession } from '../../../renderer/state/session';
import { accountWith } from '../../support/people';
import { handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
beforeEach(() => {
  host.answers['account.open'] = ({ accountId }) => ({ ...handedOut(accountWith([])), accountId });
  resetSession('atlas');
});

it('keeps the paper for the next account, and words that may name a client for this one alone', async () => {
  const words = { title: 'Plan for E only', confidentiality: 'Strictly E', watermark: 'Draft for Anna' };
  await openAccount('A', false);
  rememberPdf({ ...pdfChoice(), mapPaper: 'A3', ...words });
  expect(pdfChoice()).toMatchObject({ mapPaper: 'A3', ...words });
  closeAccount();
  await openAccount('B', false);
  expect(pdfChoice()).toMatchObject({ mapPaper: 'A3', title: null, confidentiality: null, watermark: null });
  expect(JSON.stringify(host.inputs('settings.set'))).not.toMatch(/Strictly|Anna|only/);
});
