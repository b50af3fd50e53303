import type { ReactNode } from 'react';
import type { PlanView } from './view';

/** One titled piece of a section. The title stands in the contents; a piece without one opens its section. */
export type PlanPart = { readonly title: string | null; readonly body: ReactNode };

/** The pieces of a section that hold something, in order. */
export type SectionParts = (view: PlanView) => readonly PlanPart[];

/** The piece where `holds` is true, else none: for lists of pieces. */
export const part = (title: string | null, holds: boolean, body: ReactNode): readonly PlanPart[] =>
  holds ? [{ title, body }] : [];
