import { openingWords } from '../../shared/analysis/openingWords';
import type { PlanView } from './view';

/** The plan in half a page of sentences, for whoever reads no further. */
export const OpeningSheet = ({ view }: { readonly view: PlanView }) => {
  const parts = openingWords(view.content, view.asOf);
  return parts.length === 0 ? null : (
    <section className="sheet plan-page opening" aria-labelledby="opening">
      <h1 id="opening">In short</h1>
      {parts.map(({ title, sentences }) => (
        <div key={title} className="opening-part">
          <h2>{title}</h2>
          <p>{sentences.join(' ')}</p>
        </div>
      ))}
    </section>
  );
};
