/** Room size: everything large enough to be read from the other end of a room. A switch of this computer. */
import { create } from 'zustand';
import { remember } from './session';

const NAME = 'roomSize';

export const useRoomSize = create<{ readonly isOn: boolean }>(() => ({ isOn: false }));

/** Puts the size on the page. */
export const applyRoomSize = (isOn: boolean): void => {
  const { dataset } = document.documentElement;
  if (isOn) dataset['room'] = '';
  else delete dataset['room'];
  useRoomSize.setState({ isOn });
};

/** As it was when the app was last used; `page`: what this window remembers. */
export const roomSizeOf = (page: Readonly<Record<string, unknown>>): boolean => page[NAME] === true;

/** How much larger than usual everything around the map is drawn: more in a large window, see roomSize.css. */
export const roomScale = (): number =>
  Number(getComputedStyle(document.documentElement).getPropertyValue('--room')) || 1;

export const setRoomSize = (isOn: boolean): void => {
  applyRoomSize(isOn);
  remember(NAME, isOn);
};
export const toggleRoomSize = (): void => setRoomSize(!useRoomSize.getState().isOn);
