import { sinceFrozen, type Rerated } from '../../../../shared/analysis/sinceFrozen';
import { find } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { attitudeWord, influenceWord, relationshipWord, withinSentence, inWords } from '../../../../shared/model/words';
import { signedTo } from '../../../../shared/conventions/writeNumber';
import { Rows } from '../../Rows';
import { Points, Stats } from '../../texts';
import type { PlanView } from '../../view';
import { SheetMore, PackPart, PackSheet } from './PackSheet';
import { wordFor } from '../../../../shared/packs/spoken';

const oneSigned = (value: number | null): string => signedTo(value, 1);
const MOST = { rerated: 18, names: 11, moved: 6 } as const;

const PersonLine = ({ view, id }: { readonly view: PlanView; readonly id: string }) => {
  const one = view.people.get(id);
  // Who has no name is told by the title already.
  return (
    <>
      {view.person(id) ?? 'Somebody who was deleted'}
      {one?.title && one.name !== null ? <span className="quiet"> · {one.title}</span> : null}
    </>
  );
};

/** A rating then and now; nothing where it stayed. */
const changed = <V,>(then: V, now: V, words: (value: V) => string): string | null =>
  then === now ? null : `${words(then)} → ${words(now)}`;

const Rerated = ({ view, rerated }: { readonly view: PlanView; readonly rerated: readonly Rerated[] }) => (
  <PackPart title="Rated otherwise">
    {rerated.length === 0 ? (
      <p className="quiet">Nobody is rated otherwise than on that day.</p>
    ) : (
      <Rows
        label="Rated otherwise"
        shape="tight"
        rows={rerated.slice(0, MOST.rerated)}
        columns={[
          { head: 'Person', of: (row) => <PersonLine view={view} id={row.id} />, as: 'text' },
          {
            head: wordFor('names', 'attitude'),
            of: ({ then, now }) => {
              const words = changed(then.attitude, now.attitude, attitudeWord);
              return words !== null &&
                then.attitude !== null &&
                now.attitude !== null &&
                now.attitude < then.attitude ? (
                <span className="alert">{words}</span>
              ) : (
                words
              );
            },
            as: 'short',
          },
          {
            head: wordFor('names', 'relationship'),
            of: ({ then, now }) => changed(then.relationship, now.relationship, relationshipWord),
            as: 'short',
          },
          {
            head: wordFor('names', 'influence'),
            of: ({ then, now }) => changed(then.influence, now.influence, influenceWord),
            as: 'short',
          },
        ]}
      />
    )}
    <SheetMore count={rerated.length - MOST.rerated} what="people" />
  </PackPart>
);

const Names = ({
  title,
  ids,
  none,
  view,
}: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly none: string;
  readonly view: PlanView;
}) => (
  <PackPart title={title}>
    {ids.length === 0 ? (
      <p className="quiet">{none}</p>
    ) : (
      <Points
        items={ids
          .toSorted((a, b) => (view.people.get(b)?.influence ?? 0) - (view.people.get(a)?.influence ?? 0))
          .slice(0, MOST.names)
          .map((id) => ({ id, text: <PersonLine view={view} id={id} /> }))}
      />
    )}
    <SheetMore count={ids.length - MOST.names} what="people" />
  </PackPart>
);

/** Page 3: who came, left, moved or is rated otherwise since the frozen day, as the review compares it (F33). */
export const MovementSheet = ({ view }: { readonly view: PlanView }) => {
  const since = sinceFrozen(view.content, view.asOf);
  const seat = (id: string): string => find(view.content, 'seat', id)?.title ?? 'a seat that is gone';
  // The page before says that no earlier day is frozen: a page of its own for it would be an empty one.
  if (since === null) return null;
  const { movement, rerated, moved, snapshot } = since;
  return (
    <PackSheet view={view} id="pack-movement" title="What moved">
      <p className="remark">
        Since {longDate(snapshot.asOf)}
        {snapshot.label ? `, ${snapshot.label}` : ''}.
      </p>
      <Stats
        stats={[
          {
            figure: { value: movement.supportThen, reason: 'tooFewRatings' },
            as: oneSigned,
            words: 'support then, of those in both',
          },
          {
            figure: { value: movement.supportNow, reason: 'tooFewRatings' },
            as: oneSigned,
            words: 'support today, same people',
          },
          { figure: { value: movement.change, reason: 'tooFewRatings' }, as: oneSigned, words: 'change' },
          { figure: { value: movement.improved.length }, as: String, words: 'turned towards you' },
          { figure: { value: movement.worsened.length }, as: String, words: 'turned away' },
          { figure: { value: movement.new.length }, as: String, words: 'added' },
          { figure: { value: movement.gone.length }, as: String, words: withinSentence(inWords('left')) },
          { figure: { value: moved.length }, as: String, words: 'moved to another seat' },
        ]}
      />
      <div className="pack-movement">
        <Rerated view={view} rerated={rerated} />
        <div>
          <div className="pack-pair">
            <Names title="Added" ids={movement.new} none="Nobody was added." view={view} />
            <Names title={inWords('left')} ids={movement.gone} none="Nobody left." view={view} />
          </div>
          <PackPart title="Moved">
            {moved.length === 0 ? (
              <p className="quiet">Nobody moved to another seat.</p>
            ) : (
              <Rows
                label="Moved"
                shape="tight"
                rows={moved.slice(0, MOST.moved)}
                columns={[
                  { head: 'Person', of: (row) => view.person(row.id), as: 'text' },
                  { head: 'From', of: (row) => seat(row.fromSeatId), as: 'text' },
                  { head: 'To', of: (row) => seat(row.toSeatId), as: 'text' },
                ]}
              />
            )}
            <SheetMore count={moved.length - MOST.moved} what="people" />
          </PackPart>
        </div>
      </div>
    </PackSheet>
  );
};
