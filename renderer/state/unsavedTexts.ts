import { create } from 'zustand';
import type { FieldKey } from '../../shared/model';
import { useSession } from './session';

/**
 * Texts that are longer than their field takes, as they were typed, by account, record and field. They are not part of
 * the document and not saved: they wait where they were typed until somebody shortens them.
 */
type UnsavedTexts = Readonly<Record<string, string>>;

const useUnsavedTexts = create<UnsavedTexts>(() => ({}));

const keyOf = (accountId: string, id: string, field: FieldKey): string => JSON.stringify([accountId, id, field]);

/** The text that waits in a field; null where what it shows is saved. */
export const useUnsavedText = (accountId: string, id: string, field: FieldKey): string | null =>
  useUnsavedTexts((texts) => texts[keyOf(accountId, id, field)] ?? null);

/** Keeps a text that is not saved; null lets it go. */
export const keepUnsavedText = (accountId: string, id: string, field: FieldKey, text: string | null): void => {
  const key = keyOf(accountId, id, field);
  const { [key]: before, ...others } = useUnsavedTexts.getState();
  if (text === null && before === undefined) return;
  useUnsavedTexts.setState(text === null ? others : { ...others, [key]: text }, true);
};

/** All of them, for a window that is locked. */
export const unsavedTexts = (): UnsavedTexts => useUnsavedTexts.getState();
export const putBackUnsavedTexts = (texts: UnsavedTexts): void => useUnsavedTexts.setState(texts, true);

// What was typed into a file that is closed is not kept in memory.
useSession.subscribe((now, before) => {
  if (now.atlas === null && before.atlas !== null) useUnsavedTexts.setState({}, true);
});
