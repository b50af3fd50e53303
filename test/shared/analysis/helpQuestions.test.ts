import { describe, expect, it } from 'vitest';
import {
  adviceOf,
  HELP,
  ROLE_QUESTIONS,
  type HelpAnswer,
  type HelpedScale,
} from '../../../shared/analysis/helpQuestions';
import {
  ADAPTABILITY,
  ATTITUDE,
  BUYING_INFLUENCES,
  BUYING_ROLES,
  DECISION_ORIENTATION,
  INFLUENCE,
  POLITICAL_STATUS,
  RELATIONSHIP,
  RESPONSE_MODE,
} from '../../../shared/model/scales';

const ONE_TO_FIVE = [1, 2, 3, 4, 5];
const OF_CHAMPION = [0, 1, 2, 3];
/** Every value that can be chosen on a scale beside which there is help. */
const VALUES: Readonly<Record<HelpedScale, readonly (string | number)[]>> = {
  influence: INFLUENCE,
  attitude: ATTITUDE,
  relationship: RELATIONSHIP,
  // Nobody wants no relationship, and nobody wants an opponent.
  targetRelationship: RELATIONSHIP.slice(1),
  targetAttitude: ATTITUDE.filter((value) => value > -2),
  politicalStatus: POLITICAL_STATUS,
  buyingInfluence: BUYING_INFLUENCES,
  adaptability: ADAPTABILITY,
  decisionOrientation: DECISION_ORIENTATION,
  responseMode: RESPONSE_MODE,
  involvement: [0, 1, 2, 3, 4],
  sells: OF_CHAMPION,
  win: OF_CHAMPION,
  access: OF_CHAMPION,
  trust: OF_CHAMPION,
  likelihood: ONE_TO_FIVE,
  impact: ONE_TO_FIVE,
  force: ONE_TO_FIVE,
  competence: ONE_TO_FIVE,
};
const SCALES = Object.keys(HELP) as readonly HelpedScale[];

describe('help me choose', () => {
  it.each(SCALES)('leads to every value of %s, and to each in one way', (scale) => {
    const { questions, otherwise } = HELP[scale];
    const reached = [...questions.map(({ value }) => value), otherwise];
    expect(reached.toSorted()).toEqual([...VALUES[scale]].toSorted());
  });

  it.each(SCALES)('asks about %s until a yes, and takes what is left where there is none', (scale) => {
    const { questions, otherwise } = HELP[scale];
    for (const [at, { value }] of questions.entries()) {
      const no = Array.from({ length: at }, (): HelpAnswer => 'no');
      expect(adviceOf(scale, no)).toEqual({ next: questions[at]?.asks, value: null, open: [] });
      expect(adviceOf(scale, [...no, 'yes'])).toEqual({ next: null, value, open: [] });
    }
    expect(
      adviceOf(
        scale,
        questions.map((): HelpAnswer => 'no'),
      ).value,
    ).toBe(otherwise);
  });

  it('keeps what nobody knows as a question to ask, and makes no value of nothing but that', () => {
    const { questions } = HELP.influence;
    const [first] = questions;
    expect(adviceOf('influence', ['unknown', 'yes'])).toEqual({ next: null, value: 4, open: [first?.asks] });
    expect(
      adviceOf(
        'influence',
        questions.map((): HelpAnswer => 'unknown'),
      ).value,
    ).toBeNull();
  });

  it('has a question for every role, each its own', () => {
    expect(Object.keys(ROLE_QUESTIONS).toSorted()).toEqual([...BUYING_ROLES].toSorted());
    expect(new Set(Object.values(ROLE_QUESTIONS)).size).toBe(BUYING_ROLES.length);
  });
});
