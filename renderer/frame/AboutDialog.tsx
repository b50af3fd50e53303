import { useEffect, useState } from 'react';
import type { Notice } from '../../shared/api/shapes';
import { call } from '../host';
import { attempt } from '../state/messages';
import { useSession } from '../state/session';
import { Button } from '../parts/ui/Button';
import { Modal } from '../parts/ui/Modal';

const NoticeRow = ({ name, version, license, text }: Notice) => (
  <li>
    <details>
      <summary>
        <strong>{name}</strong> {version} <span className="quiet">{license}</span>
      </summary>
      <pre className="notice-text">{text}</pre>
    </details>
  </li>
);

/** Which version this is, and what it is made of: every part of others with the words that go with it. */
export const AboutDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const version = useSession((state) => state.started?.version ?? '');
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  useEffect(() => {
    let isWanted = true;
    void attempt(() => call('app.notices', null)).then((found) => {
      if (isWanted && found) setNotices(found);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return (
    <Modal title="About Account Atlas" onClose={onClose} wide>
      <div className="dialog-form">
        <p>
          Version {version}. Everything stays on this computer: the app uses no network and tells nobody anything. It is
          free software under the MIT licence.
        </p>
        <section aria-labelledby="notices">
          <h3 id="notices" className="label">
            Made with
          </h3>
          <ul className="notices">
            {notices.map((notice) => (
              <NoticeRow key={`${notice.name} ${notice.version}`} {...notice} />
            ))}
          </ul>
        </section>
        <div className="buttons">
          <Button tone="primary" onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </Modal>
  );
};
