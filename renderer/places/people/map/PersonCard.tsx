import type { NodeProps } from '@xyflow/react';
import { Pin } from 'lucide-react';
import { memo, useCallback } from 'react';
import type { Document } from '../../../../shared/document/document';
import { occupancyOf } from '../../../../shared/document/occupancy';
import { displayName } from '../../../../shared/document/personName';
import type { Person, Seat } from '../../../../shared/model';
import {
  ROLE_WORDS,
  attitudeWord,
  influenceWord,
  relationshipWord,
  withinSentence,
} from '../../../../shared/model/words';
import { useCardMarks } from '../../../state/figures';
import { useDocument } from '../../../state/documentStore';
import { useIsFaded, useLensMark } from '../../../state/lens';
import { usePhoto } from '../../../state/photos';
import { useIsHiding, useRecord } from '../../../state/records';
import { useSession } from '../../../state/session';
import { useDiffers, useShown } from '../../../state/shownMap';
import { BranchBar } from './BranchBar';
import { CardFace } from './CardFace';
import { startLineDrag } from './lineDrag';
import { NameInput } from './NameInput';
import { said, wordFor } from '../../../../shared/packs/spoken';

const MARK_WORDS: Readonly<Record<string, string>> = {
  k: 'key player',
  h: 'hidden influencer',
  c: '{championKinds.Champion}',
  a: 'rests on an assumption',
  l: 'contact lapsed',
  o: 'in another account too',
};

type Described = Pick<Seat, 'title' | 'outside'>;
const FROM_OUTSIDE = 'from outside';

/** A card in words while opinions are hidden. */
const describeHidden = (person: Person, { title, outside }: Described, owner: string | null): string =>
  [
    displayName(person),
    title ?? 'no title',
    outside ? FROM_OUTSIDE : null,
    person.status === 'vacant' ? said('{status.vacant} seat') : owner === null ? null : `owner ${owner}`,
    'opinions hidden',
  ]
    .filter((one) => one !== null)
    .join(', ');

/** A card in words, for screen readers. */
export const describe = (person: Person, { title, outside }: Described, owner: string | null, marks: string): string =>
  [
    displayName(person),
    title ?? 'no title',
    ...(outside ? [FROM_OUTSIDE] : []),
    `${withinSentence(wordFor('names', 'attitude'))} ${withinSentence(attitudeWord(person.attitude))}`,
    person.influence === null
      ? said('· {names.influence} {unknown.notRated}').slice(2)
      : `${withinSentence(wordFor('names', 'influence'))} ${person.influence} ${withinSentence(influenceWord(person.influence))}`,
    `${withinSentence(wordFor('names', 'relationship'))} ${withinSentence(relationshipWord(person.relationship))}`,
    person.status === 'vacant'
      ? said('· {status.vacant} seat').slice(2)
      : owner === null
        ? 'nobody owns the contact'
        : `owner ${owner}`,
    ...person.buyingRoles.map((role) => withinSentence(ROLE_WORDS[role])),
    ...[...marks].map((mark) => said(MARK_WORDS[mark] ?? '')),
  ].join(', ');

type CardData = {
  readonly seatId: string;
  readonly level: number;
  readonly pinned: boolean;
  readonly context: boolean;
};

type PersonCardProps = NodeProps & { readonly data: CardData };

/** Where a card stands is the node's affair: what it shows is the same after it moved. */
const showsTheSame = (before: PersonCardProps, now: PersonCardProps): boolean =>
  before.data === now.data && before.selected === now.selected;

/** One person on the map. Reads its own records, so that an edit draws one card. */
export const PersonCard = memo(({ data, selected }: PersonCardProps) => {
  const { seatId } = data;
  const seat = useRecord('seat', seatId);
  const personId = useDocument((state) => occupancyOf(state.document).personOfSeat.get(seatId));
  const person = useShown(useCallback((content: Document) => content.person.get(personId ?? ''), [personId]));
  const differs = useDiffers(personId);
  const isHiding = useIsHiding();
  const owner = useRecord('member', person?.contactOwnerId)?.name ?? null;
  const photo = usePhoto(personId);
  const marks = useCardMarks(personId);
  const mark = useLensMark(personId);
  const isFaded = useIsFaded(seatId, mark);
  const isFolded = useSession((state) => state.layout !== 'network' && state.collapsed.has(seatId));
  const isNaming = useSession((state) => state.naming === seatId);
  const isTarget = useSession((state) => state.dropTarget === seatId);
  if (!seat || !person) return null;
  const isContext = data.context;
  const vacant = person.status === 'vacant';
  return (
    <div
      id={`card-${seatId}`}
      role="treeitem"
      aria-level={data.level}
      aria-selected={selected}
      {...(isFolded ? { 'aria-expanded': false } : {})}
      aria-label={`${isHiding ? describeHidden(person, seat, owner) : describe(person, seat, owner, marks)}${differs ? ', differs here from the account' : ''}${isContext ? ', not part of this map' : ''}`}
      className={`card size-${isHiding ? 'none' : (person.influence ?? 'unknown')} ${isHiding ? 'covered' : (mark?.tone ?? 'unknown')} ${isFaded ? 'faded' : ''} ${isContext ? 'context' : ''} ${isFolded ? 'folded' : ''} ${vacant ? 'vacant' : ''} ${selected ? 'selected' : ''} ${isTarget ? 'target' : ''} ${marks.includes('a') ? 'assumed' : ''} ${person.status === 'leaving' ? 'leaving' : ''} ${differs ? 'differing' : ''} ${seat.outside ? 'outside' : ''}`}
    >
      <span className="edge" aria-hidden="true">
        {isHiding ? null : <span className="card-sign">{mark?.sign ?? '?'}</span>}
      </span>
      {isNaming ? (
        <NameInput seatId={seatId} start={person.name ?? ''} />
      ) : (
        <CardFace
          person={person}
          seat={seat}
          owner={owner}
          photo={photo}
          marks={marks}
          differs={differs}
          isFolded={isFolded}
          isHiding={isHiding}
        />
      )}
      {isFolded ? <BranchBar seatId={seatId} /> : null}
      {selected ? (
        <span
          className="line-handle nodrag nopan"
          title="Drag to another card to draw a line"
          onPointerDown={(event) => startLineDrag(event, seatId)}
        />
      ) : null}
      {person.influence === null && !vacant && !isHiding ? (
        <span className="size-unknown" aria-hidden="true">
          ?
        </span>
      ) : null}
      {data.pinned ? <Pin className="pin" aria-label="Pinned" /> : null}
    </div>
  );
}, showsTheSame);
PersonCard.displayName = 'PersonCard';
