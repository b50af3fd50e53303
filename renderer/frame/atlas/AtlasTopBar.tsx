import { ChevronLeft } from 'lucide-react';
import { COMMANDS, type CommandId } from '../../../shared/commands';
import { run } from '../../commands/handlers';
import { keyWords } from '../../state/keyWords';
import { useClientsHidden } from '../../state/clients';
import { useDocument } from '../../state/documentStore';
import { useList, useSingle } from '../../state/records';
import { useSession } from '../../state/session';
import { FindButton, UndoButtons } from '../BarButtons';
import { commandItem, MoreCommands, type CommandPart } from '../MoreCommands';
import { ActionMenu } from '../../parts/ui/ActionMenu';
import { Button } from '../../parts/ui/Button';

const MENU: readonly CommandPart[] = [
  { title: 'Accounts', ids: ['account.new', 'account.import', 'portfolio.import'] },
  {
    title: 'Settings',
    ids: [
      'view.hideOpinions',
      'view.light',
      'view.dark',
      'view.system',
      'view.roomSize',
      'view.settings',
      'view.numbers',
      'view.locking',
    ],
  },
  { title: 'Help', ids: ['help.shortcuts'] },
  {
    title: 'The file and its safety',
    ids: ['atlas.saveCopy', 'atlas.safety', 'atlas.seal', 'atlas.lock', 'atlas.close', 'client.remove'],
  },
];
const EXPORTS: readonly CommandId[] = [
  'portfolio.pdf',
  'portfolio.pages',
  'portfolio.slide',
  'selection.pdf',
  'pilot.pdf',
  'start.pdf',
  'programme.pdf',
];

const accountWords = (all: number, key: number): string =>
  `${all} ${all === 1 ? 'account' : 'accounts'} · ${key} key, ${all - key} other`;

/** The way back down into the account one came from. */
const BackToAccount = () => {
  const before = useSession(({ cameFrom, atlas }) => atlas?.accounts.find(({ id }) => id === cameFrom) ?? null);
  const isHidden = useClientsHidden();
  if (before === null) return null;
  const name = isHidden ? 'the account' : before.name;
  return (
    <Button className="back-down" onClick={() => run('go.account')} title={keyWords(COMMANDS['go.account'].keys)}>
      <ChevronLeft size={15} aria-hidden="true" />
      <span>Back to {name}</span>
    </Button>
  );
};

export const AtlasTopBar = () => {
  // What the menus offer hangs on it.
  useDocument((state) => state.isAtlas);
  const atlas = useSession((state) => state.atlas);
  const isHidden = useClientsHidden();
  const supplier = useSingle('supplier');
  const rows = useList('portfolioAccount');
  const name = supplier?.name || atlas?.name.replace(/\.atlas$/, '') || 'Atlas';
  const key = rows.filter((row) => row.lifecycle === 'key').length;
  return (
    <header className="topbar" data-region="bar">
      <button type="button" className="mark" onClick={() => run('atlas.close')} title="Back to the start page">
        Account Atlas
      </button>
      <div className="title">
        <h1>{isHidden ? 'Atlas' : name}</h1>
        {rows.length === 0 ? null : <span className="quiet">{accountWords(rows.length, key)}</span>}
      </div>
      <BackToAccount />
      <FindButton words="Find an account or command" />
      <UndoButtons />
      <ActionMenu
        label="Export the portfolio"
        face="Export"
        className="button primary"
        items={EXPORTS.map(commandItem)}
      />
      <MoreCommands parts={MENU} />
    </header>
  );
};
