import { accountMap } from '../../../../shared/document/maps';
import { deleteMap, showMap } from '../../../commands/mapChoice';
import { useDocument } from '../../../state/documentStore';
import type { CommandId } from '../../../../shared/commands';
import { useIsHiding, useList } from '../../../state/records';
import { openDialog, useSession } from '../../../state/session';
import { useWallPhoto } from '../../../state/wallPhoto';
import { useShownMap } from '../../../state/shownMap';
import { itemsOf } from '../commandItems';
import { ChoiceMenu, type MenuSection } from '../../../parts/ui/ChoiceMenu';

const WHOLE = 'account';
const WALL_NONE: readonly CommandId[] = ['wall.choose'];
const WALL_ACTIONS: readonly CommandId[] = [
  'wall.cards',
  'wall.adjust',
  'wall.straighten',
  'wall.show',
  'wall.choose',
  'wall.remove',
];

/** Which map is on screen: the whole account, a unit, an opportunity. */
export const MapMenu = () => {
  const maps = useList('map');
  const whole = useDocument((state) => accountMap(state.document));
  const shown = useShownMap();
  const isWhole = useSession((state) => state.mapId === null) || shown === undefined || shown.id === whole?.id;
  const photo = useWallPhoto();
  const isHiding = useIsHiding();
  const others = maps.filter((map) => map.id !== whole?.id);
  const name = isWhole ? (whole?.name ?? 'Whole account') : shown.name;
  const of = (title: string, wants: (map: (typeof maps)[number]) => boolean): MenuSection => ({
    kind: 'choice',
    title,
    value: isWhole ? WHOLE : shown.id,
    choose: showMap,
    entries: others.filter(wants).map((map) => ({ value: map.id, label: map.name })),
  });
  const sections = (): readonly MenuSection[] => [
    {
      kind: 'choice',
      title: 'Account',
      value: isWhole ? WHOLE : shown.id,
      choose: (value) => showMap(value === WHOLE ? null : value),
      entries: [
        { value: WHOLE, label: whole?.name ?? 'Whole account' },
        ...others
          .filter((map) => map.opportunityId === null && map.businessUnitId === null)
          .map((map) => ({ value: map.id, label: map.name })),
      ],
    },
    of('Units', (map) => map.businessUnitId !== null),
    of('Opportunities', (map) => map.opportunityId !== null),
    ...(isHiding
      ? []
      : [{ kind: 'actions' as const, title: 'Paper', entries: itemsOf(photo ? WALL_ACTIONS : WALL_NONE) }]),
    {
      kind: 'actions',
      title: null,
      entries: [
        { label: 'New map', run: () => openDialog('newMap') },
        { label: 'Rename this map', run: () => openDialog('renameMap'), disabled: isWhole && !whole },
        ...(isWhole ? [] : [{ label: 'Delete this map', run: () => deleteMap(shown.id) }]),
      ],
    },
  ];
  return (
    <ChoiceMenu
      label={`Map: ${name}`}
      face={<span className="clip">{name}</span>}
      sections={sections}
      align="start"
      className="button bare map-menu"
    />
  );
};
