import { programmeChecks, CHECK_TITLES } from '../../../shared/analysis/programmeChecks';
import { pilotStart } from '../../../shared/analysis/rollOut';
import { longDate } from '../../../shared/conventions/writeDay';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { accountOf, single } from '../../../shared/document/document';
import { ChapterPages } from '../ChapterPages';
import { Contents } from '../Contents';
import type { Piece } from '../piece';
import { charterChapter, checkChapter, fitChapter } from './checkChapters';
import { DESIGN_CHAPTERS } from './designChapters';
import type { HandbookChapter, HandbookView } from './handbook';
import { competencesChapter, rolesChapter } from './roleChapters';
import { rewardsChapter, scorecardChapter } from './scorecardChapters';
import { REACH_CHAPTERS, sponsorsChapter } from './reachChapters';

/** The chapters of the handbook in the order of the pages on screen, one row each. */
export const HANDBOOK_CHAPTERS: readonly HandbookChapter[] = [
  checkChapter('readiness'),
  checkChapter('stGallenAudit'),
  checkChapter('sevenKeys'),
  fitChapter,
  charterChapter,
  sponsorsChapter,
  ...DESIGN_CHAPTERS,
  scorecardChapter,
  rewardsChapter,
  competencesChapter,
  rolesChapter,
  ...REACH_CHAPTERS,
];

const Cover = ({ view: { content, asOf } }: { readonly view: HandbookView }) => {
  const charter = single(content, 'programme')?.charter ?? null;
  const began = pilotStart(content);
  const { readiness, stGallenAudit, sevenKeys } = programmeChecks(content, asOf);
  const scoreOf = ({ score, verdict }: typeof readiness): string =>
    score === null ? '–' : [withDecimals(score, 1), verdict].filter(Boolean).join(', ');
  const facts = [
    ['Sponsor', charter?.sponsor || '–'],
    ['Pilot began on', began === null ? '–' : longDate(began)],
    ['Wave', charter?.wave ?? '–'],
    ['As of', longDate(asOf)],
    ['Readiness', scoreOf(readiness)],
    [CHECK_TITLES.stGallenAudit, scoreOf(stGallenAudit)],
    ['Seven keys', scoreOf(sevenKeys)],
  ] as const;
  return (
    <section className="sheet cover" aria-label="Cover">
      <p className="cover-kind">Programme handbook</p>
      <h1>{single(content, 'supplier')?.name || accountOf(content).name}</h1>
      <p className="cover-period">Key account management: what it is here, how it works, how it reaches accounts</p>
      {charter?.purpose ? <p className="cover-ambition">{charter.purpose}</p> : null}
      <dl className="cover-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="cover-mark">Confidential – internal</p>
    </section>
  );
};

/** The handbook of the programme: cover, contents, and every chapter that holds something. */
export const handbookPieces = (view: HandbookView): readonly Piece[] => {
  const chapters = HANDBOOK_CHAPTERS.filter(({ holds }) => holds(view)).map(({ id, title, Body }, at) => ({
    id: `handbook-${id}`,
    number: at + 1,
    title,
    parts: [{ title: null, anchor: `handbook-${id}-1`, body: <Body {...view} /> }],
  }));
  return [
    { key: 'handbook', title: 'Cover', sheets: <Cover view={view} /> },
    ...(chapters.length === 0
      ? []
      : [{ key: 'handbook-contents', title: 'Contents', sheets: <Contents chapters={chapters} /> }]),
    ...chapters.map((chapter) => ({
      key: chapter.id,
      title: chapter.title,
      head: { anchor: chapter.id, words: `${chapter.number} ${chapter.title}` },
      sheets: <ChapterPages chapter={chapter} />,
    })),
  ];
};
