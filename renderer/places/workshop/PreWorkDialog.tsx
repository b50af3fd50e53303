import { useMemo } from 'react';
import { longDate } from '../../../shared/conventions/writeDay';
import { preWorkTaken } from '../../../shared/document/takePreWork';
import { takeIn } from '../../commands/preWorkCommands';
import type { DialogProps } from '../../state/dialog';
import { useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';

const Names = ({ title, names }: { readonly title: string; readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p>
      <b>{title}</b> {names.join(', ')}
    </p>
  );

/** What one colleague’s answers would bring, before anything is taken in. */
export const PreWorkDialog = ({ onClose, given }: DialogProps<'preWork'>) => {
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const taken = useMemo(() => preWorkTaken(content, given, asOf), [content, given, asOf]);
  const isEmpty = taken.known.length + taken.added.length + taken.answered === 0;
  return (
    <Modal title={`Pre-work of ${taken.name}`} onClose={onClose}>
      <p>
        Saved on {longDate(given.savedOn)} for “{given.workshop}”.
        {taken.isAgain ? ' An earlier file of theirs is in already; this one takes its place.' : ''}
      </p>
      <Names title={`Met, ${taken.known.length}:`} names={taken.known} />
      <Names title={`New, into the tray, ${taken.added.length}:`} names={taken.added} />
      <Names title="Left out, since the day they were met lies ahead:" names={taken.ahead} />
      <p>
        {taken.answered === 0
          ? 'The stage diagnostic is not answered.'
          : `Stage diagnostic: ${taken.answered} of 15 questions answered. Their answers stand beside those of the others, without a name.`}
      </p>
      <div className="buttons">
        <Button
          autoFocus
          tone="primary"
          disabled={isEmpty}
          onClick={() => {
            onClose();
            takeIn(given);
          }}
        >
          Take it in
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Modal>
  );
};
