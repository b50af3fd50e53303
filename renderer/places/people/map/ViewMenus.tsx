import type { CommandId } from '../../../../shared/commands';
import type { FrameKind } from '../../../../shared/document/frames';
import { isTree, MAP_LAYOUTS, type MapLayout } from '../../../../shared/layout/chart';
import { setLayout, sizeCards } from '../../../commands/mapChoice';
import { FRAME_WORDS, setFrames, setGroupsOver, useFrameKind } from '../../../state/frames';
import { useDocument } from '../../../state/documentStore';
import { setRoomSize, useRoomSize } from '../../../state/roomSize';
import { setPhotos } from '../../../state/photos';
import { showNotes, useAreNotesShown } from '../../../state/mapNotes';
import { run } from '../../../commands/handlers';
import { useWallPhoto } from '../../../state/wallPhoto';
import { useIsHiding } from '../../../state/records';
import { useSession } from '../../../state/session';
import { ChoiceMenu } from '../../../parts/ui/ChoiceMenu';
import { itemsOf } from '../commandItems';
import { useIsSized } from './useIsSized';
import { useLayout } from './useLayout';
import { isCrowd, LINE_KINDS, LINE_WORDS, type LineSwitches } from './lines';
import { useWires } from './useRoutes';
import { said } from '../../../../shared/packs/spoken';

const FRAME_CHOICES = ['none', 'group', 'businessUnit', 'department'] as const;
const LAYOUT_WORDS: Readonly<Record<MapLayout, string>> = {
  down: 'Top down, leaves in columns',
  rows: 'Top down, leaves in rows',
  right: 'Left to right',
  network: 'Network of lines',
  sides: 'Two sides',
};
const ALIGN: readonly CommandId[] = [
  'person.alignLeft',
  'person.alignCentre',
  'person.alignRight',
  'person.alignTop',
  'person.alignMiddle',
  'person.alignBottom',
  'person.spreadAcross',
  'person.spreadDown',
];

type Props = { readonly show: LineSwitches; readonly onShow: (some: Partial<LineSwitches>) => void };

/** What is drawn beside the cards: lines, and frames around people. */
export const ShowMenu = ({ show, onShow }: Props) => {
  const frames = useFrameKind();
  const isOver = useSession((state) => state.groupsOver);
  const isRoomSize = useRoomSize((state) => state.isOn);
  const photos = useSession((state) => state.photos);
  const { layout } = useLayout();
  const people = useDocument((state) => state.document.seat.size);
  const isSized = useIsSized();
  const areNotesShown = useAreNotesShown();
  const isHiding = useIsHiding();
  const photo = useWallPhoto();
  const lines = useWires().length;
  const kinds = layout === 'network' ? LINE_KINDS.filter((kind) => kind !== 'reporting') : LINE_KINDS;
  return (
    <ChoiceMenu
      label="Lines and frames shown on the map"
      face="Show"
      sections={[
        {
          kind: 'switches',
          title: 'Lines',
          entries: [
            ...kinds.map((kind) => ({
              label: LINE_WORDS[kind],
              on: show[kind],
              set: (on: boolean) => onShow({ [kind]: on }),
            })),
            {
              label: 'Lines of the chosen person only',
              on: show.onlyChosen ?? (layout !== 'network' && isCrowd(people, lines)),
              set: (on: boolean) => onShow({ onlyChosen: on }),
            },
          ],
        },
        ...(isHiding
          ? []
          : [
              {
                kind: 'switches' as const,
                title: 'Cards',
                entries: [{ label: said('Sized by {names.influence}'), on: isSized, set: sizeCards }],
              },
              {
                kind: 'switches' as const,
                title: 'Notes',
                entries: [
                  { label: 'Notes on the map', on: areNotesShown, set: showNotes },
                  ...(photo ? [{ label: 'Photo of the wall', on: !photo.isOff, set: () => run('wall.show') }] : []),
                ],
              },
            ]),
        {
          kind: 'switches',
          title: 'Cards',
          entries: [{ label: 'Show photos', on: photos, set: setPhotos }],
        },
        {
          kind: 'choice',
          title: 'Frames',
          value: frames ?? 'none',
          choose: (value) => setFrames(value === 'none' ? null : (value as FrameKind)),
          entries: FRAME_CHOICES.map((value) => ({ value, label: value === 'none' ? 'None' : FRAME_WORDS[value] })),
        },
        ...(frames === 'department' || frames === 'businessUnit'
          ? [
              {
                kind: 'switches' as const,
                title: null,
                entries: [{ label: 'Groups over them', on: isOver, set: setGroupsOver }],
              },
            ]
          : []),
        {
          kind: 'switches',
          title: 'Size',
          entries: [{ label: 'Room size, read from five metres', on: isRoomSize, set: setRoomSize }],
        },
      ]}
    />
  );
};

/** How the cards stand: the layout, and lining up those that are chosen. */
export const ArrangeMenu = () => {
  const { layout, pair } = useLayout();
  const isFixed = !isTree(layout);
  const chosen = useSession((state) => state.selection.length);
  return (
    <ChoiceMenu
      label="Arrange the cards"
      face="Arrange"
      sections={() => [
        {
          kind: 'actions',
          title: null,
          entries: [
            ...itemsOf(['view.tidy', 'person.unpin'], isFixed),
            ...itemsOf(['view.shapeWindow', 'view.shapePaper'], layout !== 'down'),
            ...itemsOf(['person.group']),
          ],
        },
        {
          kind: 'choice',
          title: 'Layout',
          value: layout,
          choose: (value) => setLayout(value as MapLayout),
          entries: MAP_LAYOUTS.filter((value) => value !== 'sides' || pair !== '').map((value) => ({
            value,
            label: LAYOUT_WORDS[value],
          })),
        },
        {
          kind: 'actions',
          title: chosen > 1 ? `The ${chosen} chosen cards` : 'Chosen cards',
          entries: itemsOf(ALIGN, chosen < 2 || isFixed),
        },
      ]}
    />
  );
};
