import { branchOf } from '../../../../shared/analysis/branch';
import { attitudeTone, attitudeWord, withinSentence } from '../../../../shared/model/words';
import { useDocument } from '../../../state/documentStore';
import { useIsHiding } from '../../../state/records';
import { wordFor } from '../../../../shared/packs/spoken';

/** What a folded branch holds: how many, their attitudes as a bar, the worst of them and the highest influence. */
export const BranchBar = ({ seatId }: { readonly seatId: string }) => {
  const branch = branchOf(
    useDocument((state) => state.document),
    seatId,
  );
  const isHiding = useIsHiding();
  if (branch.people === 0) return null;
  if (isHiding)
    return (
      <span className="branch-bar" title={`${branch.people} below`}>
        <b>{branch.people}</b>
      </span>
    );
  return (
    <span
      className="branch-bar"
      title={`${branch.people} below; worst ${withinSentence(wordFor('names', 'attitude'))} ${withinSentence(attitudeWord(branch.worst))}, highest ${withinSentence(wordFor('names', 'influence'))} ${branch.highest ?? withinSentence(wordFor('unknown', 'notRated'))}`}
    >
      <b>{branch.people}</b>
      <span className="bar">
        {branch.attitudes.map(({ attitude, count }) => (
          <i key={String(attitude)} className={attitudeTone(attitude)} style={{ flexGrow: count }} />
        ))}
      </span>
      <b>{branch.highest === null ? '?' : '●'.repeat(branch.highest)}</b>
    </span>
  );
};
