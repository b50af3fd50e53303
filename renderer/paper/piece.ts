import type { ReactNode } from 'react';

/** Sheets that are drawn at one go: a section of the plan, or a part of a PDF. */
export type Piece = { readonly key: string; readonly title: string; readonly sheets: ReactNode };
