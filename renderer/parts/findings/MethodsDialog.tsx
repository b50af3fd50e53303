import { useState } from 'react';
import { FIGURE_NAMES } from '../../../shared/analysis/figureNames';
import { SHOWN_METHODS, methodName } from '../../../shared/analysis/methods';
import { inOneBreath, said } from '../../../shared/model/words';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import type { DialogProps } from '../../state/dialog';

const figuresOf = ({ figures }: (typeof SHOWN_METHODS)[number]): string =>
  said(inOneBreath(figures.flatMap((number) => FIGURE_NAMES[number] ?? [])));

/** The method library: one page for each framework behind a figure. */
export const MethodsDialog = ({ onClose, given }: DialogProps<'methods'>) => {
  const [chosen, setChosen] = useState(() => given ?? SHOWN_METHODS[0]?.id ?? '');
  const method = SHOWN_METHODS.find((one) => one.id === chosen) ?? SHOWN_METHODS[0];
  if (!method) return null;
  return (
    <Modal title="Method library" onClose={onClose} wide>
      <div className="methods">
        <nav aria-label="Methods">
          <ul>
            {SHOWN_METHODS.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === method.id ? 'page' : undefined}
                  onClick={() => setChosen(one.id)}
                >
                  {methodName(one)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <article aria-label={methodName(method)}>
          <h3 className="serif">{methodName(method)}</h3>
          <h4 className="label">What it is</h4>
          <p>{said(method.what)}</p>
          <h4 className="label">When it helps</h4>
          <p>{said(method.when)}</p>
          <h4 className="label">How it works here</h4>
          <p>{said(method.how)}</p>
          <h4 className="label">Where it comes from</h4>
          <p>{method.reference}</p>
          {method.figures.length > 0 ? <p className="quiet small">Stands behind {figuresOf(method)}.</p> : null}
          {method.bibtex ? (
            <details className="more">
              <summary>BibTeX</summary>
              <pre className="bibtex">{method.bibtex}</pre>
            </details>
          ) : null}
        </article>
      </div>
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
