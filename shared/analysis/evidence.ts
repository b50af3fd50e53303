import { tableOf } from '../packs/spoken';
import { list } from '../document/document';
import { MEDDICC } from '../model/scales';
import type { RecordOf } from '../model';
import { isBelow } from './compare';
import { isOpenOpportunity } from './buyingCentre';
import { figure } from './memo';
import { sum } from './result';
import { settingsOf } from './settings';

export const EVIDENCE_WORDS: Readonly<Record<(typeof MEDDICC)[number], string>> = tableOf('evidence');

/** F28: evidence for an opportunity, 0–100. Unknown counts as nothing on purpose: missing evidence is the point. */
export const evidenceScore = (opportunity: Pick<RecordOf<'opportunity'>, 'meddicc'>): number =>
  (100 * sum(MEDDICC.map((element) => opportunity.meddicc?.[element] ?? 0))) / (3 * MEDDICC.length);

/** F28 of one opportunity. `required` is what its stage asks for. */
type Evidence = {
  readonly id: string;
  readonly score: number;
  readonly required: number;
  readonly isAheadOfEvidence: boolean;
};

/** F28 of every open opportunity, in the order entered. */
export const evidence = figure(
  ['opportunity', 'setting'],
  (document, asOf): readonly Evidence[] => {
    const { evidenceByStage } = settingsOf(document, asOf);
    return list(document, 'opportunity')
      .filter(isOpenOpportunity)
      .map((opportunity) => {
        const score = evidenceScore(opportunity);
        const required = evidenceByStage[opportunity.stage] ?? 0;
        return { id: opportunity.id, score, required, isAheadOfEvidence: isBelow(score, required) };
      });
  },
  { reveals: ['opinion'], blank: () => [] },
);
