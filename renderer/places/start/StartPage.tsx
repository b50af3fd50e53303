import { useState } from 'react';
import { FilePlus2, FolderOpen, Lock, Merge, X } from 'lucide-react';
import { openSample } from '../../commands/atlasCommands';
import { mergeFromStart } from '../../commands/mergeCopyCommands';
import { openAtlas } from '../../commands/openAtlas';
import { run } from '../../commands/handlers';
import { call } from '../../host';
import { useClientsHidden } from '../../state/clients';
import { attempt, say } from '../../state/messages';
import { session, setSession, useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { agoWords } from './agoWords';
import { ClientNames } from '../../parts/clients/ClientNames';

const forget = async (recentId: string): Promise<void> => {
  const recent = await attempt(() => call('recent.forget', { recentId }));
  const { started } = session();
  if (!recent || !started) return;
  setSession({ started: { ...started, recent } });
  say('It is off this list. Its file stays where it is.');
};

/** The first page: what was open lately, a new atlas, the samples. */
export const StartPage = () => {
  const started = useSession((state) => state.started);
  const isHidden = useClientsHidden();
  const [now] = useState(() => Date.now());
  if (!started) return null;
  return (
    <main className="start" data-region="start">
      <div className="start-inner">
        <header>
          <h1 className="serif">Account Atlas</h1>
          <p className="lead">
            Draw who decides at a customer, agree where you stand with each of them, and leave the room with the plan.
          </p>
        </header>
        <div className="start-columns">
          <section aria-labelledby="begin">
            <h2 id="begin" className="label">
              Begin
            </h2>
            <div className="start-buttons">
              <Button tone="primary" onClick={() => run('atlas.new')}>
                <FilePlus2 size={17} aria-hidden="true" />
                New atlas
              </Button>
              <Button onClick={() => run('atlas.open')}>
                <FolderOpen size={17} aria-hidden="true" />
                Open
              </Button>
              <Button tone="bare" onClick={() => void mergeFromStart(() => openAtlas())}>
                <Merge size={17} aria-hidden="true" />
                Merge two copies
              </Button>
            </div>
            <h2 className="label">Look around the sample</h2>
            <ul className="sample-list">
              {started.samples.map((sample) => (
                <li key={sample.sample}>
                  <button type="button" className="row-button" onClick={() => void openSample(sample.sample)}>
                    <strong className="serif">{sample.title}</strong>
                    <span className="quiet">{sample.about}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="recent">
            <h2 id="recent" className="label">
              Recent
            </h2>
            {started.recent.length === 0 ? <p className="quiet">Atlases you open will be listed here.</p> : null}
            <ClientNames />
            <ul className="recent-list">
              {started.recent.map((recent, at) => (
                <li key={recent.recentId}>
                  <button type="button" className="row-button" onClick={() => void openAtlas(recent.recentId)}>
                    <strong>
                      {isHidden ? `Atlas ${at + 1}` : recent.name}
                      {recent.sealed ? <Lock size={13} aria-label="sealed" /> : null}
                    </strong>
                    <span className="quiet">
                      {isHidden
                        ? `${recent.missing ? 'not where it was, ' : ''}opened ${agoWords(Date.parse(recent.openedAt), now)}`
                        : `${recent.missing ? 'Not where it was: ' : ''}${recent.folder}`}
                    </span>
                  </button>
                  <Button
                    small
                    tone="bare"
                    aria-label={`Take ${isHidden ? `Atlas ${at + 1}` : recent.name} off this list`}
                    onClick={() => void forget(recent.recentId)}
                  >
                    <X size={14} aria-hidden="true" />
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <p className="quiet small">
          Everything stays on this computer. An atlas is one file; it can be sealed with a passphrase. Version{' '}
          {started.version}.{' '}
          <button type="button" className="plain-link" onClick={() => run('view.settings')}>
            Settings
          </button>
        </p>
      </div>
    </main>
  );
};
