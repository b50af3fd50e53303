import { EVIDENCE_WORDS, evidence, evidenceScore } from '../../../../shared/analysis/evidence';
import { MEDDICC } from '../../../../shared/model/scales';
import type { RecordOf } from '../../../../shared/model';
import { inWords, withinSentence } from '../../../../shared/model/words';
import { setFields } from '../../../state/documentStore';
import { Score } from '../Score';
import { useFigures } from '../../../state/figures';

const ANSWERS = { 0: 'nothing known', 1: 'guessed', 2: 'heard from one', 3: 'confirmed in writing or by two' } as const;

/** Seven kinds of evidence 0–3, against what the stage asks for (F28). */
export const EvidencePart = ({ opportunity }: { readonly opportunity: RecordOf<'opportunity'> }) => {
  const { content, asOf } = useFigures();
  const expected = evidence(content, asOf).find((one) => one.id === opportunity.id);
  const score = Math.round(evidenceScore(opportunity));
  return (
    <>
      <p className="tabular">
        <b className="serif big">{score}</b>{' '}
        <span className="quiet">
          of 100{expected ? `; ${expected.required} is expected at ${withinSentence(inWords(opportunity.stage))}` : ''}.
          Not answered counts as nothing: missing evidence is the point.
        </span>
      </p>
      {expected?.isAheadOfEvidence ? (
        <p className="late">The stage is ahead of its evidence. Confirm more, or set the stage back.</p>
      ) : null}
      <div className="evidence-grid">
        {MEDDICC.map((element) => (
          <Score
            key={element}
            legend={EVIDENCE_WORDS[element]}
            from={0}
            to={3}
            words={ANSWERS}
            value={opportunity.meddicc?.[element] ?? null}
            onChoose={(value) => {
              setFields(`Answer evidence: ${withinSentence(EVIDENCE_WORDS[element])}`, 'opportunity', opportunity.id, {
                meddicc: { ...opportunity.meddicc, [element]: value },
              });
            }}
          />
        ))}
      </div>
    </>
  );
};
