import { Copy, FileDown, Mail } from 'lucide-react';
import { useMemo } from 'react';
import { minutesText } from '../../../shared/exchange/minutesText';
import type { Agenda } from '../../../shared/document/agenda';
import { copyActionMail, copyMinutes } from '../../commands/agendaCommands';
import { MINUTES, saveWorkshopPaper } from '../../commands/workshopPapers';
import { useFigures } from '../../state/figures';
import { Button } from '../../parts/ui/Button';
import { AgendaMenu, AllWorkshops, PapersMenu } from './AgendaButtons';

/** What a workshop came to, as its minutes say it. */
export const MinutesPage = ({ agenda }: { readonly agenda: Agenda }) => {
  const { content, asOf } = useFigures();
  const parts = useMemo(() => minutesText(content, agenda, asOf), [content, agenda, asOf]);
  return (
    <article className="minutes">
      <header className="agenda-head">
        <div className="agenda-title">
          <AllWorkshops />
          <h2 className="serif">{agenda.title}</h2>
          <p className="quiet">{parts.head}</p>
        </div>
        <div className="agenda-buttons">
          <AgendaMenu agenda={agenda} />
          <PapersMenu agenda={agenda} />
          <Button onClick={() => void copyMinutes(agenda)}>
            <Copy size={15} aria-hidden="true" />
            Copy the minutes
          </Button>
          <Button tone="primary" onClick={() => void saveWorkshopPaper(agenda, MINUTES)}>
            <FileDown size={15} aria-hidden="true" />
            Save as PDF
          </Button>
        </div>
      </header>
      <div className="minutes-parts">
        {parts.sections.map(({ title, lines, owned }) => (
          <section key={title} aria-label={title}>
            <h3>
              {title}
              {owned === undefined ? null : (
                <Button
                  small
                  tone="bare"
                  aria-label={`Copy for a mail: ${title}`}
                  onClick={() => void copyActionMail(agenda, owned)}
                >
                  <Mail size={13} aria-hidden="true" />
                  Copy for a mail
                </Button>
              )}
            </h3>
            <ul>
              {lines.map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </article>
  );
};
