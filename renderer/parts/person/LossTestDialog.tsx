import { useMemo, useRef, useState, type ReactNode } from 'react';
import { brokenOf, leftBehind } from '../../../shared/analysis/leftBehind';
import { lossTest } from '../../../shared/analysis/lossTest';
import { find } from '../../../shared/document/document';
import { displayName } from '../../../shared/document/personName';
import { signed } from '../../../shared/conventions/writeNumber';
import { latestLeaving, personLeaves } from '../../commands/leaveCommands';
import type { DialogProps } from '../../state/dialog';
import { useFigures } from '../../state/figures';
import { useIsHiding } from '../../state/records';
import { percentWords } from '../drawings/words';
import { HiddenNote } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { BrokenList } from './BrokenList';
import { LeavingDay } from './LeavingDay';

const Change = ({
  words,
  before,
  after,
}: {
  readonly words: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}) => (
  <div>
    <dt>{words}</dt>
    <dd>
      {before} → <b>{after}</b>
    </dd>
  </div>
);

const Figures = ({ lost }: { readonly lost: NonNullable<ReturnType<typeof lossTest>> }) => {
  const share = (value: number | null) => (value === null ? '–' : percentWords(value * 100));
  return (
    <dl className="facts loss-figures">
      <Change words="Support" before={signed(lost.support.before)} after={signed(lost.support.after)} />
      <Change words="Coverage" before={percentWords(lost.coverage.before)} after={percentWords(lost.coverage.after)} />
      <Change
        words="Hangs on one person"
        before={share(lost.singleThread.before)}
        after={share(lost.singleThread.after)}
      />
    </dl>
  );
};

/**
 * What breaks if a person leaves, or did when they left: figures before and after, and one list to work through, before
 * as well as afterwards.
 */
export const LossTestDialog = ({ onClose, given }: DialogProps<'lossTest'>) => {
  const { content, asOf } = useFigures();
  const isHiding = useIsHiding();
  const lost = useMemo(() => lossTest(content, asOf, given), [content, asOf, given]);
  const broken = useMemo(() => {
    const left = leftBehind(content, asOf, given);
    return left === null ? [] : brokenOf(left);
  }, [content, asOf, given]);
  const [day, setDay] = useState(latestLeaving);
  const leave = useRef<HTMLButtonElement>(null);
  const person = find(content, 'person', given);
  if (!person || person.status === 'vacant') return null;
  const isGone = person.status === 'left';
  const name = displayName(person);
  return (
    <Modal title={isGone ? `What ${name} left behind` : `If ${name} leaves`} onClose={onClose} wide first={leave}>
      {isHiding ? <HiddenNote /> : lost === null ? null : <Figures lost={lost} />}
      <BrokenList personId={given} broken={broken} onShow={onClose} />
      {isGone ? null : (
        <div className="leaving-day">
          <LeavingDay label="They left on" day={day} onDay={setDay} />
          <p className="quiet small">
            The seat becomes vacant, lines end on that day, and what is known of them is kept. The list stays to be
            worked through.
          </p>
        </div>
      )}
      <div className="buttons">
        {isGone ? null : (
          <Button ref={leave} onClick={() => personLeaves(given, day)}>
            They left
          </Button>
        )}
        <Button tone="primary" onClick={onClose} {...(isGone ? { ref: leave } : {})}>
          Close
        </Button>
      </div>
    </Modal>
  );
};
