import { useMemo, useState } from 'react';
import { doneOf, type Broken } from '../../../shared/document/handover';
import { find, type Document } from '../../../shared/document/document';
import { displayName } from '../../../shared/document/personName';
import { recordName } from '../../../shared/document/recordName';
import { isKind, KINDS, type Kind } from '../../../shared/model';
import { ROLE_WORDS, withinSentence } from '../../../shared/model/words';
import { giveBroken, tickBroken } from '../../commands/leaveCommands';
import { showRecord } from '../../commands/recordCommands';
import { useDocument } from '../../state/documentStore';
import { useIsHiding } from '../../state/records';
import { RefField } from '../records/RefField';
import { Button } from '../ui/Button';
import { Tick } from '../ui/Tick';

const PARTS: Readonly<Record<Broken['part'], string>> = {
  roles: 'Role nobody else has',
  lines: 'Line that ends',
  actions: 'Open action about them',
  others: 'Names them',
};
/** What giving it to somebody does. A line begins or ends with them as it did with who leaves. */
const fixWords = (content: Document, personId: string, { part, ref }: Broken, name: string): string => {
  switch (part) {
    case 'roles':
      return `Give the role to ${name}`;
    case 'lines':
      return find(content, 'link', ref.id)?.fromId === personId ? `Draw it from ${name}` : `Draw it to ${name}`;
    case 'actions':
      return `Make it about ${name}`;
    case 'others':
      return `Name ${name} instead`;
  }
};
/** Nobody has a line to themselves. */
const canTake = (content: Document, { part, ref }: Broken, heirId: string): boolean => {
  const line = part === 'lines' ? find(content, 'link', ref.id) : undefined;
  return line === undefined || (line.fromId !== heirId && line.toId !== heirId);
};
const OF_OPINIONS: ReadonlySet<Broken['part']> = new Set<Broken['part']>(['roles', 'lines']);

const KIND_OF: Readonly<Record<string, Kind>> = { line: 'link', role: 'opportunity' };
/** What was noted as done and is mended since: it stands nowhere else any more. */
const mended = (key: string): Pick<Broken, 'key' | 'ref'> | null => {
  const [word = '', id = ''] = key.split(' ');
  const kind = KIND_OF[word] ?? word;
  return isKind(kind) ? { key, ref: { kind, id } } : null;
};

type Props = {
  readonly personId: string;
  readonly broken: readonly Broken[];
  /** Called before the page goes to where a record is edited. */
  readonly onShow: () => void;
};

/** What breaks, line by line: what it is, who could take it over, and a tick for what is done. */
export const BrokenList = ({ personId, broken, onShow }: Props) => {
  const content = useDocument((state) => state.document);
  const isHiding = useIsHiding();
  const done = useMemo(() => doneOf(content, personId), [content, personId]);
  const [heirId, setHeir] = useState<string | null>(null);
  const heir = find(content, 'person', heirId);
  const shown = broken.filter(({ part }) => !isHiding || !OF_OPINIONS.has(part));
  const keys = new Set(shown.map(({ key }) => key));
  const open = shown.filter(({ key }) => !done.has(key));
  const givable = heir === undefined ? [] : open.filter((one) => canTake(content, one, heir.id));
  const gone = [...done].flatMap((key) => {
    const one = keys.has(key) ? null : mended(key);
    return one === null || (isHiding && one.ref.kind === 'link') || !content[one.ref.kind].has(one.ref.id) ? [] : [one];
  });
  if (shown.length + gone.length === 0) return <p>Nothing in the plan hangs on this person.</p>;
  const detailOf = ({ part, roles, as, ref }: Broken): string => {
    if (part === 'roles') return roles.map((role) => withinSentence(ROLE_WORDS[role])).join(', ');
    return part === 'others' ? `${KINDS[ref.kind].noun}, ${as.join(', ')}` : '';
  };
  const tick = (key: string, name: string) => (
    <Tick isOn={done.has(key)} label={`Done: ${name}`} onToggle={() => tickBroken(personId, key, !done.has(key))} />
  );
  const link = ({ kind, id }: Broken['ref'], name: string) => (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        onShow();
        showRecord(kind, id);
      }}
    >
      {name}
    </button>
  );
  return (
    <section className="broken" aria-label="What breaks">
      <div className="broken-head">
        <h3 className="label">
          <span>What breaks</span>
          <span role="status">
            {open.length === 0 ? 'all done' : `${open.length} of ${shown.length + gone.length} open`}
          </span>
        </h3>
        <RefField
          name="Who takes over"
          to="person"
          value={heirId}
          without={[personId]}
          placeholder="Find a person"
          onChoose={setHeir}
        />
        {heir && givable.length > 1 ? (
          <Button small onClick={() => giveBroken(personId, givable, heir.id)}>
            Give all {givable.length} to {displayName(heir)}
          </Button>
        ) : null}
      </div>
      <ul className="broken-list">
        {[...open, ...shown.filter(({ key }) => done.has(key))].map((one) => {
          const name = recordName(content, one.ref.kind, one.ref.id);
          const detail = detailOf(one);
          const isDone = done.has(one.key);
          return (
            <li key={one.key} className={isDone ? 'done' : ''}>
              {tick(one.key, name)}
              <span>
                {link(one.ref, name)}
                <small>
                  {PARTS[one.part]}
                  {detail === '' ? '' : `: ${detail}`}
                </small>
              </span>
              {heir && givable.includes(one) ? (
                <Button
                  small
                  aria-label={`${fixWords(content, personId, one, displayName(heir))}: ${name}`}
                  onClick={() => giveBroken(personId, [one], heir.id)}
                >
                  {fixWords(content, personId, one, displayName(heir))}
                </Button>
              ) : null}
            </li>
          );
        })}
        {gone.map(({ key, ref }) => {
          const name = recordName(content, ref.kind, ref.id);
          return (
            <li key={key} className="done">
              {tick(key, name)}
              <span>{link(ref, name)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
