import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { dottedNoteOf } from '../../../shared/document/dotted';
import { list } from '../../../shared/document/document';
import { holderOf, seatOf } from '../../../shared/document/occupancy';
import { drawnSeats } from '../../../shared/document/people';
import { displayName } from '../../../shared/document/personName';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { dottedId } from '../../../shared/layout/routing/chartRoutes';
import { labelOf } from '../../../shared/model/labels';
import { changeDotted, deleteDotted, setDottedNote } from '../../commands/lineCommands';
import { useDocument } from '../../state/documentStore';
import { useIsHiding } from '../../state/records';
import { select, useSession } from '../../state/session';
import { useLimit } from '../records/useLimit';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { inWords } from '../../../shared/model/words';

type Dotted = { readonly seatId: string; readonly bossId: string };

/** The dotted lines of a person: to a second boss, and from those who have this person as one. */
export const useDottedLines = (personId: string): readonly Dotted[] => {
  const content = useDocument((state) => state.document);
  return useMemo(() => {
    const own = seatOf(content, personId);
    if (own === null) return [];
    return list(content, 'seat').flatMap((seat) =>
      seat.dottedLineToIds
        .filter((bossId) => seat.id === own || bossId === own)
        .map((bossId) => ({ seatId: seat.id, bossId })),
    );
  }, [content, personId]);
};

const Note = ({ seatId, bossId, words }: Dotted & { readonly words: string }) => {
  const note = useDocument((state) => dottedNoteOf(state.document, seatId, bossId));
  return (
    <TextField
      label={`${labelOf('dottedNote', 'note')}: ${words}`}
      hideLabel
      wraps
      limit={useLimit('dottedNote', note?.id ?? '', 'note')}
      value={note?.note ?? null}
      placeholder="What for"
      onCommit={(text, group) => setDottedNote(seatId, bossId, text, group)}
    />
  );
};

const Row = ({ seatId, bossId, isOwn }: Dotted & { readonly isOwn: boolean }) => {
  const content = useDocument((state) => state.document);
  const isChosen = useSession((state) => state.line === dottedId(bossId, seatId));
  const isHiding = useIsHiding();
  const seats = useMemo(() => {
    const views = stakeholderById(content);
    return drawnSeats(content).map(({ id, title }) => {
      const holder = views.get(holderOf(content, id) ?? '');
      return { value: id, label: `${holder ? displayName(holder) : inWords('vacant')}${title ? `, ${title}` : ''}` };
    });
  }, [content]);
  const nameOf = (id: string): string => {
    const holder = stakeholderById(content).get(holderOf(content, id) ?? '');
    return holder ? displayName(holder) : inWords('vacant');
  };
  const other = isOwn ? bossId : seatId;
  const words = isOwn ? `Also reports to ${nameOf(bossId)}` : `${nameOf(seatId)} also reports to this person`;
  return (
    <li data-line={dottedId(bossId, seatId)} className={isChosen ? 'chosen-line' : ''}>
      <div className="link-head-row">
        <button type="button" className="plain-link" onClick={() => select([other])}>
          {words}
        </button>
        <Button
          small
          tone="bare"
          aria-label={`Delete dotted line: ${words}`}
          onClick={() => deleteDotted(seatId, bossId)}
        >
          <Trash2 size={13} aria-hidden="true" />
        </Button>
      </div>
      <div className="link-fields dotted-fields">
        {isOwn ? (
          <SelectField
            label={`Second boss: ${words}`}
            hideLabel
            value={bossId}
            options={seats.filter(({ value }) => value !== seatId)}
            onChoose={(nextId) => {
              if (nextId !== null) changeDotted(seatId, bossId, nextId);
            }}
          />
        ) : null}
        {isHiding ? null : <Note seatId={seatId} bossId={bossId} words={words} />}
      </div>
    </li>
  );
};

export const DottedRows = ({ personId, lines }: { readonly personId: string; readonly lines: readonly Dotted[] }) => {
  const own = useDocument((state) => seatOf(state.document, personId));
  return lines.map(({ seatId, bossId }) => (
    <Row key={dottedId(bossId, seatId)} seatId={seatId} bossId={bossId} isOwn={seatId === own} />
  ));
};
