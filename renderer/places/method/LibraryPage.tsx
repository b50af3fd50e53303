import { FIGURE_NAMES } from '../../../shared/analysis/figureNames';
import { METHOD_PLACES, type MethodPlace } from '../../../shared/analysis/methodPlaces';
import { methodName, SHOWN_METHODS, type Method } from '../../../shared/analysis/methods';
import { sectionTitle } from '../../../shared/analysis/planSections';
import { inOneBreath, said } from '../../../shared/model/words';
import { openMethod } from '../../commands/methodCommands';
import { Button } from '../../parts/ui/Button';
import { setSession, useSession } from '../../state/session';

const calledOf = (opens: MethodPlace): string =>
  opens.kind === 'section' ? sectionTitle(opens.section) : opens.called;
const figuresOf = ({ figures }: Method): string =>
  said(inOneBreath(figures.flatMap((number) => FIGURE_NAMES[number] ?? [])));

/** The methods there is a place for, each on one page: what it answers, when, how long, where. */
export const LibraryPage = () => {
  const asked = useSession((state) => state.method);
  const method = SHOWN_METHODS.find(({ id }) => id === asked) ?? SHOWN_METHODS[0];
  if (!method) return null;
  const { minutes, opens } = METHOD_PLACES[method.id] ?? { minutes: 0, opens: null };
  return (
    <>
      <nav className="method-list" aria-label="Methods">
        <ul>
          {SHOWN_METHODS.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one.id === method.id ? 'page' : undefined}
                onClick={() => setSession({ method: one.id })}
              >
                {methodName(one)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <article className="method-page" aria-label={methodName(method)}>
        <h3 className="serif">{methodName(method)}</h3>
        <p className="method-what serif">{said(method.what)}</p>
        <dl>
          <div>
            <dt>When it helps</dt>
            <dd>{said(method.when)}</dd>
          </div>
          <div>
            <dt>How it works here</dt>
            <dd>{said(method.how)}</dd>
          </div>
          <div>
            <dt>How long it takes</dt>
            <dd>About {minutes} minutes for an account whose people are in.</dd>
          </div>
          <div>
            <dt>Where it comes from</dt>
            <dd>{method.reference}</dd>
          </div>
          {method.figures.length === 0 ? null : (
            <div>
              <dt>Stands behind</dt>
              <dd>{figuresOf(method)}</dd>
            </div>
          )}
        </dl>
        {opens === null ? null : (
          <Button tone="primary" onClick={() => void openMethod(method.id)}>
            Open {calledOf(opens)}
          </Button>
        )}
        {method.bibtex ? (
          <details className="more">
            <summary>BibTeX</summary>
            <pre className="bibtex">{method.bibtex}</pre>
          </details>
        ) : null}
      </article>
    </>
  );
};
