import { longDate } from '../../../../shared/conventions/writeDay';
import { list } from '../../../../shared/document/document';
import { ANSWER_WORDS, copyMergeWords, lineLabel } from '../../../../shared/document/mergeCopies/reportWords';
import type { MergeLine } from '../../../../shared/model/reviews';
import type { PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';

const Lines = ({ lines, isAsked }: { readonly lines: readonly MergeLine[]; readonly isAsked: boolean }) => (
  <table className="rows merge-report" aria-label={isAsked ? 'What was asked' : 'What was taken'}>
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">{isAsked ? 'Yours' : 'Before'}</th>
        <th scope="col">The copy</th>
        {isAsked ? <th scope="col">Holds</th> : null}
      </tr>
    </thead>
    <tbody>
      {lines.map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a report is as it was written
        <tr key={at}>
          <th scope="row">{lineLabel(line)}</th>
          <td className="said">{line.mine ?? '–'}</td>
          <td className="said">{line.theirs ?? '–'}</td>
          {isAsked ? <td>{ANSWER_WORDS[line.how]}</td> : null}
        </tr>
      ))}
    </tbody>
  </table>
);

/** Each merge of a copy, the latest first: with which, how it was compared, what was asked and what was taken. */
export const MergeReportSheets = ({ view }: { readonly view: PlanView }) => {
  const merges = list(view.content, 'copyMerge').toReversed();
  if (merges.length === 0)
    return (
      <AccountSheet view={view} id="sheet-merge" kind="Merge report">
        <p className="quiet">No copy was merged into this account.</p>
      </AccountSheet>
    );
  return merges.map((merge, at) => {
    const asked = merge.lines.filter(({ how }) => how !== 'taken');
    const taken = merge.lines.filter(({ how }) => how === 'taken');
    return (
      <AccountSheet
        key={merge.id}
        view={view}
        id={`sheet-merge-${at + 1}`}
        kind="Merge report"
        title={`${merge.copyName}, ${longDate(merge.on)}`}
      >
        <p className="remark">{copyMergeWords(merge)}</p>
        {asked.length === 0 ? <p className="quiet">Nothing had to be asked.</p> : <Lines lines={asked} isAsked />}
        {taken.length === 0 ? null : <Lines lines={taken} isAsked={false} />}
        {merge.more === 0 ? null : <p className="quiet">And {merge.more} more.</p>}
      </AccountSheet>
    );
  });
};
