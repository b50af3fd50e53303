import { useState, type ComponentType } from 'react';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { SETTINGS_PAGES, type SettingsPage } from '../../state/dialog';
import { AppearancePage } from './AppearancePage';
import { KeysPage } from './KeysPage';
import { LimitsPage } from './LimitsPage';
import { PaperPage } from './PaperPage';
import { PlacePage } from './PlacePage';
import { SafetyPage } from './SafetyPage';
import { StartPage } from './StartPage';
import { WordsPage } from './WordsPage';

type Page = {
  readonly title: string;
  /** Whose settings these are. */
  readonly of: string;
  readonly Body: ComponentType;
};

const THIS_COMPUTER = 'Kept on this computer.';

const PAGES: Readonly<Record<SettingsPage, Page>> = {
  appearance: { title: 'Appearance', of: THIS_COMPUTER, Body: AppearancePage },
  place: { title: 'Numbers, days, names', of: THIS_COMPUTER, Body: PlacePage },
  words: { title: 'Words', of: 'Part of the plan, for everybody who opens it.', Body: WordsPage },
  paper: { title: 'Paper', of: THIS_COMPUTER, Body: PaperPage },
  keys: { title: 'Keyboard', of: THIS_COMPUTER, Body: KeysPage },
  safety: { title: 'Locking and safety', of: THIS_COMPUTER, Body: SafetyPage },
  start: { title: 'Start and names', of: THIS_COMPUTER, Body: StartPage },
  limits: { title: 'Limits and weights', of: 'Part of the atlas, for all its accounts.', Body: LimitsPage },
};

/** All settings on one page. Those that stand elsewhere as well say the same there. */
export const SettingsDialog = ({ onClose, given }: { readonly onClose: () => void; readonly given: SettingsPage }) => {
  const [shown, setShown] = useState(given);
  const { title, of, Body } = PAGES[shown];
  return (
    <Modal title="Settings" onClose={onClose} wide>
      <div className="settings">
        <nav aria-label="Pages of the settings" className="settings-pages">
          {SETTINGS_PAGES.map((page) => (
            <button
              key={page}
              type="button"
              aria-current={page === shown ? 'page' : undefined}
              onClick={() => setShown(page)}
            >
              {PAGES[page].title}
            </button>
          ))}
        </nav>
        <section key={shown} className="settings-page" aria-labelledby="settings-title">
          <header>
            <h3 id="settings-title" className="serif">
              {title}
            </h3>
            <p className="quiet small">{of}</p>
          </header>
          <Body />
        </section>
      </div>
      <div className="buttons">
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </Modal>
  );
};
