import { cellKey, whitespaceGrid, type CellStatus } from '../../../../shared/analysis/whitespaceGrid';
import type { Conventions } from '../../../../shared/conventions/conventions';
import { accountOf, type Document } from '../../../../shared/document/document';
import { removeWithLinks } from '../../../../shared/document/references';
import { fieldOf, type RecordOf } from '../../../../shared/model';
import { CELL_STATUS } from '../../../../shared/model/scales';
import {
  choicesByKey,
  readChoice,
  sound,
  unsound,
  type Cell,
  type CellChoice,
  type CellReading,
} from '../../../parts/records/cells/cell';
import { readNumberCell } from '../../../parts/records/cells/modelCell';
import { asOfOf } from '../../../state/records';
import { statusWords } from './cellStatus';

const states = (): readonly CellChoice[] =>
  CELL_STATUS.map((status) => ({ value: status, label: statusWords(status) }));

/** Holds nothing but its state, so that it may go with it. */
const isBare = ({ spend, ours, competitorId, sponsorId, note }: RecordOf<'cell'>): boolean =>
  [spend, ours, competitorId, sponsorId, note].every((value) => value === null);

type Amounts = Partial<Pick<RecordOf<'cell'>, 'spend' | 'ours'>>;

const readAmount = (content: Document, text: string, field: 'spend' | 'ours', written: Conventions): CellReading => {
  const { schema } = fieldOf('cell', field);
  const asked = { unit: accountOf(content).currency, fits: (value: unknown) => schema.safeParse(value).success };
  return readNumberCell(text.trim(), asked, written);
};

/** `240 k` is what they spend a year, `60 k of 240 k` as the grid shows it also what of it is yours. */
const readAmounts = (content: Document, text: string, written: Conventions): CellReading => {
  const [, ours, spend = text] = /^(.+?)\s+of\s+(.+)$/i.exec(text.trim()) ?? [];
  const spendRead = readAmount(content, spend, 'spend', written);
  if (!spendRead.isSound || ours === undefined) {
    return spendRead.isSound ? sound({ spend: spendRead.value } as Amounts) : spendRead;
  }
  const oursRead = readAmount(content, ours, 'ours', written);
  return oursRead.isSound ? sound({ spend: spendRead.value, ours: oursRead.value } as Amounts) : oursRead;
};

/** A state by its name, or amounts of money; null for nothing. */
const readPlace = (content: Document, text: string, written: Conventions): CellReading => {
  const state = readChoice(text, states(), statusWords(null));
  if (state.isSound) return state;
  return /\p{Nd}/u.test(text) ? readAmounts(content, text, written) : unsound(`${state.why}, and no amount`);
};

/** One place of the grid as keys and the clipboard see it: its state. What is pasted may also be an amount. */
export const whitespaceCell = (
  content: Document,
  unit: RecordOf<'businessUnit'> | undefined,
  offering: RecordOf<'offering'> | undefined,
): Cell | null => {
  if (!unit || !offering) return null;
  const key = cellKey(unit.id, offering.id);
  const status = whitespaceGrid(content, asOfOf(content)).cells.get(key)?.status ?? null;
  return {
    name: `${unit.name}, ${offering.name}`,
    value: status,
    text: status === null ? '' : statusWords(status),
    empty: null,
    read: (text, written) => readPlace(content, text, written),
    put: (draft, value) => {
      const now = draft.current();
      const cell = whitespaceGrid(now, asOfOf(now)).cells.get(key);
      if (value === null) {
        if (cell && !isBare(cell)) return 'it holds amounts or names; choose a state instead';
        if (cell) removeWithLinks(draft, 'cell', cell.id);
        return null;
      }
      // The reading made it, or it is that of another place. What is there beside an amount is not known yet.
      const fields = typeof value === 'string' ? { status: value as CellStatus } : (value as Amounts);
      if (cell) draft.set('cell', cell.id, fields);
      else draft.add('cell', { businessUnitId: unit.id, offeringId: offering.id, ...fields });
      return null;
    },
  };
};

/** The state a key means: a digit by its place, a letter the next that begins with it; null for none. */
export const statusByKey = (key: string, now: CellStatus | null): CellStatus | null => {
  if (/^[1-9]$/.test(key)) return CELL_STATUS[Number(key) - 1] ?? null;
  const found = choicesByKey(key, states()).map((choice) => CELL_STATUS.find((status) => status === choice.value));
  const at = found.findIndex((status) => status === now);
  return found[(at + 1) % Math.max(1, found.length)] ?? null;
};
