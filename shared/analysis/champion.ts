import { tableOf } from '../packs/spoken';
import type { Stakeholder } from '../document/stakeholder';
import { CHAMPION_CRITERIA } from '../model/scales';
import { isAtLeast } from './compare';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { byText, known, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';
import { weightedMean } from './weights';

export const CHAMPION_WORDS: Readonly<Record<ChampionClass, string>> = tableOf('championKinds');
type ChampionClass = 'Champion' | 'Developing champion' | 'Coach' | 'Not a champion';
/** F8. `score` 0–100. */
export type ChampionStrength = {
  readonly id: string;
  readonly score: number | null;
  readonly class: ChampionClass | null;
};

/** F8: power 0–3 from influence. */
const championPower = (influence: number | null): number | null =>
  influence === null ? null : Math.max(0, influence - 2);

/**
 * F8: strength and class of one person; null where the team has answered none of the criteria. Score null with fewer
 * than three known.
 */
export const championOf = (one: Stakeholder, settings: Settings): ChampionStrength | null => {
  const answers = one.champion;
  if (answers === null || CHAMPION_CRITERIA.every((criterion) => answers[criterion] === null)) return null;
  const power = championPower(one.influence);
  const { championWeights: weights, championFloor: floor } = settings;
  const values = [
    { weight: weights.power, value: power },
    ...CHAMPION_CRITERIA.map((criterion) => ({ weight: weights[criterion], value: answers[criterion] })),
  ];
  const { mean } = weightedMean(values);
  const score =
    power === null || values.filter(({ value }) => value !== null).length < 3 || mean === null
      ? null
      : (100 * mean) / 3;
  const classOf = (): ChampionClass | null => {
    if (one.attitude === null || one.attitude < 1) return 'Not a champion';
    if (score === null) return null;
    if (power === 0) return 'Coach';
    if (
      isAtLeast(score, settings.championScore) &&
      (power ?? 0) >= floor &&
      (answers.sells ?? 0) >= floor &&
      (answers.win ?? 0) >= floor
    )
      return 'Champion';
    return isAtLeast(score, settings.developingScore) ? 'Developing champion' : 'Coach';
  };
  return { id: one.id, score, class: classOf() };
};

type Champions = {
  /** Everybody with answers, best score first, then by id; those without a score last. */
  readonly all: readonly ChampionStrength[];
  /** Best score of a Champion; null `noData` without one. */
  readonly strength: Figure;
  /** Number of Champions; null where nobody is counted. */
  readonly depth: number | null;
  /** Opponents with at least the influence of your most influential Champion; none without a Champion. */
  readonly counterChampions: readonly string[];
};

/** F8 for the account. */
export const champions = figure([...PEOPLE, 'setting'], (document, asOf): Champions => {
  const settings = settingsOf(document, asOf);
  const people = countedPeople(document, asOf);
  const all = people
    .flatMap((one) => championOf(one, settings) ?? [])
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || byText(a.id, b.id));
  const best = all.filter((one) => one.class === 'Champion');
  const ids = new Set(best.map((one) => one.id));
  const highest = Math.max(0, ...people.filter((one) => ids.has(one.id)).map((one) => one.influence ?? 0));
  return {
    all,
    strength: best[0]?.score == null ? unknown('noData') : known(best[0].score),
    depth: people.length === 0 ? null : best.length,
    counterChampions:
      highest === 0
        ? []
        : people.filter((one) => one.attitude === -2 && (one.influence ?? 0) >= highest).map((one) => one.id),
  };
});
