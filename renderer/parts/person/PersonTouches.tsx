import { namers } from '../../../shared/analysis/touches';
import { recordName } from '../../../shared/document/recordName';
import { KINDS, type Kind } from '../../../shared/model';
import { showRecord } from '../../commands/recordCommands';
import { useFigures } from '../../state/figures';

/** Kinds the panel shows elsewhere. */
const SHOWN: ReadonlySet<Kind> = new Set<Kind>([
  'action',
  'basis',
  'contactNote',
  'link',
  'override',
  'vote',
  'counterpart',
  'ghost',
]);
const MOST = 12;

/** Where else in the plan a person stands: goals, opportunities, groups, projects, value, call sheets. */
export const PersonTouches = ({ personId }: { readonly personId: string }) => {
  const { content } = useFigures();
  const found = namers(content, 'person', personId).filter((one) => !SHOWN.has(one.kind));
  if (found.length === 0) return null;
  return (
    <section className="panel-section" aria-label="In the plan">
      <h3 className="label">
        <span>In the plan</span>
        <span>{found.length}</span>
      </h3>
      <ul className="touch-list small">
        {found.slice(0, MOST).map(({ kind, id }) => (
          <li key={`${kind} ${id}`}>
            <button type="button" className="plain-link" onClick={() => showRecord(kind, id)}>
              {recordName(content, kind, id)}
            </button>{' '}
            <span className="quiet">{KINDS[kind].noun}</span>
          </li>
        ))}
      </ul>
      {found.length > MOST ? <p className="quiet small">and {found.length - MOST} more</p> : null}
    </section>
  );
};
