import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { contactMatrix } from '../../../../shared/analysis/ratios';
import { sectionNumber } from '../../../../shared/analysis/sectionOrder';
import { singleThread } from '../../../../shared/analysis/singleThread';
import { find } from '../../../../shared/document/document';
import { displayName, knownName } from '../../../../shared/document/personName';
import { stakeholderById } from '../../../../shared/document/stakeholder';
import { relationshipWord } from '../../../../shared/model/words';
import { meetingWords, partWords, strengthTone, strengthWords } from '../../../parts/drawings/contactWords';
import { useFigures } from '../../../state/figures';
import { select, setSession, showSection } from '../../../state/session';
import { HiddenNote } from '../../../parts/hiding/Hidden';
import { useIsHiding } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';
import { MatrixFrame } from './MatrixFrame';
import { NothingYet } from './NothingYet';
import { matrixKey } from './matrixKeys';
import { ROW, showCell, templateOf } from './matrixShape';
import { said } from '../../../../shared/packs/spoken';

type Place = { readonly row: number; readonly column: number };
const cellId = ({ row, column }: Place): string => `meets-${row}-${column}`;

/** Which functions of yours meet which of theirs, and what that makes of the relationship (F7). */
export const FunctionMatrix = () => {
  const { content, asOf } = useFigures();
  const { ourFunctions, departments } = contactMatrix(content, asOf);
  if (ourFunctions.length === 0)
    return (
      <NothingYet
        words={`Nobody on your team has a function or a role yet. Say in section ${sectionNumber(content, 'team')} what each of you does.`}
      >
        <Button tone="primary" onClick={() => showSection('team')}>
          Go to section {sectionNumber(content, 'team')}, team
        </Button>
      </NothingYet>
    );
  if (departments.length === 0)
    return (
      <NothingYet
        words={`The customer has no departments yet. Write them down in section ${sectionNumber(content, 'profile')}, then say in the panel of a person where they belong.`}
      >
        <Button tone="primary" onClick={() => showSection('profile')}>
          Go to section {sectionNumber(content, 'profile')}, profile
        </Button>
      </NothingYet>
    );
  return <Matrix />;
};

const Behind = ({ ids, words }: { readonly ids: readonly string[]; readonly words: string }) => {
  const { content } = useFigures();
  const isHiding = useIsHiding();
  const people = stakeholderById(content);
  return (
    <p className="contacts-behind" role="status">
      {words}
      {ids.flatMap((id) => {
        const one = people.get(id);
        if (!one) return [];
        const show = () => {
          if (one.seatId === null) return;
          select([one.seatId]);
          setSession({ panelOpen: true });
        };
        return [
          <Button key={id} small onClick={show}>
            {knownName(one) === null && one.title !== null ? one.title : displayName(one)}
            {isHiding ? '' : ` · ${strengthWords(one.relationship)}`}
          </Button>,
        ];
      })}
    </p>
  );
};

