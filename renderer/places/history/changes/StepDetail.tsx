import { useEffect, useState } from 'react';
import { EXPLANATIONS, type Explained } from '../../../../shared/analysis/explain';
import { comparedFigure, type SideValue } from '../../../../shared/analysis/figuresThen';
import { FROZEN, type FrozenId } from '../../../../shared/analysis/frozenFigures';
import { timeWords } from '../../../../shared/conventions/writeDay';
import {
  goBackTo,
  readStep,
  restoreMoment,
  takeBackStep,
  type Moment,
  type StepTold,
} from '../../../commands/historyCommands';
import { sideWords } from '../../../parts/drawings/sideFigure';
import { Button } from '../../../parts/ui/Button';
import { useShownLabel } from '../../../state/shownLabel';
import { useDocument, whoseIs } from '../../../state/documentStore';
import { openDialog, useSession } from '../../../state/session';
import { Touches } from './Touches';

const useStep = (step: Moment): StepTold | null => {
  const accountId = useDocument(whoseIs);
  const revision = useDocument((state) => state.revision);
  const [told, setTold] = useState<StepTold | null>(null);
  useEffect(() => {
    if (accountId === null) return undefined;
    let isWanted = true;
    // Keys that go down the list are faster than anybody reads.
    const soon = setTimeout(() => {
      void readStep(accountId, step.revision).then((found) => {
        if (isWanted) setTold(found ?? null);
      });
    }, 120);
    return () => {
      isWanted = false;
      clearTimeout(soon);
    };
    // What can be taken back depends on every edit since.
  }, [accountId, step.revision, revision]);
  return told;
};

const isFigure = (id: string): id is FrozenId => Object.hasOwn(FROZEN, id);

const FigureRow = ({ id, then, now }: StepTold['figures'][number]) => {
  const content = useDocument((state) => state.document);
  if (!isFigure(id)) return null;
  const { label, unit, explained } = comparedFigure(content, id, then as SideValue, now as SideValue);
  const words = (side: SideValue): string => sideWords(side, unit);
  return (
    <div>
      <dt>
        {explained !== null && explained in EXPLANATIONS ? (
          <button
            type="button"
            className="plain-link"
            title="Why this figure is what it is now"
            onClick={() => openDialog({ name: 'explain', with: explained as Explained })}
          >
            {label}
          </button>
        ) : (
          label
        )}
      </dt>
      <dd>
        {words(then as SideValue)} → {words(now as SideValue)}
      </dd>
    </div>
  );
};

const Figures = ({ figures }: Pick<StepTold, 'figures'>) =>
  figures.length === 0 ? null : (
    <section aria-labelledby="step-figures">
      <h4 id="step-figures">Figures it changed</h4>
      <dl className="figure-list tabular">
        {figures.map((one) => (
          <FigureRow key={one.id} {...one} />
        ))}
      </dl>
    </section>
  );

const KIND_WORDS = { edit: '', undo: 'Undo of ', redo: 'Redo of ' } as const;

/** What one step did, and what can be done with it. */
export const StepDetail = ({ step, isLast }: { readonly step: Moment; readonly isLast: boolean }) => {
  const told = useStep(step);
  const shown = useShownLabel();
  const isReadOnly = useSession((state) => (state.atlas?.readOnly ?? null) !== null);
  const isAtlas = useDocument((state) => state.isAtlas);
  const isArchived = useDocument((state) => state.readOnly) && !isReadOnly;
  const mayTakeBack = told !== null && 'diff' in told.back;
  const about = [timeWords(step.at), step.who, step.edits > 1 ? `${step.edits} edits in one step` : null];
  return (
    <aside className="step-detail" aria-label="The chosen step">
      <h3 className="serif">
        {KIND_WORDS[step.kind]}
        {step.label}
      </h3>
      <p className="quiet small">{about.filter(Boolean).join(' · ')}</p>
      <Touches of={step} />
      {told === null ? null : (
        <>
          <ul className="step-says" aria-label="What it did">
            {told.says.map((line, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines may be the same, and never change their order
              <li key={at}>{shown(line)}</li>
            ))}
          </ul>
          <Figures figures={told.figures} />
          {'refusal' in told.back ? <p className="quiet small">{told.back.refusal}</p> : null}
        </>
      )}
      {isReadOnly ? null : (
        <div className="step-buttons">
          {isArchived ? null : (
            <Button disabled={!mayTakeBack} onClick={() => void takeBackStep(step)}>
              Take this step back
            </Button>
          )}
          {isArchived || step.kind !== 'edit' || step.stepsBack === null || step.stepsBack < 2 ? null : (
            <Button onClick={() => void goBackTo(step)}>Undo {step.stepsBack} steps, to before it</Button>
          )}
          {isLast || isAtlas ? null : (
            <Button onClick={() => void restoreMoment(step.revision)}>Restore this moment as a second account</Button>
          )}
        </div>
      )}
    </aside>
  );
};
