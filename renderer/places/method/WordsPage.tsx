import { useState } from 'react';
import { ENGLISH_WORDS, type WordGroup } from '../../../shared/packs/english';
import { GROUP_HEADINGS } from '../../../shared/packs/groups';
import { GROUPS, PACKS, spokenBy, valuesOf } from '../../../shared/packs/packs';
import { fold } from '../../../shared/model/fold';
import { writeWord } from '../../commands/wordCommands';
import { PackChooser } from '../../parts/words/PackChooser';
import { Button } from '../../parts/ui/Button';
import { TextField } from '../../parts/ui/TextField';
import { useSingle } from '../../state/records';

type Words = Readonly<Record<string, string>>;

type RowProps = {
  readonly group: WordGroup;
  readonly value: string;
  readonly word: string;
  /** As the pack says it. */
  readonly usual: string;
  readonly isOwn: boolean;
};

const WordRow = ({ group, value, word, usual, isOwn }: RowProps) => {
  const key = `${group}.${value}`;
  const [fault, setFault] = useState<string | null>(null);
  const english = (ENGLISH_WORDS[group] as Words)[value] ?? value;
  const [title] = GROUP_HEADINGS[group];
  return (
    <li className="word-row">
      <span className="word-default">{english}</span>
      <div>
        <TextField
          label={`${title}: ${english}`}
          hideLabel
          value={word}
          onCommit={(written, by) => setFault(writeWord(key, written ?? '', by))}
        />
        {fault === null ? null : (
          <p className="wrong" role="alert">
            {fault}
          </p>
        )}
      </div>
      {isOwn ? (
        <Button
          small
          tone="bare"
          aria-label={`Reset ${title}: ${english}`}
          title={`The pack says ${usual}`}
          onClick={() => setFault(writeWord(key, null))}
        >
          Reset
        </Button>
      ) : null}
    </li>
  );
};

/** Every word of the pack, group by group, with the default beside it. */
export const WordsPage = () => {
  const pack = useSingle('wordPack');
  const [asked, setAsked] = useState('');
  const base = pack?.base ?? 'english';
  const own = pack?.own ?? {};
  const { words } = spokenBy(base, own);
  const usual = PACKS[base].spoken.words;
  const wanted = fold(asked.trim());
  const isFound = (group: WordGroup, value: string): boolean =>
    wanted === '' ||
    [GROUP_HEADINGS[group][0], (ENGLISH_WORDS[group] as Words)[value], (words[group] as Words)[value]].some((text) =>
      fold(text ?? '').includes(wanted),
    );
  const shown = GROUPS.map((group) => ({
    group,
    values: valuesOf(group).filter((value) => isFound(group, value)),
  })).filter(({ values }) => values.length > 0);
  return (
    <>
      <section className="programme-says" aria-label="Words">
        <p className="portfolio-label">Words</p>
        <h3 className="serif portfolio-sentence">Call it as your company does.</h3>
        <p className="quiet">Scales, roles, stages and models. What is stored are values, so figures never change.</p>
        <PackChooser />
      </section>
      <section className="words-list" aria-label="All words">
        <label className="words-search">
          <span className="visually-hidden">Find a word</span>
          <input
            type="search"
            className="input"
            placeholder="Find a word"
            value={asked}
            onChange={({ target }) => setAsked(target.value)}
          />
        </label>
        {shown.length === 0 ? <p className="quiet">No word is like “{asked.trim()}”.</p> : null}
        {shown.map(({ group, values }) => (
          <section key={group} aria-labelledby={`words-${group}`}>
            <h4 id={`words-${group}`}>
              {GROUP_HEADINGS[group][0]} <small className="quiet">{GROUP_HEADINGS[group][1]}</small>
            </h4>
            <ul>
              {values.map((value) => (
                <WordRow
                  key={value}
                  group={group}
                  value={value}
                  word={(words[group] as Words)[value] ?? ''}
                  usual={(usual[group] as Words)[value] ?? ''}
                  isOwn={Object.hasOwn(own, `${group}.${value}`)}
                />
              ))}
            </ul>
          </section>
        ))}
      </section>
    </>
  );
};
