import type { PdfOptions, WorkshopPaper } from '../../../shared/api/outputs';
import { agendaOnPaper } from '../../../shared/document/agenda';
import type { Document } from '../../../shared/document/document';
import { AgendaSheet, RunSheet } from './AgendaSheets';
import { BallotSheets } from './BallotSheets';
import { BlankCardSheet, PersonCardSheets } from './CardSheets';
import { MinutesSheets } from './MinutesSheets';
import { PreWorkSheets } from './PreWorkSheets';

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly paper: WorkshopPaper;
};

/** A paper of the workshop that is asked for; of the last one where none is named. */
export const WorkshopPapers = ({ content, asOf, options, paper }: Props) => {
  const agenda = agendaOnPaper(content, options.workshop?.agendaId ?? null);
  const perPage = options.workshop?.cardsPerPage ?? 8;
  if (agenda === null) return null;
  const given = { content, agenda, asOf };
  switch (paper) {
    case 'agenda':
      return <AgendaSheet {...given} />;
    case 'runSheet':
      return <RunSheet {...given} />;
    case 'preWork':
      return <PreWorkSheets {...given} />;
    case 'personCards':
      return <PersonCardSheets {...given} perPage={perPage} />;
    case 'blankCards':
      return <BlankCardSheet {...given} perPage={perPage} />;
    case 'ballots':
      return <BallotSheets {...given} />;
    case 'minutes':
      return <MinutesSheets {...given} options={options} />;
  }
};
