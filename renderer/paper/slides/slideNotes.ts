/** Where what a slide says comes from, for whoever presents it: section, day, how its figures are worked out. */
import { EXPLANATIONS } from '../../../shared/analysis/explain';
import { isPortfolioPaper } from '../../../shared/analysis/portfolioPaper';
import { sectionTitle, type SectionId } from '../../../shared/analysis/planSections';
import { sectionOfView } from '../../../shared/analysis/printedViews';
import { VIEW_SLIDE } from '../../../shared/audience/projected';
import { sectionNumber } from '../../../shared/analysis/sectionOrder';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, find, list, single, type Document } from '../../../shared/document/document';
import { holderOf } from '../../../shared/document/occupancy';
import { choiceOf } from '../../../shared/model/labels';
import { inWords, withinSentence } from '../../../shared/model/words';
import type { PlanView } from '../view';

type Figure = keyof typeof EXPLANATIONS;
type Origin = { readonly section: SectionId; readonly figures?: readonly Figure[] };

/** The section each topic is told from, and the figures on its slides. */
const ORIGINS: Readonly<Record<string, Origin>> = {
  opening: { section: 'cover' },
  process: { section: 'appendix', figures: ['completeness'] },
  model: { section: 'position' },
  route: { section: 'ambition' },
  strategy: { section: 'world', figures: ['goalCover'] },
  goals: { section: 'world' },
  customerSwot: { section: 'world' },
  map: { section: 'stakeholders', figures: ['support', 'keyPlayers'] },
  mapWhole: { section: 'stakeholders', figures: ['support', 'keyPlayers'] },
  players: { section: 'stakeholders', figures: ['keyPlayers', 'support', 'coverage', 'singleThread'] },
  gaps: { section: 'stakeholders', figures: ['gaps', 'coverage', 'support'] },
  money: { section: 'position', figures: ['contribution', 'target', 'pipeline'] },
  whitespace: { section: 'potential', figures: ['wallet', 'whitespace'] },
  opportunities: { section: 'potential', figures: ['evidence', 'pipeline'] },
  competition: { section: 'competition' },
  barriers: { section: 'competition', figures: ['lockOut'] },
  swot: { section: 'swot' },
  value: { section: 'value', figures: ['value'] },
  drivers: { section: 'value', figures: ['value'] },
  objectives: { section: 'objectives' },
  actions: { section: 'objectives' },
  projects: { section: 'projects' },
  forces: { section: 'objectives', figures: ['forces'] },
  risks: { section: 'risks', figures: ['risk', 'expectedLoss'] },
  measures: { section: 'risks', figures: ['risk'] },
  team: { section: 'team' },
  kpis: { section: 'review' },
  review: { section: 'review' },
};
/** Each opportunity has slides of its own. */
const OF_DECISIONS: Origin = { section: 'decision', figures: ['evidence'] };

/** Where a slide is told from; null for one nobody has said it of. */
export const originOf = (content: Document, id: string): Origin | null => {
  if (/^decision\d/.test(id)) return OF_DECISIONS;
  if (!id.startsWith(VIEW_SLIDE)) return ORIGINS[id.replace(/\d+$/, '')] ?? null;
  const own = id.slice(VIEW_SLIDE.length);
  const view = find(content, 'savedView', own) ?? find(content, 'savedView', own.replace(/-\d+$/, ''));
  const section = view === undefined ? null : sectionOfView(view);
  return section === null ? null : { section };
};

/** On what the ratings of the people on a slide rest, where the plan says so and its reader may see it. */
const bases = (view: PlanView, seatIds: readonly string[]): readonly string[] => {
  const here = new Set(seatIds.flatMap((id) => holderOf(view.content, id) ?? []));
  return list(view.content, 'basis')
    .filter(({ personId }) => here.has(personId))
    .map((basis) => {
      const said = [
        basis.memberId === null ? null : `by ${view.member(basis.memberId) ?? ''}`,
        basis.on === null ? null : longDate(basis.on),
      ].filter(Boolean);
      const rating = choiceOf('basis', 'rating', basis.rating, view.word);
      return `${view.person(basis.personId) ?? ''}, ${withinSentence(rating)}: ${withinSentence(inWords(basis.basis))}${said.length > 0 ? ` (${said.join(', ')})` : ''}.`;
    });
};

/** What the plan itself names as its sources. */
const named = ({ content }: PlanView): readonly string[] => {
  const sources = list(content, 'source').filter(({ title }) => title.trim() !== '');
  return sources.length === 0
    ? []
    : [
        'Sources the plan names:',
        ...sources.map(({ title, where, date }) => [title, where, date && longDate(date)].filter(Boolean).join(', ')),
      ];
};

/** The notes of a slide, a paragraph each. `seatIds`: whose cards are on it. */
export const slideNotes = (view: PlanView, id: string, seatIds: readonly string[]): readonly string[] => {
  const { content, asOf, viewer } = view;
  const isForCustomer = viewer.audience === 'customer';
  const origin = originOf(content, id);
  const place =
    isForCustomer || origin === null
      ? ''
      : `section ${sectionNumber(content, origin.section)}, ${sectionTitle(origin.section)}, of the `;
  if (isPortfolioPaper(content)) return [`Source: ${accountOf(content).name}, as of ${longDate(asOf)}.`];
  const plan = `${place}${isForCustomer ? 'joint' : 'key'} account plan of ${accountOf(content).name}`;
  const version = single(content, 'plan')?.version ?? 1;
  // A figure may tell what a reader with something hidden may not know; then its rule says nothing to them either.
  const figures = isForCustomer || !view.seesOpinions || viewer.hidden.length > 0 ? [] : (origin?.figures ?? []);
  return [
    `Source: ${plan}, version ${version}, as of ${longDate(asOf)}.`,
    ...figures.map((figure) => {
      const { title: name, says, rule } = EXPLANATIONS[figure](content, asOf);
      return `${name}: ${says} How it is worked out: ${rule}.`;
    }),
    ...bases(view, seatIds),
    ...(id === 'opening' ? named(view) : []),
  ];
};
