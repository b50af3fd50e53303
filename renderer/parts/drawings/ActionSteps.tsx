import {
  ACTION_STEP_SAYS,
  ACTION_STEPS,
  type ActionLine,
  type ActionStep,
} from '../../../shared/analysis/portfolioToAction';

const Mark = ({ done }: { readonly done: boolean | null }) => (
  <>
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" className={done === true ? 'step-done' : 'step-open'} />
      {done === true ? <path d="M5 8.2 7.2 10.4 11.2 5.8" className="step-tick" /> : null}
    </svg>
    <span className="visually-hidden">{done === true ? 'done' : done === null ? 'not known' : 'not done'}</span>
  </>
);

const Cell = ({ line, step }: { readonly line: ActionLine; readonly step: ActionStep }) => (
  <td className={line.next === step ? 'step is-next' : 'step'}>
    <Mark done={line.done[step]} /> <span className={line.done[step] === true ? '' : 'quiet'}>{line.words[step]}</span>
  </td>
);

/** How far each account is on the seven steps from portfolio to action. */
export const ActionSteps = ({ lines }: { readonly lines: readonly ActionLine[] }) => (
  <table className="portfolio-table action-steps tabular" aria-label="Steps from portfolio to action">
    <thead>
      <tr>
        <th scope="col">Account</th>
        {ACTION_STEPS.map((step, at) => (
          <th key={step} scope="col" title={ACTION_STEP_SAYS[step].rule}>
            {at + 1} {ACTION_STEP_SAYS[step].name}
          </th>
        ))}
        <th scope="col" className="number">
          Done
        </th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row">{line.name}</th>
          {ACTION_STEPS.map((step) => (
            <Cell key={step} line={line} step={step} />
          ))}
          <td className="number">{line.count} of 7</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What each step asks for. */
export const ActionRules = () => (
  <ol className="action-rules quiet">
    {ACTION_STEPS.map((step) => (
      <li key={step}>
        <b>{ACTION_STEP_SAYS[step].name}</b>: {ACTION_STEP_SAYS[step].rule}
      </li>
    ))}
  </ol>
);
