import { ArrowLeft } from 'lucide-react';
import type { Agenda } from '../../../shared/document/agenda';
import { deleteAgenda, keepAsTemplate } from '../../commands/agendaCommands';
import { saveWorkshopPaper, WORKSHOP_PRINTS } from '../../commands/workshopPapers';
import { setSession } from '../../state/session';
import { ActionMenu } from '../../parts/ui/ActionMenu';
import { Button } from '../../parts/ui/Button';

/** Back to the list of workshops. */
export const AllWorkshops = () => (
  <Button small tone="bare" onClick={() => setSession({ agenda: null })}>
    <ArrowLeft size={15} aria-hidden="true" />
    All workshops
  </Button>
);

/** What can be printed of a workshop. */
export const PapersMenu = ({ agenda }: { readonly agenda: Agenda }) => (
  <ActionMenu
    label="Papers of this workshop"
    face="Papers"
    items={WORKSHOP_PRINTS.map((asked) => ({
      label: asked.label,
      run: () => void saveWorkshopPaper(agenda, asked),
    }))}
  />
);

/** What is done to a workshop as a whole, whether it is prepared or over. */
export const AgendaMenu = ({ agenda }: { readonly agenda: Agenda }) => (
  <ActionMenu
    label="More for this workshop"
    face="More"
    items={[
      { label: 'Keep as a template', run: () => keepAsTemplate(agenda.id) },
      { label: 'Delete the workshop', run: () => deleteAgenda(agenda.id), destroys: true },
    ]}
  />
);
