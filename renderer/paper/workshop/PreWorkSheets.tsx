import { STAGE_QUESTIONS } from '../../../shared/analysis/relationshipStage';
import { STAGE_ANCHORS } from '../../../shared/analysis/stageAnchors';
import { preWorkSheets } from '../../../shared/document/preWork';
import { durationWords } from '../../../shared/analysis/workshopClock';
import { Label } from '../texts';
import { WorkshopSheet, type WorkshopPaperProps } from './WorkshopSheet';

/** As many as somebody met in a year and still knows, with room to write. */
const ROWS_TO_WRITE = 14;
/** Nothing, as wide as a letter. */
const TO_WRITE = '\u00a0';
const COLUMNS = ['Whom you met', 'Function', 'Department', 'When last'];

/** Whether somebody is asked how far the relationship is. */
const asksStage = ({ task }: { readonly task: string }): boolean => /\bstage\b/i.test(task);

/** The stage diagnostic to be answered alone, with a pen: one ring in every row (F13). */
const StageToRing = () => (
  <div className="part">
    <Label>The stage of the relationship, as you see it: ring one answer a row, or leave it</Label>
    <table className="stage-to-ring">
      <tbody>
        {Object.entries(STAGE_QUESTIONS).map(([id, question]) => (
          <tr key={id}>
            <th scope="row">{question}</th>
            {(STAGE_ANCHORS[id] ?? []).map((anchor, at) => (
              <td key={at}>
                <b>{at + 1}</b> {anchor}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** What each does before the workshop, a sheet a person, with room for the people they met. */
export const PreWorkSheets = (paper: WorkshopPaperProps) => (
  <>
    {preWorkSheets(paper.content, paper.agenda.id).map(({ name, tasks }, at) => (
      <WorkshopSheet
        key={name ?? 'open'}
        {...paper}
        kind="Before the workshop"
        title={name ?? 'Nobody in particular yet'}
        id={`workshop-before-${at}`}
      >
        <ul className="points tick-points">
          {tasks.map((task) => (
            <li key={task.id} className={task.isDone ? 'quiet' : ''}>
              <i className={task.isDone ? 'tick done' : 'tick'} aria-hidden="true" />
              <span>{task.task}</span>
              <span className="quiet">
                {task.isDone ? 'done' : task.minutes === null ? '' : durationWords(task.minutes)}
              </span>
            </li>
          ))}
        </ul>
        {name === null ? null : (
          <div className="keep">
            <Label>People you met in the last year</Label>
            <table className="to-write">
              <thead>
                <tr>
                  {COLUMNS.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {Array.from({ length: ROWS_TO_WRITE }, (_, row) => (
                  <tr key={row}>
                    {COLUMNS.map((head) => (
                      <td key={head}>{TO_WRITE}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {name !== null && tasks.some((task) => !task.isDone && asksStage(task)) ? <StageToRing /> : null}
      </WorkshopSheet>
    ))}
  </>
);
