import { Fragment, useMemo, useState } from 'react';
import { accountTeam } from '../../../shared/analysis/accountTeam';
import { NO_WARM_ROUTE, warmChains, type WarmChain } from '../../../shared/analysis/warmRoute';
import { find } from '../../../shared/document/document';
import { seatOf } from '../../../shared/document/occupancy';
import { displayName } from '../../../shared/document/personName';
import type { DialogProps } from '../../state/dialog';
import { useFigures } from '../../state/figures';
import { useIsHiding } from '../../state/records';
import { goTo, select, setSession } from '../../state/session';
import { HiddenNote } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { SelectField } from '../ui/SelectField';

/** Ways to a person through people who are for you: from any of yours, or from one; the hardest step is named. */
export const WaysDialog = ({ onClose, given }: DialogProps<'ways'>) => {
  const { content, asOf } = useFigures();
  const isHiding = useIsHiding();
  const [memberId, setMemberId] = useState<string | null>(null);
  const chains = useMemo(
    () => (isHiding ? [] : warmChains(content, asOf, given, memberId)),
    [content, asOf, given, memberId, isHiding],
  );
  const nameOf = (id: string): string => {
    const person = find(content, 'person', id);
    return person === undefined ? '' : displayName(person);
  };
  /** Who of yours the way begins with: the one asked for, else who owns the contact. */
  const ownerOf = (id: string | undefined): string | null =>
    find(content, 'member', memberId ?? find(content, 'person', id)?.contactOwnerId)?.name ?? null;
  const show = ({ path, weakest }: WarmChain) => {
    const seats = path.flatMap((id) => seatOf(content, id) ?? []);
    const target = seats.at(-1);
    onClose();
    if (target === undefined) return;
    goTo('map');
    select([target]);
    const hardest = path.findIndex((id, at) => id === weakest?.fromId && path[at + 1] === weakest.toId);
    setSession({ focus: { seatId: target, steps: 1, seats: new Set(seats), way: { seats, hardest } } });
  };
  return (
    <Modal title={`Ways to ${nameOf(given)}`} onClose={onClose}>
      {isHiding ? (
        <HiddenNote />
      ) : (
        <>
          <SelectField
            label="From"
            value={memberId}
            none="Any of yours"
            options={accountTeam(content, asOf).map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={setMemberId}
          />
          {chains.length === 0 ? <p>{NO_WARM_ROUTE}.</p> : null}
          <ol className="ways">
            {chains.map((chain) => (
              <li key={chain.path.join(' ')}>
                <p>
                  {ownerOf(chain.path[0]) === null ? null : <span className="quiet">{ownerOf(chain.path[0])} → </span>}
                  {chain.path.map((id, at) => (
                    <Fragment key={id}>
                      {at === 0 ? '' : ' → '}
                      <b>{nameOf(id)}</b>
                    </Fragment>
                  ))}
                  <small>
                    {chain.weakest === null
                      ? 'Already a friend of yours'
                      : `Cost ${chain.cost}; the hardest step is from ${nameOf(chain.weakest.fromId)} to ${nameOf(chain.weakest.toId)}`}
                  </small>
                </p>
                <Button small onClick={() => show(chain)}>
                  Show on the map
                </Button>
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
