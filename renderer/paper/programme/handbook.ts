import type { ComponentType } from 'react';
import type { AccountFacts } from '../../../shared/analysis/accountFacts';
import type { Document } from '../../../shared/document/document';

/** What the handbook is made of: the atlas itself, and what its accounts say of themselves. */
export type HandbookView = {
  readonly content: Document;
  readonly facts: readonly AccountFacts[];
  readonly asOf: string;
};

/** A chapter of the handbook. One that holds nothing is left out, and the others are numbered without it. */
export type HandbookChapter = {
  readonly id: string;
  readonly title: string;
  readonly holds: (view: HandbookView) => boolean;
  readonly Body: ComponentType<HandbookView>;
};
