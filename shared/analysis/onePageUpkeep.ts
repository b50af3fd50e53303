/** What an hour a month on the plan goes through, and what of it is outstanding on the day. */
import { list, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { longDate } from '../conventions/writeDay';
import type { Kind } from '../model';
import { quoted } from '../model/words';
import { actionViews } from './actionBoard';
import { openOpportunities } from './buyingCentre';
import { freshness, nextReview, type SectionFreshness } from './completeness';
import { contactLimit, daysSinceContact, keyPlayers } from './coverage';
import { addDays, daysBetween } from './days';
import { figure } from './memo';
import type { SectionId } from './planSections';
import { settingsOf } from './settings';

/** The items in their order. `sections` are looked at with it; those of no item fall to the last look over the plan. */
export const UPKEEP = [
  { id: 'actions', title: 'Actions', asks: 'Nothing is late, and every action has an owner and a day.', sections: [] },
  {
    id: 'people',
    title: 'Contacts and ratings',
    asks: 'You keep the rhythm with every key player, and the ratings still hold.',
    sections: ['stakeholders'],
  },
  {
    id: 'money',
    title: 'Money and forecast',
    asks: 'Opportunities and targets say what you expect today.',
    sections: ['potential', 'ambition'],
  },
  { id: 'risks', title: 'Risks', asks: 'You looked at what could go wrong.', sections: ['risks'] },
  {
    id: 'sections',
    title: 'The rest of the plan',
    asks: 'Every other section in use was edited or confirmed lately.',
    sections: [],
  },
  { id: 'review', title: 'Review', asks: 'The month is logged, and the next look has its day.', sections: [] },
] as const satisfies readonly {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly sections: readonly SectionId[];
}[];
export type UpkeepId = (typeof UPKEEP)[number]['id'];

/** `outstanding` are sentences, `toConfirm` the sections in use that nobody has looked at. Done once both are empty. */
export type UpkeepItem = {
  readonly id: UpkeepId;
  readonly title: string;
  readonly asks: string;
  readonly minutes: number;
  readonly sections: readonly SectionId[];
  readonly outstanding: readonly string[];
  readonly toConfirm: readonly SectionFreshness[];
  readonly isDone: boolean;
};

const NAMED = 3;
/** The first few of some names, and how many more there are. */
const few = (names: readonly string[]): string =>
  `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`;
const counted = (names: readonly string[], words: string): readonly string[] =>
  names.length === 0 ? [] : [`${names.length} ${words}: ${few(names)}.`];

/**
 * What is outstanding of an item beside the sections to look at. Where nothing is there, that is said: nothing known is
 * never all well.
 */
const OUTSTANDING: Readonly<Record<UpkeepId, (document: Document, asOf: string) => readonly string[]>> = {
  actions: (document, asOf) => {
    const open = actionViews(document, asOf).filter((view) => view.isOpen);
    const named = (isOne: (view: (typeof open)[number]) => boolean): readonly string[] =>
      open.filter(isOne).map((view) => quoted(view.action.title, 'action'));
    if (open.length === 0) return ['No action is open, so the plan stands still.'];
    const late = named((view) => view.lateDays > 0);
    const unowned = named((view) => view.action.ownerId === null);
    const undated = named((view) => view.action.due === null);
    return [
      ...counted(late, 'late'),
      ...counted(unowned, 'without an owner'),
      ...counted(undated, 'without a due date'),
    ];
  },
  people: (document, asOf) => {
    const players = keyPlayers(document, asOf);
    const settings = settingsOf(document, asOf);
    const named = (isOne: (days: number | null, limit: number) => boolean): readonly string[] =>
      players
        .filter((one) => isOne(daysSinceContact(one, asOf), contactLimit(one.influence, settings)))
        .map(displayName);
    if (document.person.size === 0) return ['Nobody is on the map yet.'];
    if (players.length === 0) return ['Nobody is rated as a key player yet.'];
    const lapsed = named((days, limit) => days !== null && days > limit);
    const unknown = named((days) => days === null);
    return [...counted(lapsed, 'past their contact rhythm'), ...counted(unknown, 'without a known contact')];
  },
  money: (document, asOf) => {
    const open = openOpportunities(document);
    return [
      ...(document.target.size === 0 ? ['No target is set, so there is no gap to look at.'] : []),
      ...(document.opportunity.size === 0
        ? ['No opportunity is recorded.']
        : counted(
            open
              .filter((one) => one.closeDate !== null && one.closeDate < asOf)
              .map((one) => quoted(one.title, 'opportunity')),
            'open past the day it was to close',
          )),
    ];
  },
  risks: (document, asOf) =>
    document.risk.size === 0
      ? ['No risk is recorded, which does not mean there is none.']
      : counted(
          list(document, 'risk')
            .filter((risk) => risk.status === 'open' && risk.reviewDate !== null && risk.reviewDate < asOf)
            .map((risk) => quoted(risk.title, 'risk')),
          'past the day to look at them again',
        ),
  sections: () => [],
  review: (document, asOf) => {
    const { upkeepDays } = settingsOf(document, asOf);
    const last = list(document, 'review')
      .map((review) => review.date)
      .filter((day) => day <= asOf)
      .sort()
      .at(-1);
    const isLongAgo = last !== undefined && last < addDays(asOf, -upkeepDays);
    return [
      ...(last === undefined ? ['No review is logged yet.'] : []),
      ...(isLongAgo ? [`The last review was on ${longDate(last)}.`] : []),
      ...(nextReview(document, asOf) === null ? ['No next review is planned.'] : []),
    ];
  },
};

const READS = [...new Set<Kind>(['member', ...freshness.reads])];

/**
 * The monthly upkeep as it stands on the day. A section counts as looked at when it was edited or confirmed this month;
 * the rest of the plan, while it is fresh (F29).
 */
export const onePageUpkeep = figure(READS, (document, asOf): readonly UpkeepItem[] => {
  const { upkeepMinutes, upkeepDays } = settingsOf(document, asOf);
  const inUse = freshness(document, asOf).sections.filter((section) => section.isInUse);
  const owned = new Set<SectionId>(UPKEEP.flatMap((item) => item.sections));
  return UPKEEP.map((item): UpkeepItem => {
    const sections: readonly SectionId[] = item.sections;
    const outstanding = OUTSTANDING[item.id](document, asOf);
    const toConfirm =
      item.id === 'sections'
        ? inUse.filter((section) => !owned.has(section.id) && !section.isFresh)
        : inUse.filter(
            ({ id, lastTouched }) =>
              sections.includes(id) && (lastTouched === null || daysBetween(lastTouched, asOf) > upkeepDays),
          );
    return {
      ...item,
      minutes: upkeepMinutes[item.id],
      outstanding,
      toConfirm,
      isDone: outstanding.length === 0 && toConfirm.length === 0,
    };
  });
});
