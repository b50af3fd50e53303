import { Fragment } from 'react';
import { CHECK_TITLES, programmeChecks } from '../../../shared/analysis/programmeChecks';
import {
  checkRemark,
  checkSentence,
  levelsWords,
  lowestNamed,
  lowestWords,
  sinceWords,
} from '../../../shared/analysis/programmeWords';
import type { ProgrammeCheck } from '../../../shared/model/scales';
import { keepResult } from '../../commands/programmeCommands';
import { CheckFigure } from '../../parts/drawings/CheckFigure';
import { Button } from '../../parts/ui/Button';
import { useFigures } from '../../state/figures';
import { StatementRow } from './StatementRow';

/** A list of statements with answers and evidence, and the one figure they come to, against its own last result. */
export const CheckPage = ({ check }: { readonly check: ProgrammeCheck }) => {
  const { content, asOf } = useFigures();
  const view = programmeChecks(content, asOf)[check];
  const remark = checkRemark(view, content, asOf);
  const levels = levelsWords(view, content, asOf);
  const lowest = lowestWords(view);
  return (
    <>
      <section className="programme-says" aria-label={CHECK_TITLES[check]}>
        <p className="portfolio-label">{CHECK_TITLES[check]}</p>
        <h3 className="serif portfolio-sentence" aria-live="polite">
          {checkSentence(view, content, asOf)}
        </h3>
        {remark === null ? null : <p className="warning">{remark}</p>}
        {levels === null ? null : <p className="quiet">{levels}</p>}
        <CheckFigure view={view} content={content} asOf={asOf} />
        <p className="quiet">{sinceWords(view)}</p>
        <Button disabled={view.answered === 0} onClick={() => keepResult(check)}>
          Keep today’s result
        </Button>
        {lowest === null ? null : (
          <>
            <p className="lowest-head">{lowest}</p>
            <ul className="lowest">
              {lowestNamed(view).map(({ number, text }) => (
                <li key={number}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <ol className="statements" aria-label="Statements">
        {view.statements.map((statement, at) => (
          <Fragment key={statement.number}>
            {statement.group === null || statement.group === view.statements[at - 1]?.group ? null : (
              <li className="portfolio-label">{statement.group}</li>
            )}
            <StatementRow check={check} statement={statement} />
          </Fragment>
        ))}
      </ol>
    </>
  );
};
