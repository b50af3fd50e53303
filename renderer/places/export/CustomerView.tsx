import { useMemo } from 'react';
import { ArrowLeft } from 'lucide-react';
import { redacted } from '../../../shared/audience/redacted';
import { shareables, shareableTexts, TICKED_KINDS, type Shareable } from '../../../shared/audience/sharing';
import { shows, CUSTOMER } from '../../../shared/audience/viewer';
import { longDate } from '../../../shared/conventions/writeDay';
import type { Document } from '../../../shared/document/document';
import { filledContent } from '../../../shared/document/filled';
import { recordName } from '../../../shared/document/recordName';
import { fieldEntries, type AnyRecord, type FieldName, type Kind } from '../../../shared/model';
import { labelOf, nounOf } from '../../../shared/model/labels';
import type { SharedText } from '../../../shared/model/scales';
import { plainNumber } from '../../../shared/model/money';
import { capital, inWords, pluralOf } from '../../../shared/model/words';
import { share, shareText } from '../../commands/sharing';
import { Button } from '../../parts/ui/Button';
import { useDocument } from '../../state/documentStore';
import { useMoneyWord } from '../../state/records';
import { setSession } from '../../state/session';
import { FieldsTable } from './FieldsTable';

/** A value as somebody reads it before it goes out; null for none. */
const valueWords = (seen: Document, kind: Kind, name: string, value: unknown): string | null => {
  const { column } = fieldEntries(kind).find(([one]) => one === name)?.[1] ?? {};
  if (value === null || value === '' || column === undefined || (Array.isArray(value) && value.length === 0))
    return null;
  if (column.ref !== undefined) {
    const ids = Array.isArray(value) ? (value as readonly string[]) : [value as string];
    return ids.map((id) => recordName(seen, column.ref as Kind, id)).join(', ');
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return column.range ? String(value) : plainNumber(value);
  if (column.date) return longDate(value as string);
  return column.values ? inWords(value as string) : String(value);
};

/** What of a record the customer reads, field by field. */
const OutgoingFields = ({ seen, kind, id }: { readonly seen: Document; readonly kind: Kind; readonly id: string }) => {
  const word = useMoneyWord();
  const record = (seen[kind] as ReadonlyMap<string, AnyRecord>).get(id);
  const title = recordName(seen, kind, id);
  const words =
    record === undefined
      ? []
      : fieldEntries(kind).flatMap(([name]) => {
          if (name === ('sharedWithCustomer' as FieldName<Kind>) || !shows(CUSTOMER, kind, name)) return [];
          const value = valueWords(seen, kind, name, record[name]);
          return value === null || value === title ? [] : [`${labelOf(kind, name, word)}: ${value}`];
        });
  return words.length === 0 ? null : <small>{words.join(' · ')}</small>;
};

const KindGroup = ({
  kind,
  rows,
  content,
  seen,
}: {
  readonly kind: Kind;
  readonly rows: readonly Shareable[];
  readonly content: Document;
  readonly seen: Document;
}) => {
  const word = useMoneyWord();
  const shared = rows.filter((row) => row.isShared);
  const name = capital(pluralOf(nounOf(kind, word)));
  return (
    <fieldset className="share-group">
      <legend>
        {name} <small>{`${shared.length} of ${rows.length} shared`}</small>
      </legend>
      <div className="share-all">
        <Button
          small
          disabled={shared.length === rows.length}
          aria-label={`Share all: ${name}`}
          onClick={() => share(rows, true)}
        >
          Share all
        </Button>
        <Button
          small
          disabled={shared.length === 0}
          aria-label={`Share none: ${name}`}
          onClick={() => share(rows, false)}
        >
          Share none
        </Button>
      </div>
      {rows.map((row) => (
        <label key={row.record.id} className="check">
          <input type="checkbox" checked={row.isShared} onChange={() => share([row], !row.isShared)} />
          <span>
            {recordName(content, kind, row.record.id)}
            {row.isProposed ? <em className="proposed">proposed</em> : null}
            {row.isShared ? <OutgoingFields seen={seen} kind={kind} id={row.record.id} /> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

const Proposal = ({ rows }: { readonly rows: readonly Shareable[] }) => {
  const word = useMoneyWord();
  const proposed = rows.filter((row) => row.isProposed);
  if (proposed.length === 0) return null;
  const counts = TICKED_KINDS.flatMap((kind) => {
    const many = proposed.filter((row) => row.kind === kind).length;
    if (many === 0) return [];
    return [`${many} ${many === 1 ? nounOf(kind, word) : pluralOf(nounOf(kind, word))}`];
  });
  return (
    <section className="proposal" aria-label="Proposed">
      <p>
        Worth sharing: {counts.join(', ')}. They are the customer’s own goals, work you do together, and value they
        agreed to.
      </p>
      <div className="chips">
        <Button tone="primary" onClick={() => share(proposed, true)}>
          Share what is proposed
        </Button>
        <Button onClick={() => share(proposed, false)}>Set aside</Button>
      </div>
    </section>
  );
};

const Texts = ({ content }: { readonly content: Document }) => {
  const texts = shareableTexts(content);
  return texts.length === 0 ? null : (
    <fieldset className="share-group">
      <legend>
        Texts <small>{`${texts.filter((one) => one.isShared).length} of ${texts.length} shared`}</small>
      </legend>
      {texts.map(({ id, text, isShared }) => (
        <label key={id} className="check">
          <input type="checkbox" checked={isShared} onChange={() => shareText(id, !isShared)} />
          <span>
            {textLabel(id)}
            <small>{text}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

const textLabel = (id: SharedText): string => {
  const [kind, field] = id.split('.') as ['account' | 'plan', never];
  return labelOf(kind, field);
};

/** What goes to the customer of this account, record by record, and the table of who sees which field. */
export const CustomerView = () => {
  const written = useDocument((state) => state.document);
  const content = useMemo(() => filledContent(written), [written]);
  const seen = useMemo(() => redacted(content, 'customer'), [content]);
  const rows = shareables(content);
  const shared =
    rows.filter((row) => row.isShared).length + shareableTexts(content).filter((one) => one.isShared).length;
  return (
    <div className="export customer-view">
      <header>
        <Button tone="bare" onClick={() => setSession({ exportView: 'choose' })}>
          <ArrowLeft size={16} aria-hidden="true" />
          Export
        </Button>
        <h1>What the customer sees</h1>
        <p className="quiet">
          People with their titles and who reports to whom, units, your team and their parts go out as they are. Of all
          else only what is ticked here:{' '}
          {shared === 0 ? 'nothing yet' : shared === 1 ? 'one thing' : `${shared} things`}. What is thought of people,
          money you earn, rivals and risks about them cannot be ticked.
        </p>
      </header>
      <Proposal rows={rows} />
      <div className="share-groups">
        <Texts content={content} />
        {TICKED_KINDS.map((kind) => {
          const own = rows.filter((row) => row.kind === kind);
          return own.length === 0 ? null : (
            <KindGroup key={kind} kind={kind} rows={own} content={content} seen={seen} />
          );
        })}
      </div>
      <section aria-labelledby="all-fields">
        <h2 id="all-fields">All fields, and who sees them</h2>
        <FieldsTable />
      </section>
    </div>
  );
};
