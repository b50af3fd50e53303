import { ChevronLeft, Ellipsis } from 'lucide-react';
import { COMMANDS, type CommandId } from '../../../shared/commands';
import { isAvailable, run } from '../../commands/handlers';
import { keyWords } from '../../state/keyWords';
import { useClientsHidden } from '../../state/clients';
import { useDocument } from '../../state/documentStore';
import { useList, useSingle } from '../../state/records';
import { useSession } from '../../state/session';
import { FindButton, UndoButtons } from '../BarButtons';
import { ActionMenu } from '../../parts/ui/ActionMenu';
import { Button } from '../../parts/ui/Button';

const MENU: readonly CommandId[] = [
  'account.new',
  'account.import',
  'portfolio.import',
  'atlas.saveCopy',
  'atlas.safety',
  'atlas.seal',
  'atlas.lock',
  'client.remove',
  'view.hideOpinions',
  'view.light',
  'view.dark',
  'view.system',
  'view.roomSize',
  'view.settings',
  'view.numbers',
  'view.locking',
  'help.shortcuts',
  'atlas.close',
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

const itemOf = (id: CommandId) => {
  const command = COMMANDS[id];
  return {
    label: command.label,
    keys: 'keys' in command ? keyWords(command.keys) : undefined,
    run: () => run(id),
    disabled: !isAvailable(id),
  };
};

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
      <ActionMenu label="Export the portfolio" face="Export" className="button primary" items={EXPORTS.map(itemOf)} />
      <ActionMenu label="More commands" face={<Ellipsis size={17} aria-hidden="true" />} items={MENU.map(itemOf)} />
    </header>
  );
};
