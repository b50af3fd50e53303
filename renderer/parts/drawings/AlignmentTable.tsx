import type { AlignmentView, NamedAccount } from '../../../shared/analysis/listAlignment';

const countWords = ({ count }: NamedAccount, lists: number): string =>
  count === lists ? 'all' : count === 1 ? 'one alone' : `${count} of ${lists}`;

const Dot = ({ isOn }: { readonly isOn: boolean }) => (
  <>
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r={isOn ? 5.5 : 1.5} className={isOn ? 'score-value' : 'dot-off'} />
    </svg>
    <span className="visually-hidden">{isOn ? 'named' : 'not named'}</span>
  </>
);

/** Which account stands on whose list, those on most lists first. */
export const AlignmentTable = ({ view }: { readonly view: AlignmentView }) => (
  <table className="portfolio-table alignment-table" aria-label="Accounts by whose list they stand on">
    <thead>
      <tr>
        <th scope="col">Account</th>
        {view.lists.map(({ id, manager }) => (
          <th key={id} scope="col" className="dot">
            {manager}
          </th>
        ))}
        <th scope="col">On the list of</th>
      </tr>
    </thead>
    <tbody>
      {view.named.map((one) => (
        <tr key={one.rowId ?? one.name}>
          <th scope="row">
            {one.name}
            {one.rowId === null ? <small className="quiet"> not in the portfolio</small> : null}
          </th>
          {view.lists.map(({ id }, at) => (
            <td key={id} className="dot">
              <Dot isOn={one.isOn[at] === true} />
            </td>
          ))}
          <td className={one.count === view.lists.length ? 'too-little' : one.count === 1 ? 'too-much' : 'quiet'}>
            {countWords(one, view.lists.length)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
