import type { PdfOptions } from '../../../shared/api/outputs';
import { sectionNumber } from '../../../shared/analysis/sectionOrder';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, single, type Document } from '../../../shared/document/document';
import { chartCards } from '../../../shared/layout/chart';
import { inWords, withinSentence } from '../../../shared/model/words';
import { HatchPattern } from '../../parts/drawings/HatchPattern';
import { ChapterPages } from '../ChapterPages';
import { chaptersOf, type Chapter } from '../chapters';
import { customerChapters } from '../customer/customerChapters';
import type { Papers } from '../papers';
import { planView, type PlanView } from '../view';
import { LiveMap } from './LiveMap';

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly papers: Papers;
};

const MAP_ANCHOR = 'map';

/** Sections as they are printed, without the sheets that fit paper alone; the map is drawn to be looked into. */
const readingChapters = (view: PlanView, options: PdfOptions, papers: Papers): readonly Chapter[] => {
  const asked = { ...options, sections: options.sections.filter((part) => part === 'plan' || part === 'map') };
  const chapters =
    view.viewer.audience === 'customer' ? customerChapters(view, asked) : chaptersOf(view, asked, papers);
  return chapters.filter(({ sheets }) => sheets.length === 0);
};

/** The plan as one page that is read in any browser: contents, the map to look into, and every section that holds something. */
export const ReadingPage = ({ content, asOf, options, papers }: Props) => {
  const view = planView(content, asOf);
  const isForCustomer = view.viewer.audience === 'customer';
  const account = accountOf(content);
  const plan = single(content, 'plan');
  const supplier = single(content, 'supplier');
  const chapters = readingChapters(view, options, papers);
  const hasMap = chartCards(content).length > 0;
  // The customer’s chapters are counted from one; for the team the map stands in the section it has on paper.
  const mapNumber = isForCustomer ? null : sectionNumber(content, 'cover');
  const facts = [
    `Version ${plan?.version ?? 1}, ${withinSentence(inWords(plan?.state ?? 'draft'))}`,
    `as of ${longDate(asOf)}`,
    supplier?.name,
    options.confidentiality ?? (isForCustomer ? 'Customer version' : 'Confidential – internal'),
  ];
  return (
    <div className="reading">
      <HatchPattern />
      <a className="to-plan" href="#plan">
        To the plan
      </a>
      <header className="reading-head">
        <div>
          <p className="reading-kind">{isForCustomer ? 'Joint account plan' : 'Key account plan'}</p>
          <p className="reading-name">{account.name || 'Account without a name'}</p>
          <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
        </div>
        <button type="button" className="theme" hidden aria-pressed="false">
          Dark
        </button>
      </header>
      <nav className="reading-contents" aria-label="Contents">
        <ol>
          {hasMap ? (
            <li>
              <a href={`#${MAP_ANCHOR}`}>{mapNumber === null ? null : <b>{mapNumber}</b>} Map</a>
            </li>
          ) : null}
          {chapters.map(({ id, number, title }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <b>{number}</b> {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <main id="plan">
        {plan?.ambition ? <p className="reading-ambition">{plan.ambition}</p> : null}
        {hasMap ? <LiveMap content={content} asOf={asOf} id={MAP_ANCHOR} number={mapNumber} /> : null}
        {chapters.map((chapter) => (
          <ChapterPages key={chapter.id} chapter={chapter} />
        ))}
        {chapters.length === 0 && !hasMap ? <p>Nothing of this plan is written or shared yet.</p> : null}
      </main>
    </div>
  );
};
