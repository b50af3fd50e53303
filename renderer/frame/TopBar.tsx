import { ChevronUp, Ellipsis, Presentation } from 'lucide-react';
import { COMMANDS, type CommandId } from '../../shared/commands';
import { longDate } from '../../shared/conventions/writeDay';
import { inWords, withinSentence } from '../../shared/model/words';
import { isAvailable, run } from '../commands/handlers';
import { keyWords } from '../state/keyWords';
import { editDocument } from '../state/documentStore';
import { openDialog, useSession } from '../state/session';
import { useAccount, useList, useSingle } from '../state/records';

import { ActionMenu } from '../parts/ui/ActionMenu';
import { Button } from '../parts/ui/Button';
import { today } from '../state/today';
import { FindButton, UndoButtons } from './BarButtons';

const MENU: readonly CommandId[] = [
  'plan.state',
  'plan.review',
  'plan.next',
  'account.list',
  'account.new',
  'account.import',
  'account.merge',
  'account.export',
  'account.handOver',
  'csv.import',
  'table.opportunities',
  'table.revenue',
  'table.contacts',
  'csv.export',
  'people.data',
  'text.export',
  'atlas.saveCopy',
  'atlas.safety',
  'atlas.seal',
  'atlas.lock',
  'client.remove',
  'views.save',
  'views.show',
  'views.present',
  'projector.open',
  'view.pointer',
  'view.spotlight',
  'view.hideOpinions',
  'view.light',
  'view.dark',
  'view.system',
  'view.settings',
  'view.numbers',
  'view.locking',
  'help.tour',
  'help.news',
  'help.methods',
  'help.shortcuts',
  'atlas.close',
];

const itemOf = (id: CommandId) => {
  const command = COMMANDS[id];
  return {
    label: command.label,
    keys: 'keys' in command ? keyWords(command.keys) : undefined,
    run: () => run(id),
    disabled: !isAvailable(id),
  };
};

export const TopBar = () => {
  const account = useAccount();
  const plan = useSingle('plan');
  const firstTarget = useList('target')[0];
  const accounts = useSession((state) => state.atlas?.accounts.length ?? 0);
  const sample = useSession((state) => state.atlas?.sample ?? null);
  const planWords = [
    firstTarget ? `Plan FY${firstTarget.fy}` : 'Plan',
    withinSentence(inWords(plan?.state ?? 'draft')),
  ].join(' · ');
  return (
    <header className="topbar" data-region="bar">
      <button type="button" className="mark" onClick={() => run('atlas.close')} title="Back to the start page">
        Account Atlas
      </button>
      <div className="title">
        <h1>
          <button
            type="button"
            className="above"
            title={`Above the accounts: portfolio (${keyWords(COMMANDS['go.portfolio'].keys)})`}
            onClick={() => run('go.portfolio')}
          >
            <span>{account.name}</span>
            <ChevronUp size={14} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </h1>
        <span className="quiet">{planWords}</span>
        {accounts > 1 ? (
          <Button small tone="bare" onClick={() => run('account.list')}>
            {accounts} accounts
          </Button>
        ) : null}
        {account.archived ? <span className="badge">Archived, read only</span> : null}
        {sample ? (
          <span className="badge">
            <span className="spare">Sample</span>
            <Button small tone="bare" onClick={() => openDialog({ name: 'startOver', with: sample })}>
              Start over
            </Button>
          </span>
        ) : null}
        {account.asOf ? (
          <span className="badge" title={`As of ${longDate(account.asOf)}`}>
            <span>As of {longDate(account.asOf)}</span>
            <Button
              small
              tone="bare"
              onClick={() => {
                editDocument(`Use today, ${longDate(today())}, instead of ${longDate(account.asOf)}`, (draft) =>
                  draft.set('account', account.id, { asOf: null }),
                );
              }}
            >
              Use today
            </Button>
          </span>
        ) : null}
      </div>
      <FindButton words="Find a person, section or command" />
      <UndoButtons />
      <Button
        className="present"
        onClick={() => run('slides.show')}
        aria-label="Present"
        title="Present: the plan as slides, full screen"
      >
        <Presentation size={15} aria-hidden="true" />
        <span>Present</span>
      </Button>
      <Button tone="primary" onClick={() => run('pdf.export')}>
        Export PDF
      </Button>
      <ActionMenu label="More commands" face={<Ellipsis size={17} aria-hidden="true" />} items={MENU.map(itemOf)} />
    </header>
  );
};
