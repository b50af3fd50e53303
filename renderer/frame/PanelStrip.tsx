import { PanelRightOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '../../shared/document/stakeholder';
import { signed } from '../../shared/conventions/writeNumber';
import { showRated } from '../commands/mapChoice';
import { percentWords, reasonWords } from '../parts/drawings/words';
import { OpinionsOnly } from '../parts/hiding/Hidden';
import { Button } from '../parts/ui/Button';
import { useStatusFigures } from '../state/figures';
import { togglePanel } from '../state/panel';
import { useStakeholders } from '../state/records';
import { openDialog } from '../state/session';
import { isFew, useSettled } from '../state/settled';
import { setView } from '../state/view';
import { said } from '../../shared/packs/spoken';

type FigureProps = {
  readonly value: ReactNode;
  readonly word: string;
  readonly opens: string;
  readonly tone?: 'alert';
  readonly onOpen: () => void;
};

const StripFigure = ({ value, word, opens, tone, onOpen }: FigureProps) => (
  <button type="button" className={`strip-figure ${tone ?? ''}`} title={opens} onClick={onOpen}>
    <b className="serif">{value}</b> <span>{word}</span>
  </button>
);

const OpinionFigures = () => {
  const { support, coverage, findings } = useStatusFigures();
  return (
    <>
      <StripFigure
        value={signed(support.value)}
        word="support"
        opens={reasonWords(support.reason) ?? 'Why this figure'}
        onOpen={() => openDialog({ name: 'explain', with: 'support' })}
      />
      <StripFigure
        value={percentWords(coverage.value)}
        word="covered"
        opens={reasonWords(coverage.reason) ?? 'Why this figure'}
        onOpen={() => openDialog({ name: 'explain', with: 'coverage' })}
      />
      <StripFigure
        value={findings}
        word={findings === 1 ? 'finding' : 'findings'}
        opens="What the rules noticed"
        {...(findings > 0 ? { tone: 'alert' as const } : {})}
        onOpen={() => openDialog('findings')}
      />
    </>
  );
};

const StripFigures = () => {
  const people = useStakeholders();
  const active = people.filter(counted);
  const rated = active.filter((one) => one.influence !== null && one.attitude !== null).length;
  const owned = active.filter((one) => one.contactOwnerId !== null).length;
  return (
    <>
      <StripFigure
        value={active.length}
        word={active.length === 1 ? 'person' : 'people'}
        opens="Everybody as a list"
        onOpen={() => setView('list')}
      />
      <OpinionsOnly>
        <StripFigure
          value={rated}
          word="rated"
          opens={said('{names.influence} and {names.attitude} known: everybody else is faded on the map')}
          onOpen={showRated}
        />
      </OpinionsOnly>
      <StripFigure
        value={owned}
        word="owned"
        opens="Who of yours keeps contact with whom"
        onOpen={() => setView('contacts')}
      />
      <OpinionsOnly>
        <OpinionFigures />
      </OpinionsOnly>
    </>
  );
};

/** Nothing is chosen: the figures of the account in little room, each opens what it counts. */
export const PanelStrip = () => {
  // The map comes before what is worked out from it.
  const isSettled = useSettled(isFew(useStakeholders().length));
  return (
    <aside className="panel-strip tabular" aria-label="What is chosen" data-region="panel">
      <Button tone="bare" aria-label="Open the panel" title="Open the panel and keep it open" onClick={togglePanel}>
        <PanelRightOpen size={17} aria-hidden="true" />
      </Button>
      {isSettled ? <StripFigures /> : null}
    </aside>
  );
};
