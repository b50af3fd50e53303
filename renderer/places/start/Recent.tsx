import { useState } from 'react';
import { Lock, X } from 'lucide-react';
import { withApp } from '../../commands/beforeApp';
import { call } from '../../host';
import { ClientNames } from '../../parts/clients/ClientNames';
import { Button } from '../../parts/ui/Button';
import { useClientsHidden } from '../../state/clients';
import { attempt, say } from '../../state/messages';
import { session, setSession, useSession } from '../../state/session';
import { agoWords } from './agoWords';

const forget = async (recentId: string): Promise<void> => {
  const recent = await attempt(() => call('recent.forget', { recentId }));
  const { started } = session();
  if (!recent || !started) return;
  setSession({ started: { ...started, recent } });
  say('It is off this list. Its file stays where it is.');
};

/** As many as are looked through at a glance; the others follow on request. */
const AT_FIRST = 6;

/** The atlases that were open lately, the last one first. */
export const Recent = () => {
  const recent = useSession((state) => state.started?.recent ?? []);
  const isHidden = useClientsHidden();
  const [now] = useState(() => Date.now());
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? recent : recent.slice(0, AT_FIRST);
  return (
    <section aria-labelledby="recent">
      <div className="recent-head">
        <h2 id="recent" className="label">
          Recent
        </h2>
        <ClientNames />
      </div>
      <ul className="recent-list">
        {shown.map((one, at) => (
          <li key={one.recentId}>
            <button
              type="button"
              className="row-button"
              onClick={() => withApp(({ openAtlas }) => void openAtlas(one.recentId))}
            >
              <strong>
                {isHidden ? `Atlas ${at + 1}` : one.name}
                {one.sealed ? <Lock size={13} aria-label="sealed" /> : null}
              </strong>
              <span className="quiet">
                {isHidden
                  ? `${one.missing ? 'not where it was, ' : ''}opened ${agoWords(Date.parse(one.openedAt), now)}`
                  : `${one.missing ? 'Not where it was: ' : ''}${one.folder}`}
              </span>
            </button>
            <Button
              small
              tone="bare"
              aria-label={`Take ${isHidden ? `Atlas ${at + 1}` : one.name} off this list`}
              onClick={() => void forget(one.recentId)}
            >
              <X size={14} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {recent.length > shown.length ? (
        <Button small tone="bare" onClick={() => setWhole(true)}>
          {recent.length - shown.length} more
        </Button>
      ) : null}
    </section>
  );
};
