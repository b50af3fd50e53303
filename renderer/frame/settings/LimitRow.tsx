import {
  keptPart,
  rangeProblem,
  settingParts,
  settingProblem,
  settingWords,
  shownPart,
  sumNote,
  withPart,
  type SettingPart,
} from '../../../shared/analysis/settingParts';
import { settingsOf, type SettingName, type Settings } from '../../../shared/analysis/settings';
import { upToDecimals } from '../../../shared/conventions/writeNumber';
import { resetSetting, setSetting } from '../../commands/settingCommands';
import { Button } from '../../parts/ui/Button';
import { numberReading } from '../../parts/ui/numberReading';
import { ReadField, type Reading } from '../../parts/ui/ReadField';
import { SelectField } from '../../parts/ui/SelectField';
import { useDocument } from '../../state/documentStore';
import { useCurrency } from '../../state/records';
import { said, withinSentence, inWords } from '../../../shared/model/words';
import { ENGLISH_WORDS } from '../../../shared/packs/english';
import { fold } from '../../../shared/model/fold';

const DECIMALS = 6;
const written = (value: number): string => upToDecimals(value, DECIMALS);

type PartProps = { readonly name: SettingName; readonly settings: Settings; readonly part: SettingPart };

const unitOf = ({ range: { unit } }: SettingPart, currency: string): string | undefined =>
  unit === 'currency' ? currency : unit === null ? undefined : withinSentence(said(unit));

const NumberPart = ({ name, settings, part }: PartProps) => {
  const currency = useCurrency();
  const { range, path } = part;
  const unit = unitOf(part, currency);
  const read = (text: string): Reading<number> => {
    const reading = numberReading(text, unit === '%' || unit === currency ? { unit } : {});
    if (!reading.isSound) return reading;
    const kept = reading.value === null ? Number.NaN : keptPart(reading.value, range);
    const why =
      rangeProblem(kept, range) ?? settingProblem({ ...settings, [name]: withPart(settings, name, path, kept) }, name);
    return why === null ? reading : { isSound: false, why: `This is not saved. ${why}` };
  };
  const usual = written(shownPart(Number(part.usual), range));
  const bounds = `${written(shownPart(range.least, range))} to ${written(shownPart(range.most, range))}`;
  return (
    <div className="limit-part">
      <ReadField
        label={part.label ?? settingWords(name)}
        hideLabel={part.label === null}
        {...(unit === undefined ? {} : { unit })}
        value={shownPart(Number(part.value), range)}
        shown={written(shownPart(Number(part.value), range))}
        read={read}
        onCommit={(value) => {
          if (value !== null) setSetting(name, withPart(settings, name, path, keptPart(value, range)));
        }}
        className="input tabular"
      />
      <small className="quiet">
        {part.label === null && unit !== undefined ? `${unit} · ` : ''}usual {usual} · {bounds}
      </small>
    </div>
  );
};

/** The class somebody named, by its word in the pack or as it is kept. */
const classOf = (text: string): string =>
  Object.keys(ENGLISH_WORDS.classes).find((one) => fold(inWords(one)) === fold(text.trim())) ?? text.trim();

const WordPart = ({ name, settings, part }: PartProps) => (
  <div className="limit-part">
    <ReadField
      label={part.label ?? settingWords(name)}
      value={String(part.value)}
      shown={inWords(String(part.value))}
      read={(text) => {
        const word = classOf(text);
        const why = settingProblem({ ...settings, [name]: withPart(settings, name, part.path, word) }, name);
        return why === null
          ? { isSound: true, value: word, note: null }
          : { isSound: false, why: `This is not saved. ${why}` };
      }}
      onCommit={(word) => {
        if (word !== null) setSetting(name, withPart(settings, name, part.path, word));
      }}
    />
    <small className="quiet">usual {inWords(String(part.usual))}</small>
  </div>
);

const Part = ({ name, settings, part }: PartProps) => {
  const about = settingWords(name);
  if (part.choices !== null)
    return (
      <SelectField
        label={about}
        hideLabel
        value={String(part.value)}
        options={part.choices}
        onChoose={(choice) => {
          if (choice !== null) setSetting(name, choice);
        }}
      />
    );
  if (typeof part.value === 'boolean')
    return (
      <label className="check">
        <input
          type="checkbox"
          aria-label={about}
          checked={part.value}
          onChange={({ target }) => setSetting(name, target.checked)}
        />
        <span>{part.value ? 'Yes' : 'No'}</span>
      </label>
    );
  return typeof part.value === 'number' ? (
    <NumberPart name={name} settings={settings} part={part} />
  ) : (
    <WordPart name={name} settings={settings} part={part} />
  );
};

/** A limit or a weight with its parts, what is usual, and the way back. */
export const LimitRow = ({ name, isChanged }: { readonly name: SettingName; readonly isChanged: boolean }) => {
  const settings = useDocument((state) => settingsOf(state.document, ''));
  const note = sumNote(settings, name);
  return (
    <div className={isChanged ? 'limit changed' : 'limit'} role="group" aria-label={settingWords(name)}>
      <p className="limit-about">
        <span>{settingWords(name)}</span>
        {isChanged ? (
          <Button
            small
            tone="bare"
            aria-label={`Back to the usual: ${settingWords(name)}`}
            onClick={() => resetSetting(name)}
          >
            Back to the usual
          </Button>
        ) : null}
      </p>
      <div className="limit-parts">
        {settingParts(settings, name).map((part) => (
          <Part key={part.path} name={name} settings={settings} part={part} />
        ))}
      </div>
      {note === null ? null : (
        <p className="notice small" role="note">
          {note}
        </p>
      )}
    </div>
  );
};
