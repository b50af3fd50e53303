import { displayName, knownName } from '../../../../shared/document/personName';
import { memo } from 'react';
import {
  attitudeWord,
  influenceWord,
  relationshipWord,
  ROLE_WORDS,
  withinSentence,
  inWords,
} from '../../../../shared/model/words';
import { isAdded, type QuickLine } from '../../../../shared/exchange/quickList';
import { wordFor } from '../../../../shared/packs/spoken';

type Props = {
  readonly lines: readonly QuickLine[];
  readonly answers: ReadonlyMap<string, boolean>;
  readonly onChoose: (key: string, add: boolean) => void;
};

type LineProps = {
  readonly line: QuickLine;
  readonly isOut: boolean;
  readonly onChoose: Props['onChoose'];
};

/** What was said of somebody, as it is kept. */
const spokenWords = ({ spoken: { ratings } }: QuickLine): string =>
  [
    ratings.influence == null
      ? null
      : `${withinSentence(wordFor('names', 'influence'))} ${withinSentence(influenceWord(ratings.influence))}`,
    ratings.attitude == null ? null : withinSentence(attitudeWord(ratings.attitude)),
    ratings.relationship == null
      ? null
      : `${withinSentence(wordFor('names', 'relationship'))} ${withinSentence(relationshipWord(ratings.relationship))}`,
    ...(ratings.buyingRoles ?? []).map((role) => withinSentence(ROLE_WORDS[role])),
  ]
    .filter(Boolean)
    .join(', ');

const contactWords = ({ contact }: QuickLine): string =>
  [contact?.phone, contact?.company].filter((words) => words !== undefined).join(' · ');

/** Deeper lines are set in no further. */
const DEEPEST = 6;

const saysTheSame = (one: QuickLine, other: QuickLine): boolean =>
  one.key === other.key &&
  one.name === other.name &&
  one.title === other.title &&
  one.unit === other.unit &&
  one.email === other.email &&
  contactWords(one) === contactWords(other) &&
  one.isVacant === other.isVacant &&
  one.depth === other.depth &&
  spokenWords(one) === spokenWords(other) &&
  one.spoken.unknown.join() === other.spoken.unknown.join() &&
  one.alike?.where === other.alike?.where &&
  one.alike?.name === other.alike?.name &&
  one.alike?.title === other.alike?.title &&
  one.alike?.isSure === other.alike?.isSure;

/** Drawn again only when it says something else: a list may have a thousand lines, and one of them is being typed. */
const Line = memo(
  ({ line, isOut, onChoose }: LineProps) => (
    <li className={isOut ? 'out' : ''}>
      <div className={`quick-person in-${Math.min(line.depth, DEEPEST)}`}>
        <b className={knownName(line) === null ? 'nobody' : ''}>
          {line.isVacant ? inWords('vacant') : displayName(line)}
        </b>
        {line.title === null ? null : <span>{line.title}</span>}
        {line.unit === null ? null : <span className="quiet">{line.unit}</span>}
        {line.email === undefined ? null : <span className="quiet">{line.email}</span>}
        {contactWords(line) === '' ? null : <span className="quiet">{contactWords(line)}</span>}
        {spokenWords(line) === '' ? null : <span className="quick-said">{spokenWords(line)}</span>}
        {line.spoken.unknown.length === 0 ? null : (
          <span className="alert">not understood: {line.spoken.unknown.join(', ')}</span>
        )}
      </div>
      {line.alike === null ? null : (
        <div className="quick-alike">
          <span>
            {line.alike.isSure ? 'Like' : 'Perhaps'} {line.alike.where === 'account' ? '' : 'the line '}
            <b>{[displayName(line.alike), line.alike.title].filter(Boolean).join(', ')}</b>
          </span>
          <select
            className="input"
            aria-label={`${line.name ?? line.title ?? ''} is`}
            value={isOut ? 'there' : 'add'}
            onChange={(event) => onChoose(line.key, event.target.value === 'add')}
          >
            <option value="there">Already there</option>
            <option value="add">Add anyway</option>
          </select>
        </div>
      )}
    </li>
  ),
  (before, now) => before.isOut === now.isOut && before.onChoose === now.onChoose && saysTheSame(before.line, now.line),
);
Line.displayName = 'Line';

/** A card or a signature is one person over several lines. */
const counted = (lines: readonly QuickLine[]): string => {
  const isOfLines = lines.every(({ contact }) => contact === undefined);
  const one = isOfLines ? 'line' : 'person';
  const many = isOfLines ? 'lines' : 'people';
  return `${lines.length} ${lines.length === 1 ? one : many}`;
};

/** What was understood of each line, and for those who seem to be there already: leave them out, or add them anyway. */
export const QuickLines = memo(({ lines, answers, onChoose }: Props) => {
  const known = lines.filter((line) => line.alike?.isSure === true).length;
  const asked = lines.filter((line) => line.alike?.isSure === false).length;
  return (
    <section className="quick-understood" aria-label="Understood">
      <p className="label" aria-live="polite">
        <span>Understood</span>
        {lines.length > 0 ? (
          <span>
            {counted(lines)}
            {known > 0 ? `, ${known} already there` : ''}
            {asked > 0 ? `, ${asked} perhaps there` : ''}
          </span>
        ) : null}
      </p>
      <ol className="quick-lines" tabIndex={0} aria-label="Lines as they were understood">
        {lines.map((line) => (
          <Line key={line.key} line={line} isOut={!isAdded(line, answers)} onChoose={onChoose} />
        ))}
        {lines.length === 0 ? <li className="quiet">What you type shows up here, line by line.</li> : null}
      </ol>
    </section>
  );
});
QuickLines.displayName = 'QuickLines';
