import { memo } from 'react';
import { Check, CircleAlert, Eye, EyeOff, Loader } from 'lucide-react';
import { bringBackOpen, saveElsewhere } from '../commands/atlasCommands';
import { toggleHiding } from '../commands/hidingCommands';
import { SENTENCES } from '../../shared/api/errors';
import { saveScreen } from '../commands/rescue';
import { givesFiles } from '../host';
import { useClientsHidden } from '../state/clients';
import { retrySaving, useDocument } from '../state/documentStore';
import { useHostPresence } from '../state/hostPresence';
import { openDialog, useSession } from '../state/session';
import { hidingKey } from '../state/hiding';
import { useIsHiding } from '../state/records';
import { useStatusFigures } from '../state/figures';
import { isFew, useSettled } from '../state/settled';
import { HostNotice } from './HostNotice';
import { percentWords, reasonWords, supportWords } from '../parts/drawings/words';
import { ProjectorSwitch } from '../parts/projector/ProjectorSwitch';
import { Button } from '../parts/ui/Button';
import { inWords, withinSentence } from '../../shared/model/words';

/** Whether this window has lost its host. */
const useIsCutOff = (): boolean => useHostPresence(({ presence, closed }) => presence !== 'here' || closed !== null);

/** Whether everything is saved, or why not; where the host is gone, what becomes of that. */
export const SavedState = () => {
  const isCutOff = useIsCutOff();
  return isCutOff ? <HostNotice /> : <SavedMark />;
};

/** Whether what is said is that the file itself is lost: then what is kept of it is offered. */
const mayBeLost = (words: string): boolean =>
  [SENTENCES.damagedEdit, SENTENCES.fileOverwritten, SENTENCES.fileGone].some((sentence) => sentence === words);

const SavedMark = () => {
  const saved = useDocument((state) => state.saved);
  const trouble = useSession((state) => state.atlas?.trouble ?? null);
  const hasAccount = useDocument((state) => state.accountId !== null);
  if (trouble !== null || saved.state === 'failed') {
    const words = trouble ?? (saved.state === 'failed' ? saved.message : '');
    return (
      <span className="saved failed" role="alert">
        <CircleAlert size={14} aria-hidden="true" />
        <span className="words" title={words}>
          {words}
        </span>
        {saved.state === 'failed' ? (
          <Button small onClick={retrySaving}>
            Try again
          </Button>
        ) : null}
        <Button small onClick={() => void saveElsewhere()}>
          Save elsewhere
        </Button>
        {mayBeLost(words) ? (
          <Button
            small
            onClick={() => void bringBackOpen()}
            title="The newest copy and every edit since, as a new file"
          >
            Bring back
          </Button>
        ) : null}
        {saved.state === 'failed' && hasAccount && givesFiles() ? (
          <Button small onClick={saveScreen} title="As a file among the downloads of the browser">
            Save what is on screen
          </Button>
        ) : null}
      </span>
    );
  }
  switch (saved.state) {
    case 'saved':
      return (
        <span className="saved">
          <Check size={14} aria-hidden="true" />
          Saved
        </span>
      );
    case 'saving':
      return (
        <span className="saved">
          <Loader size={14} aria-hidden="true" />
          Saving
        </span>
      );
  }
};

const KeyFigures = () => {
  const figures = useStatusFigures();
  const { support, coverage } = figures;
  return (
    <span className="figures tabular">
      <span>
        {figures.people} {figures.people === 1 ? 'person' : 'people'}
        {figures.vacant ? `, ${figures.vacant} ${withinSentence(inWords('vacant'))}` : ''}
      </span>
      <button
        type="button"
        className="figure-button"
        title={reasonWords(support.reason) ?? 'Why this figure'}
        onClick={() => openDialog({ name: 'explain', with: 'support' })}
      >
        support {supportWords(support)}
        {support.lowConfidence ? ', low confidence' : ''}
      </button>
      <button
        type="button"
        className="figure-button"
        title={reasonWords(coverage.reason) ?? 'Why this figure'}
        onClick={() => openDialog({ name: 'explain', with: 'coverage' })}
      >
        coverage {percentWords(coverage.value)}
      </button>
      <button type="button" className="figure-button" onClick={() => openDialog('findings')}>
        {figures.findings} {figures.findings === 1 ? 'finding' : 'findings'}
      </button>
    </span>
  );
};

/** Hides opinions and shows them again; that they are hidden is said here, to screen readers as well. */
export const HidingSwitch = () => {
  const isHiding = useIsHiding();
  const Icon = isHiding ? Eye : EyeOff;
  return (
    <span className={`hiding ${isHiding ? 'on' : ''}`}>
      <span role="status">{isHiding ? `Opinions hidden · ${hidingKey()} shows them` : null}</span>
      <Button small tone="bare" title={hidingKey()} onClick={toggleHiding}>
        <Icon size={14} aria-hidden="true" />
        {isHiding ? 'Show' : 'Hide opinions'}
      </Button>
    </span>
  );
};

/** Saved state, file and key figures. */
export const StatusLine = memo(() => {
  const atlas = useSession((state) => state.atlas);
  const isCutOff = useIsCutOff();
  const isUnsaved = useDocument((state) => state.saved.state === 'failed') || (atlas?.trouble ?? null) !== null;
  const isHiding = useIsHiding();
  const areClientsHidden = useClientsHidden();
  // The map comes before what is worked out from it.
  const isSettled = useSettled(useDocument((state) => isFew(state.document.person.size)));
  return (
    <footer className="statusline" data-region="status">
      <SavedState />
      <span>
        {[areClientsHidden ? '' : atlas?.name, atlas?.sealed ? 'sealed' : '', atlas?.readOnly ? 'read only' : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
      <HidingSwitch />
      <ProjectorSwitch />
      {isSettled && !isUnsaved && !isHiding && !isCutOff ? <KeyFigures /> : null}
    </footer>
  );
});
StatusLine.displayName = 'StatusLine';
