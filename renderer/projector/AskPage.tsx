import { longDate } from '../../shared/conventions/writeDay';
import type { Agreed, ShownClock, ShownStep } from '../../shared/api/projector';
import { NeutralClock } from './NeutralPage';
import { ProjectorStrip } from './ProjectorStrip';

/** The close of a joint session: what was decided, and who does what by when. */
const AgreedPage = ({ agreed: { decisions, actions } }: { readonly agreed: Agreed }) => (
  <main className="agreed-page">
    {decisions.length === 0 ? null : (
      <section>
        <h2 className="serif">Decisions</h2>
        <ul>
          {decisions.map((decision, at) => (
            <li key={at}>{decision}</li>
          ))}
        </ul>
      </section>
    )}
    {actions.length === 0 ? null : (
      <section>
        <h2 className="serif">Actions</h2>
        <ul>
          {actions.map(({ title, owner, due }, at) => (
            <li key={at}>
              {title}
              <span className="quiet">
                {owner ?? 'nobody yet'}, {due === null ? 'no day yet' : `by ${longDate(due)}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
  </main>
);

type Props = { readonly step: ShownStep; readonly clock: ShownClock | null; readonly title: string };

/** What a step asks the room, where it shows nothing else, or what the room agreed on. */
export const AskPage = ({ step, clock, title }: Props) => {
  const { agreed } = step;
  if (clock !== null && agreed !== null && agreed.decisions.length + agreed.actions.length > 0)
    return (
      <>
        <ProjectorStrip step={step} clock={clock} title={title} />
        <AgreedPage agreed={agreed} />
      </>
    );
  return (
    <main className="neutral-page ask-page">
      <p className="ask-step">{step.title}</p>
      <h1 className="serif">{step.asks}</h1>
      {step.more === '' ? null : <p className="quiet">{step.more}</p>}
      {clock === null ? null : <NeutralClock clock={clock} />}
    </main>
  );
};
