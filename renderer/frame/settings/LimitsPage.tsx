import { useState } from 'react';
import { changedSettings, SETTING_NAMES } from '../../../shared/analysis/settingParts';
import { SETTINGS, SETTINGS_VERSION, settingsVersion, type SettingName } from '../../../shared/analysis/settings';
import { figureWords } from '../../../shared/analysis/settingWords';
import { fold } from '../../../shared/model/fold';
import { resetAllSettings } from '../../commands/settingCommands';
import { Button } from '../../parts/ui/Button';
import { useDocument } from '../../state/documentStore';
import { useSession } from '../../state/session';
import { LimitRow } from './LimitRow';

/** Figures by their number, then what is no figure. */
const orderOf = (name: SettingName): number => {
  const number = /^F(\d+)/.exec(SETTINGS[name].formula)?.[1];
  return number === undefined ? 1_000 : Number(number);
};

/** The settings of each figure, in the order of the figures. */
const GROUPS: ReadonlyMap<string, readonly SettingName[]> = Map.groupBy(
  SETTING_NAMES.toSorted((a, b) => orderOf(a) - orderOf(b)),
  (name) => SETTINGS[name].formula,
);

const isFound = (name: SettingName, words: readonly string[]): boolean => {
  const { formula, about } = SETTINGS[name];
  const text = fold(`${figureWords(formula)} ${about} ${formula}`);
  return words.every((word) => text.includes(word));
};

/** Every limit and weight of the figures, for all accounts of the atlas. */
export const LimitsPage = () => {
  const content = useDocument((state) => state.document);
  const isOpen = useDocument((state) => state.accountId !== null || state.isAtlas);
  const isReadOnly = useDocument((state) => state.readOnly);
  const hasAtlas = useSession((state) => state.atlas !== null);
  const [query, setQuery] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  if (!hasAtlas || !isOpen) return <p>Open an atlas: its limits and weights hold for all its accounts.</p>;
  const changed = new Set(changedSettings(content, ''));
  const version = settingsVersion(content, '');
  const words = fold(query).split(/\s+/).filter(Boolean);
  const groups = [...GROUPS].flatMap(([formula, all]) => {
    const names = all.filter((name) => isFound(name, words) && (!onlyChanged || changed.has(name)));
    return names.length === 0 ? [] : [{ formula, names }];
  });
  return (
    <>
      <div className="limits-tools">
        <input
          type="search"
          className="input"
          aria-label="Find a limit or a weight"
          placeholder="Find a limit or a weight"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <label className="check">
          <input type="checkbox" checked={onlyChanged} onChange={({ target }) => setOnlyChanged(target.checked)} />
          <span>Only those that were changed</span>
        </label>
        <Button small disabled={changed.size === 0 || isReadOnly} onClick={resetAllSettings}>
          All back to the usual
        </Button>
      </div>
      <p className="quiet small" role="status">
        {changed.size === 0
          ? `All are as usual (version ${SETTINGS_VERSION}).`
          : `${changed.size === 1 ? '1 is' : `${changed.size} are`} not as usual (version ${version}).`}{' '}
        A snapshot and a final plan keep the version they were worked out with.
      </p>
      {groups.length === 0 ? <p>Nothing is called so.</p> : null}
      {groups.map(({ formula, names }) => (
        <fieldset key={formula} className="limits-group" disabled={isReadOnly}>
          <legend>{figureWords(formula)}</legend>
          {names.map((name) => (
            <LimitRow key={name} name={name} isChanged={changed.has(name)} />
          ))}
        </fieldset>
      ))}
    </>
  );
};
