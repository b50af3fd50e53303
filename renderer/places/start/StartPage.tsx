import { CircleHelp, FilePlus2, Merge } from 'lucide-react';
import { withApp } from '../../commands/beforeApp';
import { Button } from '../../parts/ui/Button';
import { useSession } from '../../state/session';
import { Begin } from './Begin';
import { Recent } from './Recent';

/** The first page: what was open lately, what one has to begin with, the samples. */
export const StartPage = () => {
  const started = useSession((state) => state.started);
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
        {started.recent.length === 0 ? null : <Recent />}
        <section aria-labelledby="begin">
          <h2 id="begin" className="label">
            I have
          </h2>
          <Begin />
          <div className="start-buttons">
            <Button tone="bare" onClick={() => withApp(({ run }) => run('atlas.new'))}>
              <FilePlus2 size={17} aria-hidden="true" />
              New atlas
            </Button>
            <Button tone="bare" onClick={() => withApp(({ mergeCopies }) => void mergeCopies())}>
              <Merge size={17} aria-hidden="true" />
              Merge two copies
            </Button>
            <Button tone="bare" onClick={() => withApp(({ run }) => run('help.tour'))}>
              <CircleHelp size={17} aria-hidden="true" />
              Show the tour
            </Button>
          </div>
        </section>
        <section aria-labelledby="samples">
          <h2 id="samples" className="label">
            Look around a sample
          </h2>
          <ul className="sample-list">
            {started.samples.map((sample) => (
              <li key={sample.sample}>
                <button
                  type="button"
                  className="row-button"
                  onClick={() => withApp(({ openSample }) => void openSample(sample.sample))}
                >
                  <strong className="serif">{sample.title}</strong>
                  <span className="quiet">{sample.about}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <p className="quiet small">
          Everything stays on this computer. An atlas is one file; it can be sealed with a passphrase. Version{' '}
          {started.version}.{' '}
          <button type="button" className="plain-link" onClick={() => withApp(({ run }) => run('view.settings'))}>
            Settings
          </button>
        </p>
      </div>
    </main>
  );
};
