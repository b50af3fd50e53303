/** The slide on screen by its id, for the projector: another audience’s slides are counted otherwise. */
import { create } from 'zustand';

export const useShownSlide = create<{ readonly id: string | null }>(() => ({ id: null }));
export const setShownSlide = (id: string | null): void => useShownSlide.setState({ id });
