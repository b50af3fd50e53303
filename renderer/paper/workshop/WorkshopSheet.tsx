import type { ReactNode } from 'react';
import { timeWords } from '../../../shared/analysis/workshopClock';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, type Document } from '../../../shared/document/document';
import { minutesOfSteps, stepsOf, type Agenda } from '../../../shared/document/agenda';

/** What every paper of a workshop is made from. */
export type WorkshopPaperProps = { readonly content: Document; readonly agenda: Agenda; readonly asOf: string };

/** Day, from when to when, and where. */
const whenAndWhere = (content: Document, agenda: Agenda, held: string | undefined): string => {
  const end = agenda.startTime + minutesOfSteps(stepsOf(content, agenda.id));
  return [
    accountOf(content).name,
    agenda.date === null ? 'day not set' : longDate(agenda.date),
    held ?? `${timeWords(agenda.startTime)} to ${timeWords(end)}`,
    agenda.place,
  ]
    .filter(Boolean)
    .join(' · ');
};

/** A sheet with what it is, of which workshop, for whom. */
export const WorkshopSheet = ({
  content,
  agenda,
  kind,
  title = agenda.title,
  id,
  held,
  children,
}: Omit<WorkshopPaperProps, 'asOf'> & {
  readonly kind: string;
  /** What stands largest: the workshop, where it is not somebody’s own sheet. */
  readonly title?: string;
  /** Tells its heading from those of the other sheets. */
  readonly id: string;
  /** From when to when it really was, once it is over. */
  readonly held?: string;
  readonly children: ReactNode;
}) => (
  <section className="sheet plan-page workshop-sheet" aria-labelledby={id}>
    <p className="cover-kind">{kind}</p>
    <h1 id={id}>{title}</h1>
    <p className="quiet workshop-when">
      {title === agenda.title ? '' : `${agenda.title} · `}
      {whenAndWhere(content, agenda, held)}
    </p>
    {children}
  </section>
);
