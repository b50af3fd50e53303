import type { ReactNode } from 'react';

/** Sheets that are drawn at one go: a section of the plan, or a part of a PDF. */
export type Piece = {
  readonly key: string;
  readonly title: string;
  readonly sheets: ReactNode;
  /** What the heads of its pages say, from where on: the id of its heading, or its first sheet. Without it they say nothing. */
  readonly head?: { readonly words: string; readonly anchor?: string };
};
