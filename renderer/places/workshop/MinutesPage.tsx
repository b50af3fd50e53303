import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import { minutesText } from '../../../shared/exchange/minutesText';
import type { Agenda } from '../../../shared/document/agenda';
import { copyMinutes } from '../../commands/agendaCommands';
import { useFigures } from '../../state/figures';
import { Button } from '../../parts/ui/Button';
import { AgendaMenu, AllWorkshops } from './AgendaButtons';

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
          <Button tone="primary" onClick={() => void copyMinutes(agenda)}>
            <Copy size={15} aria-hidden="true" />
            Copy the minutes
          </Button>
        </div>
      </header>
      <div className="minutes-parts">
        {parts.sections.map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line, index) => (
                <li key={index} className="tabular">
                  {line}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </article>
  );
};
