/** What of a presenter's view those in the room may see on the projector. */
import type { Agreed, PresentedView, ShownClock, ShownStep } from '../api/projector';
import { leftOfDay, leftOfPart, leftOfStep, workshopClock } from '../analysis/workshopClock';
import { ofAgenda, questionsOf, stepsOf } from '../document/agenda';
import { accountOf, find, type Document } from '../document/document';
import { forRoom } from '../document/voting';
import { USUAL_FRAMES } from '../document/frames';
import { isTree } from '../layout/chart';
import type { SavedColours, SavedLooks } from '../model/viewShapes';
import { customerChapters } from './customerPlan';
import type { Audience } from './viewer';

/** Slides whose ids name no record: *map*, *map2*, *actions*. */
const PLAIN_SLIDE = /^[a-zA-Z]+\d*$/;
/** The slide of a saved view, by its id. */
export const VIEW_SLIDE = 'view-';

const isSlideFor = (seen: Document, slide: string): boolean =>
  PLAIN_SLIDE.test(slide) || (slide.startsWith(VIEW_SLIDE) && isViewOf(seen, slide.slice(VIEW_SLIDE.length)));
/** A view whose section takes several slides has them numbered. */
const isViewOf = ({ savedView }: Document, id: string): boolean =>
  savedView.has(id) || savedView.has(id.replace(/-\d+$/, ''));

/** A view in which nobody stands out or steps back by what is thought of them. */
const withoutOpinions = (view: PresentedView): PresentedView => ({
  ...view,
  lens: 'attitude',
  marks: [],
  filter: null,
  focus: null,
  line: null,
  scenarioId: null,
  asksWhatIf: false,
});

/** A view of the customer's: their organisation, without anything that tells what is thought of it. */
const forCustomer = (view: PresentedView, seen: Document): PresentedView | null => {
  const plain: PresentedView = {
    ...withoutOpinions(view),
    layout: isTree(view.layout) ? view.layout : 'down',
    frames: view.frames === 'group' ? USUAL_FRAMES : view.frames,
    groupsOver: false,
    collapsed: view.collapsed.filter((id) => seen.seat.has(id)),
    selection: view.selection.filter((id) => seen.seat.has(id)),
    mapId: view.mapId !== null && seen.map.has(view.mapId) ? view.mapId : null,
    running: null,
  };
  if (view.slide !== null) return isSlideFor(seen, view.slide) ? plain : null;
  const hasChapter = (id: PresentedView['section']): boolean => customerChapters(seen).some((one) => one.id === id);
  switch (view.place) {
    case 'map':
      // The map of an opportunity says who decides: it is not the customer's at all.
      return view.view === 'map' && (view.mapId === null || seen.map.has(view.mapId)) ? plain : null;
    case 'plan':
      return hasChapter(view.section) ? plain : null;
    case 'actions':
      return hasChapter('objectives') ? { ...plain, place: 'plan', section: 'objectives' } : null;
    default:
      return null;
  }
};

const withVotesForRoom = (view: PresentedView): PresentedView =>
  view.voting === null || view.voting.vote === null
    ? view
    : { ...view, voting: { ...view.voting, vote: forRoom(view.voting.vote) } };

/**
 * The view as an audience sees it; null where it may not see it at all. `seen` is the document it may see. What somebody
 * does for themselves, their own work, an export, the preparing of a workshop, is on no projector.
 */
export const projectedView = (
  view: PresentedView,
  { audience, hides }: { readonly audience: Audience; readonly hides: boolean },
  seen: Document,
): PresentedView | null => {
  // What the room says of people is nothing for a customer, nor for whoever walked in.
  if (view.voting !== null) return audience === 'customer' || hides ? null : withVotesForRoom(view);
  if (audience === 'customer') return forCustomer(view, seen);
  if (hides) return projectedView(withoutOpinions(view), { audience, hides: false }, seen);
  if (view.slide !== null) return view;
  if (view.place === 'export' || view.place === 'work') return null;
  if (view.place === 'workshop' && view.running === null) return null;
  return view;
};

type OfRun = { readonly title: string; readonly step: ShownStep | null; readonly clock: ShownClock };

/** What was captured in a joint session, of what the customer may see: the order is that of the room. */
export const agreedIn = (document: Document, seen: Document, agendaId: string): Agreed => {
  const entries = ofAgenda(document, 'captured', agendaId);
  return {
    decisions: entries.flatMap(({ decisionId }) => find(seen, 'decision', decisionId)?.decision ?? []),
    actions: entries.flatMap(({ actionId }) => {
      const action = find(seen, 'action', actionId);
      const owner = find(seen, 'member', action?.ownerId ?? null)?.name ?? null;
      return action === undefined ? [] : [{ title: action.title, owner, due: action.due }];
    }),
  };
};

/**
 * What a workshop that runs asks of the room, and its clock at a moment; nothing of what is noted for the facilitator.
 * `seen` is the document the audience may see; null while nothing of it is shown.
 */
export const projectedRun = (
  document: Document,
  seen: Document | null,
  agendaId: string | null,
  audience: Audience,
  now: number,
): OfRun | null => {
  const agenda = find(document, 'agenda', agendaId);
  // What is asked among ourselves is not asked of the customer.
  const isTheirs = audience === 'team' || agenda?.withCustomer === true;
  if (agenda === undefined || agenda.events.length === 0) return null;
  const clock = workshopClock(agenda.events, now);
  const steps = stepsOf(document, agenda.id);
  const step = steps.find(({ id }) => id === clock.stepId);
  if (step === undefined) return null;
  const day = leftOfDay(clock, steps);
  const [first, ...more] = questionsOf(step);
  const here = step.parts[clock.part];
  return {
    title: isTheirs ? agenda.title : accountOf(document).name,
    step: !isTheirs
      ? null
      : {
          title: step.title,
          asks: step.isBreak ? 'Back in a moment' : (here?.how ?? first ?? step.title),
          more: here === undefined ? more.join(' ') : '',
          parts: step.parts.map(({ title }) => title.toLowerCase()),
          part: clock.part,
          isBreak: step.isBreak,
          agreed:
            seen !== null && audience === 'customer' && step.opens === 'close'
              ? agreedIn(document, seen, agenda.id)
              : null,
        },
    clock: {
      at: now,
      isRunning: clock.state === 'running',
      leftOfPart: leftOfPart(clock, step),
      leftOfStep: leftOfStep(clock, step),
      leftOfDay: day.left,
      late: day.late,
    },
  };
};

/** How a presented view is kept under a name: its looks, and what colours it. */
export const looksOf = ({ layout, frames, groupsOver, lines }: PresentedView): SavedLooks => ({
  layout,
  frames,
  groupsOver,
  lines,
});
export const coloursOf = ({ lens, marks, filter }: PresentedView): SavedColours => ({ lens, marks, filter });
