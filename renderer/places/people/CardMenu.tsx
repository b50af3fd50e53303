import { Menu } from '@base-ui/react/menu';
import { useEffect, useMemo, useState } from 'react';
import { COMMANDS, type CommandId } from '../../../shared/commands';
import { isAvailable, run } from '../../commands/handlers';
import { mapView, peopleView } from '../../commands/mapCommands';
import { SectionList, type MenuSection } from '../../parts/ui/ChoiceMenu';
import { MenuLayer } from '../../parts/ui/MenuLayer';
import { keyWords } from '../../state/keyWords';
import { useIsHiding } from '../../state/records';
import { select, session } from '../../state/session';
import { isOfLongPress, longPress } from './longPress';

type Opened = { readonly x: number; readonly y: number; readonly isOnCard: boolean };

const ON_CARD: readonly (readonly CommandId[])[] = [
  ['person.rename', 'person.report', 'person.peer', 'person.boss'],
  ['person.reportTo', 'person.line', 'person.focus', 'person.collapse'],
  ['person.attitudeUp', 'person.attitudeDown', 'person.influenceUp', 'person.influenceDown', 'person.owner'],
  ['person.ways', 'person.lossTest', 'person.basis'],
  ['person.leaves', 'person.move', 'person.delete'],
];
const ON_GROUND: readonly (readonly CommandId[])[] = [
  ['person.add', 'person.addMany', 'map.note', 'map.words'],
  ['view.fit', 'view.filter', 'view.tidy'],
];
/** While opinions are hidden these would only say so. */
const OF_OPINIONS = /^person\.(attitude|influence|ways|lossTest|basis|line)|^view\.filter|^map\./;

const sectionsOf = (groups: readonly (readonly CommandId[])[], isHiding: boolean): readonly MenuSection[] =>
  groups.map((ids) => ({
    kind: 'actions' as const,
    title: null,
    entries: ids
      .filter((id) => !(isHiding && OF_OPINIONS.test(id)))
      .map((id) => ({
        label: COMMANDS[id].label,
        keys: 'keys' in COMMANDS[id] ? keyWords(COMMANDS[id].keys) : undefined,
        disabled: !isAvailable(id),
        run: () => run(id),
      })),
  }));

/** Where people are shown as cards: the map and the grid. */
const PLACES = '.map-tree, .grid-list';

/** The seat of the card under a point; null on free ground. */
const seatAt = (target: Element, x: number, y: number): string | null =>
  target.closest<HTMLElement>('[data-seat]')?.dataset['seat'] ?? mapView()?.at(x, y)?.seatId ?? null;

/** Where the menu key opens it: on the card that was chosen last. */
const chosenCard = (): DOMRect | null => {
  const seatId = session().selection.at(-1);
  const card = document.getElementById(`card-${seatId}`) ?? document.getElementById(`stand-${seatId}`);
  return card?.getBoundingClientRect() ?? null;
};

/** The menu of a card, or of the ground: by the other button of a mouse, the menu key, or a long press. */
export const CardMenu = () => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const isHiding = useIsHiding();
  useEffect(() => {
    const open = (target: EventTarget | null, x: number, y: number): boolean => {
      if (!(target instanceof Element) || target.closest(PLACES) === null || session().naming !== null) return false;
      const seatId = seatAt(target, x, y);
      if (seatId !== null && !session().selection.includes(seatId)) select([seatId]);
      setOpened({ x, y, isOnCard: seatId !== null });
      return true;
    };
    const onMenu = (event: MouseEvent): void => {
      // The menu key has no place of its own: it is about who is chosen.
      const box = event.button === 2 || event.detail > 0 ? null : chosenCard();
      const at = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: event.clientX, y: event.clientY };
      const target = box ? document.elementFromPoint(at.x, at.y) : event.target;
      if (open(target, at.x, at.y)) event.preventDefault();
    };
    document.addEventListener('contextmenu', onMenu);
    const stop = longPress((target, x, y) => open(target, x, y));
    return () => {
      document.removeEventListener('contextmenu', onMenu);
      stop();
    };
  }, []);
  const anchor = useMemo(
    () => (opened === null ? null : { getBoundingClientRect: () => new DOMRect(opened.x, opened.y, 0, 0) }),
    [opened],
  );
  if (opened === null || anchor === null) return null;
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(isOpen, { reason }) => {
        // The finger that opened it is lifted: that is no press beside it.
        if (isOpen || (reason !== 'item-press' && reason !== 'escape-key' && isOfLongPress())) return;
        setOpened(null);
        if (session().naming === null && session().dialog === null) peopleView()?.focus();
      }}
    >
      <MenuLayer
        shape="sections card-menu"
        anchor={anchor}
        side="bottom"
        sideOffset={4}
        aria-label={opened.isOnCard ? 'This person' : 'The map'}
        finalFocus={false}
      >
        <SectionList sections={sectionsOf(opened.isOnCard ? ON_CARD : ON_GROUND, isHiding)} />
      </MenuLayer>
    </Menu.Root>
  );
};