const Matrix = () => {
  const { content, asOf } = useFigures();
  const isHiding = useIsHiding();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 1 });
  const [chosen, setChosen] = useState<Place | null>(null);
  const { ourFunctions, departments, best, contacts, withoutDepartment } = contactMatrix(content, asOf);
  const words = useMemo(() => meetingWords(singleThread(content, asOf)), [content, asOf]);
  const nameOf = (id: string | undefined): string => find(content, 'department', id ?? null)?.name ?? '';
  const at = {
    row: Math.min(active.row, ourFunctions.length - 1),
    column: Math.min(active.column, departments.length),
  };
  const behind = (place: Place): readonly string[] => {
    const ours = ourFunctions[place.row];
    const ids = departments.slice(...(place.column === 0 ? [0] : [place.column - 1, place.column]));
    return ours === undefined ? [] : [...new Set(ids.flatMap((id) => contacts(ours, id)))];
  };
  const goTo = (place: Place): void => {
    const next = {
      row: Math.max(0, Math.min(ourFunctions.length - 1, place.row)),
      column: Math.max(0, Math.min(departments.length, place.column)),
    };
    setActive(next);
    if (scroller.current) showCell(scroller.current, next.row, next.column);
  };
  const press = (place: Place): void => {
    setChosen(place);
    const people = stakeholderById(content);
    select(
      behind(place)
        .toReversed()
        .flatMap((id) => people.get(id)?.seatId ?? []),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2);
    matrixKey(event, {
      rows: ourFunctions.length,
      columns: departments.length + 1,
      at: at.row,
      column: at.column,
      page,
      goTo: (row) => goTo({ ...at, row }),
      setColumn: (column) => goTo({ ...at, column }),
      press: () => press(at),
    });
  };
  const onClick = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!cell) return;
    const place = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
    scroller.current?.focus({ preventScroll: true });
    goTo(place);
    press(place);
  };
  const template = { gridTemplateColumns: templateOf(departments.length) };
  const isAt = (row: number, column: number): string => (at.row === row && at.column === column ? 'active' : '');
  const isChosen = (row: number, column: number): boolean =>
    chosen !== null && chosen.row === row && chosen.column === column;
  const behindChosen = chosen === null ? [] : behind(chosen);
  const wordsBehind = ({ row, column }: Place): string => {
    const theirs = column === 0 ? 'the whole customer' : nameOf(departments[column - 1]);
    return `${partWords(ourFunctions[row] ?? null)} and ${theirs}: ${behindChosen.length === 0 ? 'nobody meets.' : ''}`;
  };
  return (
    <div className="contacts-functions">
      <section className="contacts-verdict" aria-label="Verdict">
        {isHiding ? (
          <HiddenNote />
        ) : (
          <>
            <h3 className="serif">{words.verdict}</h3>
            <p>{words.risk}</p>
          </>
        )}
        {withoutDepartment > 0 ? (
          <p className="quiet small">
            {withoutDepartment} {withoutDepartment === 1 ? 'person with an owner has' : 'people with an owner have'} no
            department and cannot stand in the matrix; the verdict counts them.
          </p>
        ) : null}
        <Behind
          ids={behindChosen}
          words={chosen === null ? 'Press a cell to see the people behind it.' : wordsBehind(chosen)}
        />
      </section>
      <MatrixFrame
        scroller={scroller}
        rows={ourFunctions.length}
        columns={departments.length}
        aria-label="Contacts: your functions by theirs"
        aria-rowcount={ourFunctions.length + 1}
        aria-activedescendant={cellId(at)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        corner={
          <>
            <b>Your functions</b>
            <span className="quiet">
              {isHiding ? 'who meets whom' : said('best {names.relationship} with each department')}
            </span>
          </>
        }
        heads={departments.map((id, place) => (
          <div key={id} role="columnheader" aria-colindex={place + 2} className="contacts-member" title={nameOf(id)}>
            <b>{nameOf(id)}</b>
          </div>
        ))}
      >
        {ourFunctions.map((ours, row) => (
          <div
            key={ours}
            role="row"
            aria-rowindex={row + 2}
            className="contacts-row"
            style={{ ...template, top: row * ROW }}
          >
            <div
              role="rowheader"
              id={cellId({ row, column: 0 })}
              aria-colindex={1}
              data-row={row}
              data-column={0}
              className={`contacts-name ${isAt(row, 0)}`}
            >
              <b className="clip">{partWords(ours)}</b>
            </div>
            {departments.map((id, place) => {
              const column = place + 1;
              const strength = best(ours, id);
              const count = contacts(ours, id).length;
              const people = `${count} ${count === 1 ? 'person' : 'people'}`;
              const meets = count === 0 ? 'nobody meets' : isHiding ? people : `${strengthWords(strength)}, ${people}`;
              return (
                <div
                  key={id}
                  role="gridcell"
                  id={cellId({ row, column })}
                  aria-colindex={column + 1}
                  aria-selected={isChosen(row, column)}
                  data-row={row}
                  data-column={column}
                  className={`contacts-cell ${isAt(row, column)}`}
                  aria-label={`${partWords(ours)}, ${nameOf(id)}: ${meets}`}
                >
                  {count === 0 ? (
                    <span className="quiet" aria-hidden="true">
                      –
                    </span>
                  ) : isHiding ? (
                    <span className="contacts-mark owner covered" aria-hidden="true">
                      <small>{people}</small>
                    </span>
                  ) : (
                    <span className={`contacts-mark owner ${strengthTone(strength)}`} aria-hidden="true">
                      <b className="tabular">{strength ?? '?'}</b>
                      <small>{relationshipWord(strength)}</small>
                    </span>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </MatrixFrame>
    </div>
  );
};
