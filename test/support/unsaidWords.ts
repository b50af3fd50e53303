/**
 * What a page says without its pack. Every word of the pack is put in marks, so that what stands outside of them was
 * not read from it: a word of a scale, a role, a stage or a model that is left there would stay English in every pack.
 */
import { ENGLISH_WORDS, type PackWords } from '../../shared/packs/english';
import type { Document } from '../../shared/document/document';

/** The words of the product in marks. */
export const MARKED_WORDS = Object.fromEntries(
  Object.entries(ENGLISH_WORDS).map(([group, words]) => [
    group,
    Object.fromEntries(Object.entries(words).map(([value, word]) => [value, `⟦${word}⟧`])),
  ]),
) as unknown as PackWords;

/** How often the pack was read for a text. */
export const saidBy = (text: string): number => text.split('⟦').length - 1;

/**
 * Words that English has for much else: within a sentence of the app they are no word of a scale. As a label by itself
 * each of them counts, unless `OWN_LABELS` says what it means there.
 */
const EVERYDAY = new Set(
  `agreed, at risk, business, buyer, candidate, capital, class, closed, commercial, competition, competitor,
  confirmed, contact, contract, cost, customer, decide, decides, decision process, delivered, do, done, draft,
  executive, falling, final, finance, financial, find out, growth, help, high, in time, influence, initiative,
  integrated, joint projects, key, large, late, leaving, left, lost, low, management, monthly, need, new, no,
  none, not known, not rated, open, opportunities, opportunity, other, ours, outcome, outside, partner, people,
  pilot, plan, planned, planning, process, profit, proposed, quarterly, relationship, renewal, revenue, review,
  risk, satisfaction, solution, some, sponsor, star, status, strategic, strategy, strengths, structure, systems,
  team, technical, threat, time, trouble, trust, trusted, user, value, watch, weaknesses, won, working, workshop,
  yearly`
    .split(',')
    .map((word) => word.trim()),
);

/** Labels of the app that are spelt like a word of the pack and mean something of their own. */
const OWN_LABELS = new Set(
  // Records and fields of the plan, parts of a section, columns of amounts.
  `buyer, commercial, competition, competitor, contact, contract, cost, customer, opportunities, opportunity, outcome,
  people, plan, planned, profit, revenue, review, risk, sponsor, status, strategy, team, time, value, ours, no, none, key,
  pilot, growth, partner, new, watch, workshop, draft, proposed, monthly, quarterly,`
    // Buttons, filters and what stands where nobody entered anything.
    .concat(`clear, do, done, late, in time, open, not known, not rated,`)
    // Answers to statements and questions, which the app words by itself.
    .concat(`on track, high, low, some, joint projects, relationship, cost,`)
    // Who does a task before a workshop, as its template wrote it into the record.
    .concat(`facilitator,`)
    // A line of a title on a card.
    .concat(`executive`)
    .split(',')
    .map((word) => word.trim()),
);

/** Names of figures and of methods of the app in which such a word is a part. */
const NAMES = [
  /hidden influencers?/gi,
  /works against you/gi,
  /(?:key|large) accounts?/gi,
  /buying influences/gi,
  /borrowed influence/gi,
  // In what the packs are described with, and in the description of a pack.
  /economic buyer, technical buyer, user buyer, coach/gi,
  // Lessons speak English of a sample that does, as the tour does.
  /never as neutral/gi,
  /lines of influence, mentors, allies and conflicts/gi,
  /on track from/gi,
  // An example of what could stand in an empty field.
  /through the account lead/gi,
  /sales initiative/gi,
];

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const WORDS = [...new Set(Object.values(ENGLISH_WORDS).flatMap((words): readonly string[] => Object.values(words)))];
const ALL = WORDS.toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const WORD = new RegExp(`(?<![\\w’'-])(?:${ALL})(?![\\w’'-])`, 'gi');
const LABEL = new RegExp(`^[\\d.,+−%·…:–() -]*(${ALL})[\\d.,+−%·…:–() -]*$`, 'i');

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value.replaceAll(/\s+/g, ' ').trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
/** What people wrote, the longest first: titles and notes hold such words as well, and so do names of seats. */
export const writtenIn = (content: Document): readonly string[] =>
  [...new Set(Object.values(content).flatMap((table) => [...table.values()].flatMap(textsIn)))]
    .filter((text) => text.includes(' ') || /^\p{Lu}/u.test(text))
    .toSorted((a, b) => b.length - a.length);

/** A line of a title that was broken to fit a card, or cut. */
const isPartOf = (text: string, written: readonly string[]): boolean => {
  const bare = text.replace(/…$/, '').trim();
  return bare.includes(' ') && written.some((one) => one.includes(bare));
};

/** The words of a text that the pack renames and did not say there. */
export const unsaidIn = (text: string, written: readonly string[]): readonly string[] => {
  if (isPartOf(text, written)) return [];
  const bare = text.replaceAll(/⟦[^⟧]*⟧/g, '·');
  const outside = [...NAMES, ...written].reduce<string>((rest, own) => rest.replaceAll(own, '…'), bare);
  const label = LABEL.exec(outside)?.[1]?.toLowerCase();
  if (label !== undefined) return OWN_LABELS.has(label) ? [] : [label];
  return [...outside.matchAll(WORD)].map(([word]) => word.toLowerCase()).filter((word) => !EVERYDAY.has(word));
};
