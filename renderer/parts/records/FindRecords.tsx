import { useState } from 'react';
import { hasWords } from '../../../shared/model/fold';
import type { Kind, RecordOf } from '../../../shared/model';
import { currentDocument } from '../../state/documentStore';
import { useSession } from '../../state/session';
import { MOST_IN_SIGHT } from '../ui/searchFrom';
import { modelCell, type ModelCell } from './cells/modelCell';

type Wish = { readonly query: string; readonly hidden: ReadonlySet<string> };
const ALL: Wish = { query: '', hidden: new Set() };

/**
 * The rows that hold what is looked for, as they were when it was typed: a row does not go away while it is edited, and
 * a new one stays in sight. What somebody asks to see from elsewhere is shown in any case.
 */
export const useFind = <K extends Kind>(
  kind: K,
  columns: readonly ModelCell<K>[],
  shown: readonly RecordOf<K>[],
): { readonly query: string; readonly setQuery: (query: string) => void; readonly found: readonly RecordOf<K>[] } => {
  const [{ query, hidden }, setWish] = useState(ALL);
  const spot = useSession((state) => (state.spot?.kind === kind ? state.spot.id : null));
  const setQuery = (text: string): void => {
    const content = currentDocument();
    const wordsOf = (id: string): string =>
      columns.map((column) => modelCell(content, kind, id, column)?.text ?? '').join(' ');
    const away = text.trim() === '' ? [] : shown.filter((record) => !hasWords(wordsOf(record.id), text));
    setWish({ query: text, hidden: new Set(away.map((record) => record.id)) });
  };
  const isFew = shown.length <= MOST_IN_SIGHT;
  const found = isFew || hidden.size === 0 ? shown : shown.filter(({ id }) => !hidden.has(id) || id === spot);
  return { query: isFew ? '' : query, setQuery, found };
};

export const FindRecords = ({
  plural,
  query,
  setQuery,
  found,
  of,
}: {
  readonly plural: string;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly found: number;
  readonly of: number;
}) => (
  <div className="find-records">
    <input
      className="input list-filter"
      type="search"
      value={query}
      placeholder={`Find ${plural}`}
      aria-label={`Find ${plural}`}
      onChange={(event) => setQuery(event.target.value)}
    />
    <span className="quiet small tabular" role="status">
      {query.trim() === '' ? '' : `${found} of ${of}`}
    </span>
  </div>
);
