import { preWorkSheets } from '../../../shared/document/preWork';
import { durationWords } from '../../../shared/analysis/workshopClock';
import { Label } from '../texts';
import { WorkshopSheet, type WorkshopPaperProps } from './WorkshopSheet';

/** As many as somebody met in a year and still knows, with room to write. */
const ROWS_TO_WRITE = 14;
/** Nothing, as wide as a letter. */
const TO_WRITE = '\u00a0';
const COLUMNS = ['Whom you met', 'Function', 'Department', 'When last'];

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
      </WorkshopSheet>
    ))}
  </>
);
