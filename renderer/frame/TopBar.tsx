import { memo } from 'react';
import { ChevronUp, Presentation } from 'lucide-react';
import { COMMANDS } from '../../shared/commands';
import { fieldDate, longDate } from '../../shared/conventions/writeDay';
import { inWords, withinSentence } from '../../shared/model/words';
import { run } from '../commands/handlers';
import { keyWords } from '../state/keyWords';
import { editDocument } from '../state/documentStore';
import { openDialog, useSession } from '../state/session';
import { useAccount, useList, useSingle } from '../state/records';

import { Button } from '../parts/ui/Button';
import { today } from '../state/today';
import { FindButton, UndoButtons } from './BarButtons';
import { MoreCommands, type CommandPart } from './MoreCommands';

const MENU: readonly CommandPart[] = [
  { title: 'The plan', ids: ['plan.state', 'plan.review', 'plan.next', 'text.export'] },
  {
    title: 'Accounts',
    ids: ['account.list', 'account.new', 'account.import', 'account.merge', 'account.export', 'account.handOver'],
  },
  {
    title: 'People and tables',
    ids: ['csv.import', 'table.opportunities', 'table.revenue', 'table.contacts', 'csv.export', 'people.data'],
  },
  {
    title: 'Views and the room',
    ids: [
      'views.save',
      'views.show',
      'views.present',
      'projector.open',
      'view.pointer',
      'view.spotlight',
      'view.hideOpinions',
    ],
  },
  {
    title: 'Settings',
    ids: ['view.light', 'view.dark', 'view.system', 'view.settings', 'view.numbers', 'view.locking'],
  },
  { title: 'Help', ids: ['help.tour', 'help.news', 'help.methods', 'help.shortcuts'] },
  {
    title: 'The file and its safety',
    ids: ['atlas.saveCopy', 'atlas.safety', 'atlas.seal', 'atlas.lock', 'atlas.close', 'client.remove'],
  },
];

export const TopBar = memo(() => {
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
            <span>
              <span className="long-day">As of {longDate(account.asOf)}</span>
              <span className="short-day">{fieldDate(account.asOf)}</span>
            </span>
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
      <MoreCommands parts={MENU} />
    </header>
  );
});
TopBar.displayName = 'TopBar';
