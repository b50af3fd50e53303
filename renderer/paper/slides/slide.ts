import type { ReactNode } from 'react';
import { cutAtWord } from '../../../shared/analysis/onePage';
import type { PlanView } from '../view';

/** One slide: a topic, what it says in a sentence, and what shows it. */
export type Slide = {
  readonly id: string;
  readonly title: string;
  readonly says?: string | undefined;
  readonly body: ReactNode;
};

/** A topic of the deck; null where the plan holds nothing of it. */
export type SlideTopic = (view: PlanView) => Slide | null;

/** A slide in CSS pixels: 16:9, and 338.7 by 190.5 mm on paper. */
export const SLIDE = { width: 1280, height: 720 } as const;

/** A text for a row of a slide, cut at a word; empty for null. */
export const brief = (text: string | null | undefined, limit: number): string =>
  cutAtWord(text?.trim() ?? null, limit) ?? '';

/** Short facts as one sentence; undefined where none is known. */
export const sentence = (...parts: readonly (string | null | undefined | false)[]): string | undefined => {
  const said = parts.filter(Boolean).join(' · ');
  return said === '' ? undefined : said;
};
