import { beforeEach, expect, it } from 'vitest';
import { resetAllSettings, resetSetting, setSetting } from '../../../renderer/commands/settingCommands';
import { applyConventions, chooseLocale, choosePaper } from '../../../renderer/state/conventions';
import { closeAccount, currentDocument, openAccount } from '../../../renderer/state/documentStore';
import { useMessages } from '../../../renderer/state/messages';
import { pdfChoice, rememberPdf } from '../../../renderer/state/pdfChoice';
import { resetSession, session } from '../../../renderer/state/session';
import { keyPlayers } from '../../../shared/analysis/coverage';
import { settingsOf } from '../../../shared/analysis/settings';
import { single } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { makeFinal } from '../../../shared/document/planLife';
import { frozenNow } from '../../../renderer/state/frozenNow';
import { sampleDocument } from '../../support/samples';
import { atlasNamed, handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const sample = sampleDocument('hospital');
const AS_OF = '2026-03-02';
const said = (): string =>
  useMessages
    .getState()
    .messages.map(({ text }) => text)
    .join(' ');

beforeEach(async () => {
  let revision = 1;
  host.answers['account.open'] = () => handedOut(sample);
  host.answers['document.apply'] = (input) => {
    revision += 1;
    return { revision, at: '', history: { undo: input.label, redo: null } };
  };
  closeAccount();
  const id = [...sample.account.keys()][0] ?? '';
  await openAccount(id, false);
  resetSession('atlas', { atlas: atlasNamed('One', [id]), settings: { theme: 'system', page: {} } });
  useMessages.setState({ messages: [] });
  applyConventions();
});

it('keeps what fits, moves the figure, and says why it keeps nothing else', () => {
  const before = keyPlayers(currentDocument(), AS_OF).length;
  expect(setSetting('keyPlayerInfluence', 5)).toBe(true);
  expect(keyPlayers(currentDocument(), AS_OF).length).toBeLessThan(before);
  expect(setSetting('keyPlayerInfluence', 7)).toBe(false);
  expect(settingsOf(currentDocument(), AS_OF).keyPlayerInfluence).toBe(5);
  expect(said()).toMatch(/not saved. Write a whole number from 1 to 5/);
});

it('has no record of what is as usual', () => {
  setSetting('balanceGap', 40);
  setSetting('balanceGap', 30);
  expect(currentDocument().setting.get('balanceGap')?.value).toBe(30);
  setSetting('balanceGap', 25);
  expect(currentDocument().setting.size).toBe(0);
});

it('goes back to the usual, one by one and all at once, and names what goes', () => {
  setSetting('balanceGap', 40);
  setSetting('pilotSize', 4);
  setSetting('quadrantCut', 'median');
  resetSetting('balanceGap');
  expect([...currentDocument().setting.keys()].toSorted()).toEqual(['pilotSize', 'quadrantCut']);
  expect(said()).toMatch(/“Difference in coverage.*” is as usual again. Undo/);
  resetAllSettings();
  expect(currentDocument().setting.size).toBe(0);
  expect(said()).toMatch(/2 limits and weights are as usual again. Undo/);
});

it('is told by a final plan and by what was frozen', () => {
  setSetting('balanceGap', 40);
  const final = edited(currentDocument(), (draft) => makeFinal(draft, AS_OF, null, frozenNow()));
  const version = single(final, 'plan')?.settingsVersion;
  expect(version).toBeGreaterThan(1000);
  expect([...final.snapshot.values()].at(-1)?.figures?.['settings']).toBe(version);
});

it('prints on the paper of the settings, whatever was printed last', () => {
  chooseLocale('en-GB');
  expect(pdfChoice().paper).toBe('A4');
  choosePaper('Letter');
  expect(session().settings.page['paper']).toBe('Letter');
  rememberPdf({ ...pdfChoice(), paper: 'A4' });
  expect(pdfChoice().paper).toBe('Letter');
  choosePaper(null);
  expect(pdfChoice().paper).toBe('A4');
  chooseLocale('en-US');
  expect(pdfChoice().paper).toBe('Letter');
});
