import { useEffect, useState } from 'react';
import type { SafetyState } from '../../../shared/api/contract';
import { call } from '../../host';
import { CopiesRoom } from '../../parts/safety/CopiesRoom';
import { Button } from '../../parts/ui/Button';
import { useClientsHidden } from '../../state/clients';
import { attempt } from '../../state/messages';
import { openDialog, useSession } from '../../state/session';
import { LockingChoice } from './LockingChoice';

/** Where copies of the open atlas lie, and what they may take. */
const Copies = () => {
  const [state, setState] = useState<SafetyState | null>(null);
  const isHidden = useClientsHidden();
  useEffect(() => {
    let isWanted = true;
    void attempt(() => call('safety.state', null)).then((found) => {
      if (isWanted) setState(found ?? null);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  if (state === null) return <p className="quiet">Looking at what is kept.</p>;
  return (
    <>
      {state.folder === null ? null : (
        <p>
          Copies lie in <span className="path">{isHidden ? 'the folder of the app' : state.folder}</span>.
        </p>
      )}
      <CopiesRoom state={state} setState={setState} />
      <div className="settings-buttons">
        <Button small onClick={() => openDialog('safety')}>
          All copies
        </Button>
      </div>
    </>
  );
};

/** When a sealed atlas is locked, and what is kept beside it. */
export const SafetyPage = () => {
  const hasAtlas = useSession((state) => state.atlas !== null);
  return (
    <>
      <LockingChoice />
      <p className="quiet small">An atlas that is not sealed is not locked: anybody who sits here can open its file.</p>
      {hasAtlas ? <Copies /> : <p>Open an atlas to see where its copies lie and what they may take.</p>}
    </>
  );
};
