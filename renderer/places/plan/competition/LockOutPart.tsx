import { BARRIERS, BARRIER_WORDS, lockOut, type Barrier } from '../../../../shared/analysis/lockOut';
import { makeAction } from '../../../commands/actionCommands';
import { BarrierBars } from '../../../parts/drawings/BarrierBars';
import { reasonWords } from '../../../parts/drawings/words';
import { setFields } from '../../../state/documentStore';
import { useSingle } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';
import { Score } from '../Score';
import { useFigures } from '../../../state/figures';

const ACTIONS: Readonly<Record<Barrier, string>> = {
  contractTerm: 'Propose a longer term with something in it for them',
  switchingCost: 'Build training and data that would be lost by switching',
  jointProjects: 'Propose a joint project with a sponsor of theirs',
  uniqueSolution: 'Find the need that only you can meet, and prove it',
  executiveRelations: 'Pair a sponsor of yours with one of their executives',
  satisfaction: 'Ask three users what must change, and change it',
  shareOfWallet: 'Win the next place in the whitespace grid',
  processIntegration: 'Link ordering and planning with theirs',
};
const SCALE = { 0: 'none', 1: 'low', 2: 'some', 3: 'high' } as const;
const BAND_WORDS = {
  Open: 'Open: a competitor gets in easily.',
  Contested: 'Contested: a competitor needs a good reason.',
  'Locked in': 'Locked in: a competitor can hardly get in.',
} as const;

/** Eight barriers that keep competitors out, 0–3, with an action for each low one (F24). */
export const LockOutPart = () => {
  const record = useSingle('lockout');
  const { content, asOf } = useFigures();
  const { index, band, isCaged, reason } = lockOut(content, asOf);
  return (
    <>
      <p className="tabular">
        <b className="serif big">{index === null ? '–' : Math.round(index)}</b>{' '}
        <span className="quiet">
          {band === null
            ? `${reasonWords(reason) ?? ''} Six answers of eight are needed.`
            : `of 100. ${BAND_WORDS[band]}`}
        </span>
      </p>
      {isCaged ? <p className="late">Caged, not loyal: the contract alone holds them.</p> : null}
      <figure className="live-figure">
        <BarrierBars
          barriers={BARRIERS.map((barrier) => ({
            id: barrier,
            words: BARRIER_WORDS[barrier],
            value: record?.[barrier] ?? null,
          }))}
        />
      </figure>
      <div className="scorecard-grid">
        {BARRIERS.map((barrier) => {
          const value = record?.[barrier] ?? null;
          const title = BARRIER_WORDS[barrier];
          return (
            <div key={barrier} className="barrier">
              <Score
                legend={title}
                from={0}
                to={3}
                words={SCALE}
                value={value}
                onChoose={(answer) => {
                  setFields(`Answer: ${title.toLowerCase()}`, 'lockout', 'lockout', { [barrier]: answer });
                }}
              />
              {value !== null && value <= 1 ? (
                <Button
                  small
                  tone="bare"
                  onClick={() => makeAction(ACTIONS[barrier])}
                  title={ACTIONS[barrier]}
                  aria-label={`Make an action to raise: ${title}`}
                >
                  Make an action
                </Button>
              ) : null}
            </div>
          );
        })}
      </div>
    </>
  );
};
