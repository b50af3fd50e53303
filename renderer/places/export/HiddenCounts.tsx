import { useMemo } from 'react';
import { ShieldCheck } from 'lucide-react';
import { hiddenCounts, HIDDEN_GROUPS, type HiddenGroup } from '../../../shared/audience/hiddenTexts';
import { remainingNames } from '../../../shared/audience/remainingNames';
import { recordName } from '../../../shared/document/recordName';
import { wholeMoney } from '../../../shared/model/money';
import { Button } from '../../parts/ui/Button';
import { useOutputViewer } from '../../state/outputFor';
import { useSeenContent } from '../../state/seenContent';
import { setSession } from '../../state/session';
import { said } from '../../../shared/packs/spoken';

const GROUP_WORDS: Readonly<Record<HiddenGroup, readonly [name: string, about: string]>> = {
  opinions: [
    'Opinions',
    'from {names.influence} and {names.attitude} to {names.relationship}, {championKinds.Champion}, diagnoses',
  ],
  notes: ['Notes', 'personal win, evidence, what was said, notes on people'],
  lines: ['Lines', 'who influences whom, allies, conflicts'],
  money: ['Money', 'revenue, margin, contribution, cost, value of deals'],
  rivals: ['Rivals', 'competitors, lock-out, balance of power'],
  risks: ['Risks', 'those that are not shared, and what nobody outside sees of the others'],
  names: ['Names', 'replaced by aliases, and how people are reached'],
  others: ['All else', 'records and fields that are not shared'],
};
const MOST_NAMES = 8;

/** Words of names that stand in texts after names were replaced: somebody looks, nothing is blocked. */
const NamesLeft = () => {
  const { content, seen } = useSeenContent();
  const left = useMemo(() => remainingNames(content, seen), [content, seen]);
  if (left.length === 0) return <p className="quiet">No part of a name is left in a text.</p>;
  return (
    <div role="group" aria-label="Names that are left">
      <p>
        {left.length === 1 ? 'One word of a name is' : `${left.length} words of names are`} left in texts. They go out
        unless you change the text.
      </p>
      <ul className="names-left">
        {left.slice(0, MOST_NAMES).map(({ word, kind, id, field }) => (
          <li key={`${kind} ${id} ${field} ${word}`}>
            <b>{word}</b> <small>{recordName(content, kind, id)}</small>
          </li>
        ))}
      </ul>
      {left.length > MOST_NAMES ? <p className="quiet">And {left.length - MOST_NAMES} more.</p> : null}
    </div>
  );
};

/** How many values are kept out of what is made now, and where one reads them. */
export const HiddenCounts = () => {
  const viewer = useOutputViewer();
  const { content, seen } = useSeenContent();
  const counts = useMemo(() => hiddenCounts(content, seen), [content, seen]);
  const sum = HIDDEN_GROUPS.reduce((all, group) => all + counts[group], 0);
  const isForCustomer = viewer.audience === 'customer';
  return (
    <section aria-labelledby="export-hidden" className="hidden-counts">
      <h2 id="export-hidden">{isForCustomer ? 'Hidden from the customer' : 'Kept out'}</h2>
      <dl>
        {HIDDEN_GROUPS.filter((group) => counts[group] > 0).map((group) => (
          <div key={group}>
            <dt>
              {GROUP_WORDS[group][0]}
              <small>{said(GROUP_WORDS[group][1])}</small>
            </dt>
            <dd>{wholeMoney(counts[group])}</dd>
          </div>
        ))}
        <div className="sum">
          <dt>Values kept out</dt>
          <dd>{wholeMoney(sum)}</dd>
        </div>
      </dl>
      {viewer.hidden.includes('names') ? <NamesLeft /> : null}
      {isForCustomer ? (
        <div>
          <Button onClick={() => setSession({ exportView: 'customer' })}>What the customer sees</Button>
        </div>
      ) : null}
      <p className="quiet proof">
        <ShieldCheck size={16} aria-hidden="true" /> Whatever is made is searched for every hidden text before it is
        written.
      </p>
    </section>
  );
};
