import type { NodeProps } from '@xyflow/react';
import { Ear, KeyRound, Pin, Star } from 'lucide-react';
import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Document } from '../../../../shared/document/document';
import { occupancyOf } from '../../../../shared/document/occupancy';
import { displayName } from '../../../../shared/document/personName';
import { marksAfter, marksIn } from '../../../../shared/document/typedLine';
import type { Person } from '../../../../shared/model';
import {
  ROLE_LETTERS,
  ROLE_WORDS,
  attitudeWord,
  influenceWord,
  relationshipWord,
} from '../../../../shared/model/words';
import { cancelNaming, finishNaming, leaveNaming } from '../../../commands/peopleCommands';
import { peopleView } from '../../../commands/mapCommands';
import { useCardMarks } from '../../../state/figures';
import { useIsFaded, useLensMark } from '../../../state/lens';
import { BranchBar } from './BranchBar';
import { startLineDrag } from './lineDrag';
import { useIsHiding, useRecord } from '../../../state/records';
import { useDocument } from '../../../state/documentStore';
import { useSession } from '../../../state/session';
import { useDiffers, useShown } from '../../../state/shownMap';
import { initials } from '../../../../shared/model/shortNames';

export const Dots = ({ influence }: { readonly influence: number | null }) => (
  <span className={`dots ${influence === null ? 'unrated' : ''}`} aria-hidden="true">
    {[1, 2, 3, 4, 5].map((dot) => (
      <i key={dot} className={influence !== null && dot <= influence ? 'on' : ''} />
    ))}
  </span>
);

