import { Plus, Trash2 } from 'lucide-react';
import { displayName } from '../../../shared/document/personName';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { LINK_WORDS, withinSentence } from '../../../shared/model/words';
import { shortDate } from '../../../shared/conventions/writeDay';
import type { Link } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { run } from '../../commands/handlers';
import { setFields, useDocument } from '../../state/documentStore';
import { useList } from '../../state/records';
import { deleteLine } from '../../commands/lineCommands';
import { OpinionsOnly } from '../hiding/Hidden';
import { select, useSession } from '../../state/session';
import { DottedRows, useDottedLines } from './DottedLines';
import { Button } from '../ui/Button';
import { useLimit } from '../records/useLimit';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';

const STRENGTHS = [
  { value: '1', label: '1 weak' },
  { value: '2', label: '2 clear' },
  { value: '3', label: '3 strong' },
];

const isMutual = (link: Link): boolean => link.type === 'ally' || link.type === 'conflict';

const LineNote = ({ link, words }: { readonly link: Link; readonly words: string }) => (
  <TextField
    label={`${labelOf('link', 'note')}: ${words}`}
    hideLabel
    wraps
    limit={useLimit('link', link.id, 'note')}
    value={link.note}
    placeholder="How you know"
    onCommit={(note, group) => {
      setFields('Note on a line', 'link', link.id, { note }, group);
    }}
  />
);

/** The lines of one person, to follow, change or take away. */
export const PersonLines = ({ personId }: { readonly personId: string }) => {
  const links = useList('link');
  const views = useDocument((state) => stakeholderById(state.document));
  const own = links.filter((link) => link.fromId === personId || link.toId === personId);
  const dotted = useDottedLines(personId);
  const chosen = useSession((state) => state.line);
  const nameOf = (id: string) => {
    const one = views.get(id);
    return one ? displayName(one) : '';
  };
  return (
    <section className="panel-section" aria-label="Lines">
      <h3 className="label">
        <span>Lines</span>
        <OpinionsOnly>
          <Button small tone="bare" onClick={() => run('person.line')}>
            <Plus size={13} aria-hidden="true" />
            New line
          </Button>
        </OpinionsOnly>
      </h3>
      <ul className="line-list">
        <DottedRows personId={personId} lines={dotted} />
        {own.map((link) => {
          const other = link.fromId === personId ? link.toId : link.fromId;
          const seatId = views.get(other)?.seatId;
          const words =
            link.fromId === personId || isMutual(link)
              ? `${LINK_WORDS[link.type]} ${nameOf(other)}`
              : `${nameOf(other)} ${withinSentence(LINK_WORDS[link.type])} this person`;
          return (
            <li key={link.id} data-line={link.id} className={chosen === link.id ? 'chosen-line' : ''}>
              <div className="link-head-row">
                <button
                  type="button"
                  className="plain-link"
                  onClick={() => {
                    if (seatId) select([seatId]);
                  }}
                >
                  {words}
                </button>
                <Button
                  small
                  tone="bare"
                  aria-label={`Delete line: ${words}`}
                  onClick={() => deleteLine(link.id, words)}
                >
                  <Trash2 size={13} aria-hidden="true" />
                </Button>
              </div>
              {link.until ? (
                <span className="quiet">ended {shortDate(link.until)}</span>
              ) : (
                <div className="link-fields">
                  <SelectField
                    label={`Strength: ${words}`}
                    hideLabel
                    value={link.strength === null ? null : String(link.strength)}
                    none="strength"
                    options={STRENGTHS}
                    onChoose={(strength) => {
                      setFields('Set the strength of a line', 'link', link.id, {
                        strength: strength === null ? null : Number(strength),
                      });
                    }}
                  />
                  <LineNote link={link} words={words} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
