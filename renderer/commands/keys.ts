import { COMMANDS, COMMAND_IDS, keysOf, type CommandId } from '../../shared/commands';
import { currentDocument } from '../state/documentStore';
import { session } from '../state/session';
import { goingAlong } from './followFocus';
import { run } from './handlers';
import { isTyping } from './isTyping';
import { isRated } from './peopleCommands';
import { pageZoomFor } from './zoomCommands';
import { digitWithoutShift, pressed, pressedAtPlace } from '../state/typedKey';

const byKeys = (wants: (id: CommandId) => boolean): ReadonlyMap<string, CommandId> =>
  new Map(COMMAND_IDS.filter(wants).flatMap((id) => keysOf(id).map((keys) => [keys, id] as const)));

/** Copy and paste come as events of their own, and in fields they are about text. */
const BY_EVENT: ReadonlySet<CommandId> = new Set(['edit.copy', 'edit.paste']);
const EVERYWHERE = byKeys((id) => COMMANDS[id].needs !== 'person' && !BY_EVENT.has(id));
const ON_CARD = byKeys((id) => COMMANDS[id].needs === 'person' && !BY_EVENT.has(id));

/** Letters that say something on the map alone. */
const ON_MAP: ReadonlySet<CommandId> = new Set(['map.note', 'wall.cards', 'wall.show']);

/** In a field the browser's own undo comes first, as long as there is typing to take back. */
const ownUndo = ({ target }: KeyboardEvent): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.dataset['start'] !== undefined &&
  target.value !== target.dataset['start'];

const URGENT = ['view.hideOpinions', 'atlas.lock', 'projector.neutral'] as const satisfies readonly CommandId[];

/**
 * The keys that hide opinions and lock the atlas are heard before anybody else: in a field, in a dialog, in a menu.
 * Whoever walks in does not wait.
 */
export const onUrgentKey = (event: KeyboardEvent): void => {
  if (event.repeat) return;
  const keys = pressed(event);
  const id = URGENT.find((one) => keysOf(one).includes(keys));
  if (id === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  run(id);
};

/** Keys that work in every place. */
export const onWindowKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented) return;
  const keys = pressed(event);
  const id = EVERYWHERE.get(keys) ?? EVERYWHERE.get(pressedAtPlace(event) ?? '');
  if (keys === 'F6' || keys === 'Shift+F6') {
    event.preventDefault();
    nextRegion(keys === 'F6' ? 1 : -1);
    return;
  }
  const zoom = id === undefined ? null : pageZoomFor(id);
  if (zoom !== null) {
    if (zoom === 'browser') return;
    event.preventDefault();
    zoom();
    return;
  }
  if (!id || session().dialog !== null) return;
  const plain = !keys.includes('Ctrl+');
  if (plain && isTyping(event.target)) return;
  if (ON_MAP.has(id) && !(session().place === 'map' && session().view === 'map')) return;
  if ((id === 'edit.undo' || id === 'edit.redo') && ownUndo(event)) return;
  if (id === 'edit.selectAll' && isTyping(event.target)) return;
  event.preventDefault();
  goingAlong(() => run(id));
};

/** Regions in the order F6 visits them. */
const nextRegion = (by: 1 | -1): void => {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  // The innermost one: the sections of the plan lie within the place.
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + by + regions.length) % regions.length];
  const inside = next?.matches('[tabindex]')
    ? next
    : next?.querySelector<HTMLElement>('[tabindex="0"], button:not(:disabled), input, select, textarea');
  inside?.focus();
};

/** On a card a question mark forgets a rating. Where none is known, who presses it asks for help, as everywhere else. */
const runOnCard = (id: CommandId): void => {
  const isQuestion =
    (id === 'person.attitudeUnknown' && !isRated('attitude')) ||
    (id === 'person.relationshipUnknown' && !isRated('relationship'));
  run(isQuestion ? 'help.shortcuts' : id);
};

let afterR = false;

/** Keys on a chosen card. True when the key was taken. */
export const onCardKey = (event: KeyboardEvent): boolean => {
  if (session().selection.length === 0 || currentDocument().seat.size === 0) return false;
  const keys = pressed(event);
  if (afterR) {
    afterR = false;
    const id = ON_CARD.get(`r ${keys}`) ?? ON_CARD.get(`r ${digitWithoutShift(event) ?? ''}`);
    if (id) {
      runOnCard(id);
      return true;
    }
  }
  if (keys === 'r') {
    afterR = true;
    return true;
  }
  const id = ON_CARD.get(keys) ?? ON_CARD.get(digitWithoutShift(event) ?? '');
  if (!id) return false;
  runOnCard(id);
  return true;
};
