import { accountOf, single } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import type { PlanView } from '../view';
import { brief, type Slide } from './slide';

type Props = { readonly slide: Slide; readonly view: PlanView; readonly number: number; readonly of: number };

/** One 16:9 page, the same on screen and on paper. */
export const SlideSheet = ({ slide, view, number, of }: Props) => (
  <section className={`slide of-${slide.id}`} aria-label={`Slide ${number} of ${of}`}>
    {slide.id === 'opening' ? null : (
      <header className="slide-head">
        <h1>{slide.title}</h1>
        {slide.says ? <p>{slide.says}</p> : null}
      </header>
    )}
    <div className="slide-body">{slide.body}</div>
    <footer className="slide-foot">
      <span>
        {brief(accountOf(view.content).name, 70)} · version {single(view.content, 'plan')?.version ?? 1} ·{' '}
        {longDate(view.asOf)}
      </span>
      <b>Confidential – internal</b>
      <span>
        {number} / {of}
      </span>
    </footer>
  </section>
);
