import { Link2 } from 'lucide-react';
import { followLink, unlink } from '../../commands/counterpartCommands';
import { useLinksOf, type JoinableKind } from '../../state/counterparts';
import { openDialog } from '../../state/session';
import { Button } from '../ui/Button';
import { useOtherAccounts } from './OwnAccount';

/** Where a person or a unit stands in other accounts of the atlas: the way there, and a new link. */
export const Counterparts = ({ kind, id }: { readonly kind: JoinableKind; readonly id: string }) => {
  const links = useLinksOf(kind, id);
  const others = useOtherAccounts();
  if (links.length === 0 && others.length === 0) return null;
  return (
    <section className="panel-section" aria-label="In other accounts">
      <h3 className="label">
        <span>In other accounts</span>
        {others.length === 0 ? null : (
          <Button small tone="bare" onClick={() => openDialog({ name: 'counterpart', with: { kind, id } })}>
            <Link2 size={13} aria-hidden="true" />
            Link
          </Button>
        )}
      </h3>
      {links.length === 0 ? null : (
        <ul className="touch-list small">
          {links.map((link) => (
            <li key={`${link.accountId} ${link.otherId}`}>
              <button type="button" className="plain-link" onClick={() => void followLink(kind, link)}>
                {link.otherName}
              </button>{' '}
              <span className="quiet">
                {link.otherId === null ? 'the account' : link.accountName}
                {link.counterpartId === null ? ', linked from there' : ''}
              </span>
              {link.counterpartId === null ? null : (
                <Button
                  small
                  tone="bare"
                  aria-label={`Take the link to ${link.otherName} away`}
                  onClick={() => {
                    if (link.counterpartId !== null) unlink(link.counterpartId);
                  }}
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
