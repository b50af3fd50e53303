import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { find } from '../../../../shared/document/document';
import { holderOf } from '../../../../shared/document/occupancy';
import { displayName } from '../../../../shared/document/personName';
import type { HiddenHere } from '../../../../shared/layout/grid';
import { MenuLayer } from '../../../parts/ui/MenuLayer';
import { useDocument } from '../../../state/documentStore';
import { select, useSession } from '../../../state/session';

type Props = { readonly more: HiddenHere; readonly words: string; readonly list: RefObject<HTMLElement | null> };

/** Height in pixels below which a control is too small to be pressed with ease. */
const LEAST_TARGET = 24;

/** The people of a spot for whom there is no room, as a list to choose from. */
export const CellMore = ({ more: { ids, box }, words, list }: Props) => {
  const content = useDocument((state) => state.document);
  const isChosen = useSession((state) => ids.some((id) => state.selection.includes(id)));
  // Chips are lower than what a finger or a shaking hand needs; there is room between them.
  const spare = Math.max(0, LEAST_TARGET - box.height);
  return (
    <Menu.Root>
      <Menu.Trigger
        className={`stand-more ${isChosen ? 'selected' : ''}`}
        aria-label={`${ids.length} more people, ${words}`}
        style={{ left: box.x, top: box.y - spare / 2, width: box.width, height: box.height + spare }}
      >
        +{ids.length}
      </Menu.Trigger>
      <MenuLayer shape="grid-menu" finalFocus={list}>
        <Menu.Item onClick={() => select(ids)}>Choose all {ids.length}</Menu.Item>
        {ids.map((id) => {
          const person = find(content, 'person', holderOf(content, id));
          return (
            <Menu.Item key={id} onClick={() => select([id])}>
              <span>{person ? displayName(person) : ''}</span>
              <span className="keys">{find(content, 'seat', id)?.title}</span>
            </Menu.Item>
          );
        })}
      </MenuLayer>
    </Menu.Root>
  );
};
