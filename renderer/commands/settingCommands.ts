/** Limits and weights of the figures: edits of the atlas, taken back as every edit. */
import {
  changedSettings,
  isUsual,
  keptSettings,
  settingProblem,
  settingWords,
} from '../../shared/analysis/settingParts';
import { DEFAULT_SETTINGS, settingsOf, type SettingName } from '../../shared/analysis/settings';
import type { Draft } from '../../shared/document/draft';
import type { RecordOf } from '../../shared/model';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';

type Value = RecordOf<'setting'>['value'];

const quoted = (name: SettingName): string => `“${settingWords(name)}”`;

/** What is as usual has no record: so it follows the usual value, should that ever change. */
const put = (draft: Draft, name: SettingName, value: Value): void => {
  const isKept = draft.current().setting.has(name);
  if (isUsual({ ...DEFAULT_SETTINGS, [name]: value }, name)) {
    if (isKept) draft.remove('setting', name);
  } else if (isKept) draft.set('setting', name, { value });
  else draft.add('setting', { id: name, value });
};

/** Sets a limit or a weight for all accounts of this atlas. What does not fit is said and not kept. */
export const setSetting = (name: SettingName, value: Value, label = `Change ${quoted(name)}`): boolean => {
  const problem = settingProblem({ ...settingsOf(currentDocument(), ''), [name]: value }, name);
  if (problem !== null) {
    say(`This is not saved. ${problem}`, 'alert');
    return false;
  }
  return editDocument(label, (draft) => put(draft, name, value));
};

/** One of them as it usually is. */
export const resetSetting = (name: SettingName): void => {
  if (!currentDocument().setting.has(name)) return;
  const isDone = editDocument(`Put ${quoted(name)} back to the usual`, (draft) => draft.remove('setting', name));
  if (isDone) say(`${quoted(name)} is as usual again. Undo takes that back.`);
};

/** All of them as they usually are. */
export const resetAllSettings = (): void => {
  const names = keptSettings(currentDocument());
  if (names.length === 0) return;
  const told = changedSettings(currentDocument(), '').length;
  const isDone = editDocument('Put all limits and weights back to the usual', (draft) => {
    for (const name of names) draft.remove('setting', name);
  });
  if (isDone)
    say(`${told === 1 ? '1 limit is' : `${told} limits and weights are`} as usual again. Undo takes that back.`);
};
