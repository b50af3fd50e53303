/** Which part of the map is to be in view, and whoever follows what is. */
import { create } from 'zustand';
import type { Box } from '../../shared/layout/bounds';

/** `stays`: it is held as the window changes its size, as on a projector; else it is shown once. */
type Wish = { readonly box: Box; readonly stays: boolean };
export const useViewWish = create<{ readonly wish: Wish | null }>(() => ({ wish: null }));
export const wishView = (box: Box | null, stays = false): void =>
  useViewWish.setState({ wish: box === null ? null : { box, stays } });
/** The map showed it. */
export const viewIsShown = (wish: Wish): void => {
  if (!wish.stays && useViewWish.getState().wish === wish) useViewWish.setState({ wish: null });
};

let follower: (() => void) | null = null;
/** Told whenever the map moves in its window; nobody is told as long as nobody follows. */
export const followView = (told: () => void): (() => void) => {
  follower = told;
  return () => {
    if (follower === told) follower = null;
  };
};
export const viewMoved = (): void => follower?.();
