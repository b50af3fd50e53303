import { useMemo, useState } from 'react';
import { isEmpty } from '../../../shared/document/diff';
import { edit } from '../../../shared/document/draft';
import { currentConventions } from '../../../shared/conventions/conventions';
import {
  planAccountTable,
  putAccounts,
  type AccountRow,
  type AccountTablePlan,
} from '../../../shared/exchange/accountTable';
import { readCells } from '../../../shared/exchange/csv/table';
import { chooseAccountTable } from '../../commands/accountTable';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { change, useDocument, wholeDocument } from '../../state/documentStore';
import { forgetTyped, useLeftTyped } from '../../state/leftTyped';
import { say } from '../../state/messages';
import { useAsOf } from '../../state/records';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the table comes to, before anything comes in. */
const summary = ({ rows, columns }: AccountTablePlan): string => {
  if (rows.length === 0) return 'No account was found in it.';
  const fresh = rows.filter(({ rowId }) => rowId === null).length;
  const known = columns.filter(({ means }) => means !== null).length;
  const words = [
    fresh > 0 ? `${counted(fresh, 'account is', 'accounts are')} new` : '',
    fresh < rows.length ? `${counted(rows.length - fresh, 'is', 'are')} there and will be filled in` : '',
  ].filter(Boolean);
  return `${words.join(', ')}. ${known} of ${counted(columns.length, 'column', 'columns')} understood.`;
};

const Columns = ({ plan }: { readonly plan: AccountTablePlan }) => {
  const unknown = plan.columns.filter(({ means, heading }) => means === null && heading !== '');
  const known = plan.columns.filter(({ means }) => means !== null);
  return (
    <p className="small quiet">
      {known
        .map(({ heading, means }) => (heading === means || heading === '' ? means : `${heading} → ${means}`))
        .join(' · ')}
      {unknown.length === 0 ? '' : `. Left out: ${unknown.map(({ heading }) => heading).join(', ')}`}
    </p>
  );
};

const Line = ({ row }: { readonly row: AccountRow }) => (
  <tr>
    <td className="number quiet">{row.line}</td>
    <th scope="row">{row.name}</th>
    <td className={row.rowId === null ? 'too-little' : 'quiet'}>{row.rowId === null ? 'new' : 'filled in'}</td>
    <td>
      {row.problems.length === 0 ? (
        <span className="quiet">
          {counted(Object.keys(row.fields).filter((field) => field !== 'name').length, 'field', 'fields')}
        </span>
      ) : (
        <span className="warning">{row.problems.join(' ')}</span>
      )}
    </td>
  </tr>
);

/** Accounts from a spreadsheet: pasted or from a file, looked at before they come in, and in as one step. */
export const AccountTableDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const [text, setText] = useLeftTyped('accountTable');
  const [file, setFile] = useState<{ readonly name: string; readonly rows: readonly (readonly string[])[] } | null>(
    null,
  );
  const plan = useMemo(
    () => planAccountTable(content, asOf, file?.rows ?? readCells(text).rows, currentConventions()),
    [content, asOf, file, text],
  );
  const isThere = file !== null || text.trim() !== '';
  const choose = async (): Promise<void> => {
    const chosen = await chooseAccountTable();
    if (chosen !== null) setFile(chosen);
  };
  const leave = (): void => {
    forgetTyped('accountTable');
    onClose();
  };
  const bringIn = (): void => {
    const diff = edit(wholeDocument(), (draft) => putAccounts(draft, plan.rows));
    if (isEmpty(diff)) say('Everything in the table is there already.');
    else if (!change(`Bring in ${counted(plan.rows.length, 'account', 'accounts')}`, diff)) return;
    else say(`${counted(plan.rows.length, 'account', 'accounts')} of the table came in.`);
    leave();
  };
  return (
    <Modal title="Accounts from a spreadsheet" onClose={onClose} wide>
      {file === null ? (
        <div className="field">
          <label className="label" htmlFor="account-table">
            Copy the cells with their headings and paste them here
          </label>
          <textarea
            id="account-table"
            className="input account-table-text"
            rows={isThere ? 4 : 8}
            value={text}
            placeholder={'Such as\nAccount\tForm\tState\tRevenue 2025\tAttractiveness\tStrength'}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      ) : (
        <p>
          {file.name}{' '}
          <Button small onClick={() => setFile(null)}>
            Paste instead
          </Button>
        </p>
      )}
      {file === null ? (
        <p className="small quiet">
          Headings like Account, Form, State, Buyer, Owner, Part of, Revenue 2025, Cost to serve, Potential, Hours,
          Attractiveness, Strength, and the names of your criteria and factors are understood.
        </p>
      ) : null}
      {isThere ? (
        <section aria-label="What comes in" className="account-table-preview">
          <p role="status">
            <b>{summary(plan)}</b>
          </p>
          {plan.notices.map((notice) => (
            <p key={notice} className="small warning">
              {notice}
            </p>
          ))}
          <Columns plan={plan} />
          {plan.rows.length === 0 ? null : (
            <div className="account-table-rows">
              <table className="portfolio-table account-table-lines">
                <thead>
                  <tr>
                    <th scope="col" className="number">
                      Row
                    </th>
                    <th scope="col">Account</th>
                    <th scope="col">Comes in as</th>
                    <th scope="col">What comes, what stays out</th>
                  </tr>
                </thead>
                <tbody>
                  {plan.rows.map((row) => (
                    <Line key={row.line} row={row} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
      ) : null}
      <div className="buttons">
        {file === null ? <Button onClick={() => void choose()}>Choose a file</Button> : null}
        <span className="spring" />
        <Button onClick={leave}>Cancel</Button>
        <Button tone="primary" disabled={plan.rows.length === 0} onClick={bringIn}>
          {plan.rows.length === 0 ? 'Bring in' : `Bring in ${counted(plan.rows.length, 'account', 'accounts')}`}
        </Button>
      </div>
    </Modal>
  );
};