/** Circle arcs of the four steps of relationship, clockwise from the top. */
const ARCS = [0, 1, 2, 3].map((step) => {
  const point = (turn: number) => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${(14 + 11.5 * Math.cos(angle)).toFixed(2)} ${(14 + 11.5 * Math.sin(angle)).toFixed(2)}`;
  };
  return `M ${point(step / 4 + 0.02)} A 11.5 11.5 0 0 1 ${point(step / 4 + 0.23)}`;
});

/** The owner's initials alone, while opinions are hidden. */
const OwnerMark = ({ owner }: { readonly owner: string | null }) =>
  owner === null ? null : (
    <svg className="ring" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="11.5" className="ring-plain" />
      <text x="14" y="14">
        {initials(owner)}
      </text>
    </svg>
  );

type RingProps = {
  readonly relationship: number | null;
  readonly target: number | null;
  readonly owner: string | null;
  readonly vacant: boolean;
};

/** Four segments of relationship around the owner's initials; a dashed ring with ! where nobody owns the contact. */
export const Ring = ({ relationship, target, owner, vacant }: RingProps) => (
  <svg className={`ring ${owner === null && !vacant ? 'unowned' : ''}`} viewBox="0 0 28 28" aria-hidden="true">
    {owner === null && !vacant ? (
      <circle cx="14" cy="14" r="11.5" className="ring-alert" />
    ) : (
      ARCS.map((arc, step) => (
        <path
          key={arc}
          d={arc}
          className={
            relationship !== null && step < relationship
              ? 'ring-on'
              : target !== null && step < target
                ? 'ring-wanted'
                : 'ring-off'
          }
        />
      ))
    )}
    <text x="14" y="14" className={relationship === null && !vacant ? 'ring-unknown' : ''}>
      {owner === null ? (vacant ? '' : '!') : initials(owner)}
    </text>
  </svg>
);

const MARK_WORDS: Readonly<Record<string, string>> = {
  k: 'key player',
  h: 'hidden influencer',
  c: 'champion',
  a: 'rests on an assumption',
};

/** A card in words while opinions are hidden. */
const describeHidden = (person: Person, title: string | null, owner: string | null): string =>
  [
    displayName(person),
    title ?? 'no title',
    person.status === 'vacant' ? 'vacant seat' : owner === null ? null : `owner ${owner}`,
    'opinions hidden',
  ]
    .filter((one) => one !== null)
    .join(', ');

/** A card in words, for screen readers. */
export const describe = (person: Person, title: string | null, owner: string | null, marks: string): string =>
  [
    displayName(person),
    title ?? 'no title',
    `attitude ${attitudeWord(person.attitude).toLowerCase()}`,
    person.influence === null
      ? 'influence not rated'
      : `influence ${person.influence} ${influenceWord(person.influence).toLowerCase()}`,
    `relationship ${relationshipWord(person.relationship).toLowerCase()}`,
    person.status === 'vacant' ? 'vacant seat' : owner === null ? 'nobody owns the contact' : `owner ${owner}`,
    ...person.buyingRoles.map((role) => ROLE_WORDS[role].toLowerCase()),
    ...[...marks].map((mark) => MARK_WORDS[mark] ?? ''),
  ].join(', ');

export const NameInput = ({ seatId, start }: { readonly seatId: string; readonly start: string }) => {
  const [{ text, oldMarks }, setTyped] = useState({ text: start, oldMarks: marksIn(start) });
  const input = useRef<HTMLInputElement>(null);
  const finish = () => {
    if (text === start && start !== '') leaveNaming();
    else finishNaming(seatId, text, oldMarks);
  };
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      finish();
      peopleView()?.focus();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      cancelNaming(seatId);
      peopleView()?.focus();
    }
  };
  return (
    <input
      ref={input}
      className="card-input nodrag nopan"
      value={text}
      aria-label="Name, title; unit"
      placeholder="Name, title; unit"
      onChange={({ target }) => {
        setTyped({ text: target.value, oldMarks: marksAfter(oldMarks, text, target.value) });
      }}
      onKeyDown={onKeyDown}
      onBlur={finish}
    />
  );
};

type CardData = {
  readonly seatId: string;
  readonly level: number;
  readonly pinned: boolean;
  readonly context: boolean;
};

/** One person on the map. Reads its own records, so that an edit draws one card. */
export const PersonCard = memo(({ data, selected }: NodeProps & { readonly data: CardData }) => {
  const { seatId } = data;
  const seat = useRecord('seat', seatId);
  const personId = useDocument((state) => occupancyOf(state.document).personOfSeat.get(seatId));
  const person = useShown(useCallback((content: Document) => content.person.get(personId ?? ''), [personId]));
  const differs = useDiffers(personId);
  const isHiding = useIsHiding();
  const owner = useRecord('member', person?.contactOwnerId)?.name ?? null;
  const marks = useCardMarks(personId);
  const mark = useLensMark(personId);
  const isFaded = useIsFaded(seatId, mark);
  const isFolded = useSession((state) => state.layout !== 'network' && state.collapsed.has(seatId));
  const isNaming = useSession((state) => state.naming === seatId);
  const isTarget = useSession((state) => state.dropTarget === seatId);
  if (!seat || !person) return null;
  const isContext = data.context;
  const vacant = person.status === 'vacant';
  const name = displayName(person);
  return (
    <div
      id={`card-${seatId}`}
      role="treeitem"
      aria-level={data.level}
      aria-selected={selected}
      {...(isFolded ? { 'aria-expanded': false } : {})}
      aria-label={`${isHiding ? describeHidden(person, seat.title, owner) : describe(person, seat.title, owner, marks)}${differs ? ', differs here from the account' : ''}${isContext ? ', not part of this map' : ''}`}
      className={`card ${isHiding ? 'covered' : (mark?.tone ?? 'unknown')} ${isFaded ? 'faded' : ''} ${isContext ? 'context' : ''} ${isFolded ? 'folded' : ''} ${vacant ? 'vacant' : ''} ${selected ? 'selected' : ''} ${isTarget ? 'target' : ''} ${marks.includes('a') ? 'assumed' : ''} ${person.status === 'leaving' ? 'leaving' : ''}`}
    >
      <span className="edge" aria-hidden="true" />
      {isHiding ? null : (
        <span className="sign" aria-hidden="true">
          {mark?.sign ?? '?'}
        </span>
      )}
      {isNaming ? (
        <NameInput seatId={seatId} start={person.name ?? ''} />
      ) : (
        <>
          <span
            className={`name ${person.name !== null ? '' : vacant || seat.title === null ? 'nobody' : 'nobody unnamed'}`}
          >
            <span className="clip">{name}</span>
            {marks.includes('c') ? <Star size={12} className="mark champion" aria-hidden="true" /> : null}
            {marks.includes('h') ? <Ear size={12} className="mark" aria-hidden="true" /> : null}
            {marks.includes('k') ? <KeyRound size={12} className="mark" aria-hidden="true" /> : null}
          </span>
          <span className="job clip">
            {seat.title ?? ''}
            {seat.company ? ` · ${seat.company}` : ''}
          </span>
        </>
      )}
      <span className="foot" aria-hidden="true">
        {isHiding ? null : vacant && person.influence === null ? (
          <span className="hint">influence not rated</span>
        ) : (
          <Dots influence={person.influence} />
        )}
        {person.buyingRoles.map((role) => (
          <b key={role}>{ROLE_LETTERS[role]}</b>
        ))}
        {person.status === 'leaving' ? <em>leaving</em> : null}
        {differs ? <em className="differs">differs here</em> : null}
      </span>
      {isHiding ? (
        <OwnerMark owner={owner} />
      ) : (
        <Ring relationship={person.relationship} target={person.targetRelationship} owner={owner} vacant={vacant} />
      )}
      {isFolded ? <BranchBar seatId={seatId} /> : null}
      {selected ? (
        <span
          className="line-handle nodrag nopan"
          title="Drag to another card to draw a line"
          onPointerDown={(event) => startLineDrag(event, seatId)}
        />
      ) : null}
      {data.pinned ? <Pin size={11} className="pin" aria-label="Pinned" /> : null}
    </div>
  );
});
PersonCard.displayName = 'PersonCard';
