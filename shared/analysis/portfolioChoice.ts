import { list, type Document } from '../document/document';
import type { Draft } from '../document/draft';
import type { RecordOf } from '../model';
import type { MatrixPlace } from './portfolioView';
import { rounded } from './result';

type Row = RecordOf<'portfolioAccount'>;

/** A score that would bring an account to where somebody moved it. 0–10; `from` is null where nobody scored it. */
export type ScoreChoice = {
  readonly id: string;
  readonly label: string;
  readonly from: number | null;
  readonly to: number;
  /** What is set for it. */
  readonly fields: Partial<Row>;
};

export type MoveChoices = {
  readonly attractiveness: readonly ScoreChoice[];
  readonly strength: readonly ScoreChoice[];
};

const DECIMALS = 1;
const isScore = (value: number): boolean => value >= 0 && value <= 10;

/** F14: the factors one of which alone would make up the difference, where the row is scored by factors. */
const factorChoices = (
  document: Pick<Document, 'attractivenessFactor'>,
  row: Row,
  by: number,
): readonly ScoreChoice[] => {
  if (row.attractiveness !== null || row.scores === null) return [];
  const scores = row.scores;
  const scored = list(document, 'attractivenessFactor').filter(
    (factor) => factor.weight > 0 && scores[factor.id] != null,
  );
  const weight = scored.reduce((all, factor) => all + factor.weight, 0);
  return scored.flatMap((factor): ScoreChoice[] => {
    const from = scores[factor.id] ?? null;
    if (from === null) return [];
    const to = rounded(from + (by * weight) / factor.weight, DECIMALS);
    if (!isScore(to)) return [];
    return [{ id: factor.id, label: factor.factor, from, to, fields: { scores: { ...scores, [factor.id]: to } } }];
  });
};

/** F15: your score or the best competitor’s, where the row is scored by both. */
const sideChoices = (row: Row, by: number): readonly ScoreChoice[] => {
  if (row.strength !== null || row.ours === null) return [];
  const isAlone = row.bestCompetitor === null;
  const ours = rounded(row.ours + (isAlone ? by : 2 * by), DECIMALS);
  const theirs = row.bestCompetitor === null ? null : rounded(row.bestCompetitor - 2 * by, DECIMALS);
  return [
    ...(isScore(ours)
      ? [{ id: 'ours', label: 'You, as they see it', from: row.ours, to: ours, fields: { ours } }]
      : []),
    ...(theirs !== null && isScore(theirs)
      ? [
          {
            id: 'bestCompetitor',
            label: 'The best competitor',
            from: row.bestCompetitor,
            to: theirs,
            fields: { bestCompetitor: theirs },
          },
        ]
      : []),
  ];
};

/** F14, F15: which scores could bring an account from one place to another, each way. */
export const moveChoices = (
  document: Pick<Document, 'attractivenessFactor'>,
  row: Row,
  from: MatrixPlace,
  to: MatrixPlace,
): MoveChoices => {
  const attractiveness = rounded(Math.max(0, Math.min(10, to.attractiveness)), DECIMALS);
  const strength = rounded(Math.max(0, Math.min(10, to.strength)), DECIMALS);
  return {
    attractiveness: [
      ...factorChoices(document, row, attractiveness - from.attractiveness),
      {
        id: 'whole',
        label: 'Attractiveness as a whole',
        from: from.attractiveness,
        to: attractiveness,
        fields: { attractiveness },
      },
    ],
    strength: [
      ...sideChoices(row, strength - from.strength),
      { id: 'whole', label: 'Strength as a whole', from: from.strength, to: strength, fields: { strength } },
    ],
  };
};

/** Sets what was chosen in a row of the portfolio. */
export const takeChoices = (draft: Draft, rowId: string, chosen: readonly ScoreChoice[]): void => {
  for (const { fields } of chosen) draft.set('portfolioAccount', rowId, fields);
};
