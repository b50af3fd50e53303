import { useMemo, type ReactNode } from 'react';
import { lossTest } from '../../../shared/analysis/lossTest';
import type { RecordRef } from '../../../shared/analysis/finding';
import { find } from '../../../shared/document/document';
import { displayName } from '../../../shared/document/personName';
import { recordName } from '../../../shared/document/recordName';
import { KINDS } from '../../../shared/model';
import { ROLE_WORDS } from '../../../shared/model/words';
import { leaveChosen } from '../../commands/peopleCommands';
import { showRecord } from '../../commands/recordCommands';
import type { DialogProps } from '../../state/dialog';
import { useFigures } from '../../state/figures';
import { useIsHiding } from '../../state/records';
import { percentWords, signed } from '../drawings/words';
import { HiddenNote } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

type Lost = { readonly ref: RecordRef; readonly detail?: string };

/** What is lost, each with the way to where it is mended. */
const LostList = ({
  title,
  lost,
  onShow,
}: {
  readonly title: string;
  readonly lost: readonly Lost[];
  readonly onShow: () => void;
}) => {
  const { content } = useFigures();
  return lost.length === 0 ? null : (
    <section aria-label={title}>
      <h3 className="label">
        <span>{title}</span>
        <span>{lost.length}</span>
      </h3>
      <ul className="touch-list">
        {lost.map(({ ref: { kind, id }, detail }) => (
          <li key={`${kind} ${id}`}>
            <button
              type="button"
              className="plain-link"
              onClick={() => {
                onShow();
                showRecord(kind, id);
              }}
            >
              {recordName(content, kind, id)}
            </button>{' '}
            <span className="quiet">{detail ?? KINDS[kind].noun}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

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

/** What is lost if a person leaves: figures before and after, and a list to work through. */
export const LossTestDialog = ({ onClose, given }: DialogProps<'lossTest'>) => {
  const { content, asOf } = useFigures();
  const isHiding = useIsHiding();
  const lost = useMemo(() => lossTest(content, asOf, given), [content, asOf, given]);
  const person = find(content, 'person', given);
  if (!lost || !person) return null;
  const share = (value: number | null) => (value === null ? '–' : percentWords(value * 100));
  const isNothing = lost.lines.length + lost.roles.length + lost.actions.length + lost.others.length === 0;
  return (
    <Modal title={`If ${displayName(person)} leaves`} onClose={onClose} wide>
      {isHiding ? (
        <HiddenNote />
      ) : (
        <dl className="facts loss-figures">
          <Change words="Support" before={signed(lost.support.before)} after={signed(lost.support.after)} />
          <Change
            words="Coverage"
            before={percentWords(lost.coverage.before)}
            after={percentWords(lost.coverage.after)}
          />
          <Change
            words="Hangs on one person"
            before={share(lost.singleThread.before)}
            after={share(lost.singleThread.after)}
          />
        </dl>
      )}
      {isNothing ? <p>Nothing in the plan hangs on this person.</p> : null}
      <div className="loss-lists">
        {isHiding ? null : (
          <>
            <LostList
              title="Roles nobody else has"
              onShow={onClose}
              lost={lost.roles.map(({ opportunityId, roles }) => ({
                ref: { kind: 'opportunity', id: opportunityId },
                detail: roles.map((role) => ROLE_WORDS[role].toLowerCase()).join(', '),
              }))}
            />
            <LostList
              title="Lines that end"
              onShow={onClose}
              lost={lost.lines.map(({ id }) => ({ ref: { kind: 'link', id } }))}
            />
          </>
        )}
        <LostList
          title="Open actions about them"
          onShow={onClose}
          lost={lost.actions.map(({ id }) => ({ ref: { kind: 'action', id } }))}
        />
        <LostList
          title="Named in the plan"
          onShow={onClose}
          lost={lost.others.map(({ record, as }) => ({ ref: record, detail: as.join(', ') }))}
        />
      </div>
      <div className="buttons">
        <Button
          onClick={() => {
            onClose();
            leaveChosen();
          }}
        >
          They left
        </Button>
        <Button tone="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Modal>
  );
};
