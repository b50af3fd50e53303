import { accountOf, single } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import { isPortfolioPaper } from '../../../shared/analysis/portfolioPaper';
import type { PlanView } from '../view';
import { useMarking } from '../marking';
import { inLines, SLIDE_ROOM, type Slide } from './slide';

const TITLE = 34;
const SAYS = 20;

type Props = { readonly slide: Slide; readonly view: PlanView; readonly number: number; readonly of: number };

/** One 16:9 page, the same on screen and on paper. */
export const SlideSheet = ({ slide, view, number, of }: Props) => {
  const marking = useMarking(view.viewer);
  return (
    <section className={`slide of-${slide.id}`} aria-label={`Slide ${number} of ${of}`}>
      {slide.id === 'opening' ? null : (
        <header className="slide-head">
          <h1>{inLines(slide.title, SLIDE_ROOM, 1, TITLE, 650)}</h1>
          {slide.says ? <p>{inLines(slide.says, SLIDE_ROOM, 2, SAYS)}</p> : null}
        </header>
      )}
      <div className="slide-body">{slide.body}</div>
      <footer className="slide-foot">
        <span>
          {inLines(accountOf(view.content).name, 600, 1, 14)}
          {isPortfolioPaper(view.content) ? '' : ` · version ${single(view.content, 'plan')?.version ?? 1}`} ·{' '}
          {longDate(view.asOf)}
        </span>
        <b>{marking}</b>
        <span>
          {number} / {of}
        </span>
      </footer>
    </section>
  );
};
