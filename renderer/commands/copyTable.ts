/** The people who are shown, as a table on the clipboard. */
import { seatsBelow } from '../../shared/analysis/branch';
import { findingCounts, listRows, peopleRows } from '../../shared/analysis/peopleList';
import { find } from '../../shared/document/document';
import { shownOn } from '../../shared/document/maps';
import { holderOf } from '../../shared/document/occupancy';
import { drawnSeats } from '../../shared/document/people';
import { shownTable } from '../../shared/exchange/shownTable';
import { putOnClipboard } from './clipboardCommands';
import { currentDocument } from '../state/documentStore';
import { isInColour, seatsAsked } from '../state/lens';
import { useListWish } from '../state/listWish';
import { say } from '../state/messages';
import { asOfNow } from '../state/records';
import { session } from '../state/session';
import { shownDocument, shownMap } from '../state/shownMap';

/** In the order and choice of the list. */
const inList = (): readonly string[] => {
  const content = currentDocument();
  const { filter, collapsed, naming } = session();
  const { query, sort } = useListWish.getState();
  const findings = findingCounts(content, asOfNow());
  const asked = seatsAsked(content, filter);
  return listRows(peopleRows(content), { sort, query, asked, collapsed, always: naming, findings })
    .filter(({ isContext }) => !isContext)
    .map(({ row }) => row.seatId);
};

/** Who is on the map in full colour, without those a fold hides. */
const onMap = (): readonly string[] => {
  const content = shownDocument();
  const folded = new Set([...session().collapsed].flatMap((seatId) => [...seatsBelow(content, seatId)]));
  return shownOn(content, shownMap())
    .seats.map(({ id }) => id)
    .filter((seatId) => !folded.has(seatId) && isInColour(content, seatId));
};

/** Who has a place in the grid, and is asked for. */
const inGrid = (): readonly string[] => {
  const content = currentDocument();
  return drawnSeats(content)
    .map(({ id }) => id)
    .filter((seatId) => {
      const person = find(content, 'person', holderOf(content, seatId));
      return (
        person !== undefined && person.influence !== null && person.attitude !== null && isInColour(content, seatId)
      );
    });
};

/** An opportunity sees its people as it has them. */
const isMapShown = (): boolean => session().place === 'map' && session().view === 'map';

const shownSeats = (): readonly string[] => {
  const { place } = session();
  if (place === 'grid') return inGrid();
  if (place !== 'map') return peopleRows(currentDocument()).map(({ seatId }) => seatId);
  return isMapShown() ? onMap() : inList();
};

/** Puts them on the clipboard as a table of a web page and as lines of cells. */
export const copyShownTable = (): void => {
  const { text, html, people } = shownTable(isMapShown() ? shownDocument() : currentDocument(), shownSeats());
  if (people === 0) {
    say('Nobody is shown here. Nothing was copied.');
    return;
  }
  if (putOnClipboard({ text, html }))
    say(
      `${people} ${people === 1 ? 'person' : 'people'} copied as a table. Paste it into a spreadsheet, a text, a slide or a mail.`,
    );
  else
    say('The browser let nothing onto the clipboard. Save the tables as a spreadsheet in Export instead.', 'refusal');
};
