import { VOTE_SCALES } from '../../../shared/analysis/voteScales';
import { find, type Document } from '../../../shared/document/document';
import { displayName, knownName } from '../../../shared/document/personName';
import { drawnSeats } from '../../../shared/document/people';
import { holderOf } from '../../../shared/document/occupancy';
import { photoOf } from '../../../shared/document/photo';
import { VOTE_DIMENSIONS } from '../../../shared/model/scales';
import type { Person, Seat } from '../../../shared/model';
import { inWords } from '../../../shared/model/words';
import type { WorkshopPaperProps } from './WorkshopSheet';

export type CardsPerPage = 4 | 8;
type Cards = WorkshopPaperProps & { readonly perPage: CardsPerPage };

/** Something ring-shaped for a pen: what a card is rated by in the room, without what anybody thinks. */
const ToRing = () => (
  <dl className="to-ring">
    {VOTE_DIMENSIONS.map((dimension) => (
      <div key={dimension}>
        <dt>{inWords(dimension)}</dt>
        <dd>
          {VOTE_SCALES[dimension].map(({ value, sign }) => (
            <i key={value}>{sign}</i>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);

const CardOf = ({
  content,
  person,
  seat,
}: {
  readonly content: Document;
  readonly person: Person;
  readonly seat: Seat;
}) => {
  const photo = photoOf(content, person.id);
  const place = [
    find(content, 'department', seat.departmentId)?.name,
    find(content, 'businessUnit', seat.businessUnitId)?.name,
    seat.company,
  ];
  const manager = find(content, 'person', holderOf(content, seat.reportsToId ?? ''));
  return (
    <div className="wall-card">
      {photo === null ? null : <img src={photo} alt="" />}
      <p className={knownName(person) === null ? 'wall-name nobody' : 'wall-name'}>{displayName(person)}</p>
      <p className="wall-job">{seat.title}</p>
      <p className="quiet">{place.filter(Boolean).join(' · ')}</p>
      {manager === undefined ? null : <p className="quiet">Reports to {displayName(manager)}</p>}
      <ToRing />
    </div>
  );
};

const BlankCard = () => (
  <div className="wall-card blank">
    {['Name', 'Title', 'Department', 'Reports to'].map((line) => (
      <p key={line} className="wall-line">
        {line}
      </p>
    ))}
    <ToRing />
  </div>
);

const pagesOf = <T,>(all: readonly T[], perPage: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / perPage) }, (_, page) => all.slice(page * perPage, (page + 1) * perPage));

/** Everybody on the map or in its tray as a card to put on the wall, in the order of the map. To be cut apart. */
export const PersonCardSheets = ({ content, perPage }: Cards) => {
  const cards = drawnSeats(content).flatMap((seat) => {
    const person = find(content, 'person', holderOf(content, seat.id));
    return person === undefined ? [] : [{ seat, person }];
  });
  return cards.length === 0 ? (
    <section className="sheet cards-sheet" aria-label="Person cards">
      <p>Nobody is on the map yet.</p>
    </section>
  ) : (
    pagesOf(cards, perPage).map((page) => (
      <section key={page[0]?.seat.id} className={`sheet cards-sheet of-${perPage}`} aria-label="Person cards">
        {page.map(({ seat, person }) => (
          <CardOf key={seat.id} content={content} person={person} seat={seat} />
        ))}
      </section>
    ))
  );
};

/** A sheet of cards for people nobody has thought of yet. */
export const BlankCardSheet = ({ perPage }: Cards) => (
  <section className={`sheet cards-sheet of-${perPage}`} aria-label="Blank cards">
    {Array.from({ length: perPage }, (_, at) => (
      <BlankCard key={at} />
    ))}
  </section>
);
