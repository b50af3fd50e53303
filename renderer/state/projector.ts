/** What this window knows of its projector, and how whoever presents points at things. */
import { create } from 'zustand';
import type { ProjectorState } from '../../shared/api/projector';

/** Null: there is none, or its window was closed. */
export const useProjector = create<{ readonly projector: ProjectorState | null }>(() => ({ projector: null }));
export const projectorNow = (): ProjectorState | null => useProjector.getState().projector;
export const setProjectorState = (projector: ProjectorState | null): void => useProjector.setState({ projector });

/** Whether those in the room see the projector’s window: then this one is for who presents alone. */
export const useIsProjecting = (): boolean => useProjector(({ projector }) => projector?.isThere === true);

export type Pointing = 'off' | 'pointer' | 'spotlight';
export const usePointing = create<{ readonly pointing: Pointing }>(() => ({ pointing: 'off' }));
export const pointingNow = (): Pointing => usePointing.getState().pointing;
export const setPointing = (pointing: Pointing): void => usePointing.setState({ pointing });
