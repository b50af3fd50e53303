import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FocusEvent } from 'react';
import { accountOf, list, type Document } from '../../../shared/document/document';
import { setFields, closeAccount, openAccount, setHiding, useDocument } from '../../../renderer/state/documentStore';
import { ownEditsAtOnce, paintedDocument } from '../../../renderer/state/paintedDocument';
import { handedOut, startPageHost } from '../../support/pageHost';
import { sampleDocument } from '../../support/samples';

const host = startPageHost();
const hospital = sampleDocument('hospital');
const [person] = list(hospital, 'person');
const personId = person?.id ?? '';

let frames: (() => void)[] = [];
Object.assign(globalThis, { requestAnimationFrame: (frame: () => void) => frames.push(frame) });
/** The browser paints, and goes on to what was put on the list in that frame. */
const paint = async (): Promise<void> => {
  const now = frames;
  frames = [];
  for (const frame of now) frame();
  await new Promise((resolve) => {
    setTimeout(resolve, 2);
  });
};
const open = (document: Document): Promise<void> => {
  host.answers['account.open'] = () => handedOut(document);
  return openAccount(accountOf(document).id, false);
};
const rate = (influence: number): void => {
  setFields('Rate', 'person', personId, { influence });
};
const painted = () => paintedDocument.getState().document.person.get(personId)?.influence;
const live = () => useDocument.getState().document.person.get(personId)?.influence;

beforeEach(async () => {
  frames = [];
  host.answers['document.apply'] = ({ baseRevision }) => ({
    revision: baseRevision + 1,
    at: '',
    history: { undo: 'Rate', redo: null },
  });
  closeAccount();
  setHiding(false);
  await open(hospital);
  await paint();
});
afterEach(() => {
  ownEditsAtOnce.onBlur();
});

describe('the document as it is painted', () => {
  it('follows an edit once what the edit changed is painted, and several at once', async () => {
    rate(1);
    rate(2);
    expect(live()).toBe(2);
    expect(painted()).toBe(person?.influence);
    await paint();
    expect(painted()).toBe(2);
    expect(paintedDocument.getState()).toBe(useDocument.getState());
  });

  it('has what is edited in it at once, also as a field is left, and no longer once it is gone', async () => {
    const field = { isConnected: true };
    ownEditsAtOnce.onFocus({ target: field } as unknown as FocusEvent);
    rate(3);
    expect(painted()).toBe(3);
    ownEditsAtOnce.onBlur();
    rate(4);
    expect(painted()).toBe(4);
    await paint();
    ownEditsAtOnce.onFocus({ target: field } as unknown as FocusEvent);
    field.isConnected = false;
    rate(5);
    expect(painted()).toBe(4);
    await paint();
    expect(painted()).toBe(5);
  });

  it('has another account at once, and hides at once what is hidden', async () => {
    rate(1);
    setHiding(true);
    expect(painted()).toBeNull();
    setHiding(false);
    expect(painted()).toBe(1);
    rate(2);
    await open(sampleDocument('industrial'));
    expect(paintedDocument.getState().accountId).toBe(useDocument.getState().accountId);
    expect(painted()).toBeUndefined();
  });
});
