import { beforeEach, expect, it } from 'vitest';
import { closeDialog, goTo, openDialog, setSession, showSection } from '../../../renderer/state/session';
import { attempt, dismiss, dismissAll, dismissRefusals, say, useMessages } from '../../../renderer/state/messages';

beforeEach(dismissAll);
const shown = () => useMessages.getState().messages.map(({ text, times }) => [text, times]);
const failing = (text: string) => attempt(() => Promise.reject(new Error(text)));

it('shows a failure once, with how often it happened, until somebody closes it', async () => {
  await failing('The disk is full.');
  await failing('The network drive is gone.');
  await failing('The disk is full.');
  await failing('The disk is full.');
  expect(shown()).toEqual([
    ['The network drive is gone.', 1],
    ['The disk is full.', 3],
  ]);
  const last = useMessages.getState().messages.at(-1);
  dismiss(last?.id ?? 0);
  expect(shown()).toEqual([['The network drive is gone.', 1]]);
  await failing('The disk is full.');
  expect(shown().at(-1)).toEqual(['The disk is full.', 1]);
});

it('lets what goes by itself go, whatever it said before', () => {
  say('Copied.');
  say('Copied.');
  expect(shown()).toEqual([['Copied.', 2]]);
});

it('takes a refusal away where another thing is said to be done, a dialog opens, or one goes elsewhere', () => {
  const refuse = () => say('That would make a circle.', 'refusal');
  const away: readonly (() => void)[] = [
    () => void say('Copied.'),
    () => openDialog('palette'),
    () => goTo('plan'),
    () => showSection('risks'),
    () => setSession({ view: 'list' }),
    () => setSession({ atlasPlace: 'portfolio' }),
  ];
  for (const go of away) {
    refuse();
    go();
    expect(shown().map(([text]) => text)).not.toContain('That would make a circle.');
  }
  // A dialog that closes has not answered it, and what failed stays wherever one goes.
  refuse();
  closeDialog();
  say('The disk is full.', 'alert');
  expect(shown().map(([text]) => text)).toContain('That would make a circle.');
  goTo('map');
  expect(shown().at(-1)).toEqual(['The disk is full.', 1]);
});

it('takes a refusal away with the next thing that is done, and leaves a failure until it is closed', async () => {
  await failing('The disk is full.');
  say('That would make a circle.', 'refusal');
  dismissRefusals();
  expect(shown()).toEqual([['The disk is full.', 1]]);
});
