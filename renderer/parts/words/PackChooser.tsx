import { useRef, useState } from 'react';
import { PACK_IDS } from '../../../shared/packs/packIds';
import { PACKS } from '../../../shared/packs/packs';
import { choosePack, resetWords, saveWords, takeWords } from '../../commands/wordCommands';
import { useSingle } from '../../state/records';
import { Button } from '../ui/Button';

/** Faults of a file beyond these are counted: whoever mends it sees the next ones then. */
const MOST_FAULTS = 5;

/** In which words the atlas speaks: a pack, words of one's own over it, and both as a file. */
export const PackChooser = () => {
  const pack = useSingle('wordPack');
  const base = pack?.base ?? 'english';
  const count = Object.keys(pack?.own ?? {}).length;
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  return (
    <div className="pack-chooser">
      <fieldset>
        <legend className="portfolio-label">Pack of words</legend>
        {PACK_IDS.map((id) => (
          <label key={id} className="pack">
            <input
              type="radio"
              name="pack"
              checked={id === base}
              onChange={() => {
                setFaults([]);
                choosePack(id);
              }}
            />
            <b>{PACKS[id].name}</b>
            <small className="quiet">{PACKS[id].about}</small>
          </label>
        ))}
      </fieldset>
      <p className="quiet small">
        {pack?.name ? `Taken in as ${pack.name}. ` : ''}
        {count === 0
          ? 'For all accounts of this atlas, on screen and on paper. Values stay as they are.'
          : `${count === 1 ? 'One word' : `${count} words`} of your own. For all accounts of this atlas; values stay as they are.`}
      </p>
      <div className="chips">
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void takeWords(file).then(setFaults);
          }}
        />
        <Button small onClick={() => input.current?.click()}>
          Take in a file
        </Button>
        <Button small onClick={() => void saveWords()}>
          Save as a file
        </Button>
        {count === 0 ? null : (
          <Button small tone="bare" onClick={resetWords}>
            Take back your own
          </Button>
        )}
      </div>
      {faults.length === 0 ? null : (
        <div className="pack-faults" role="alert">
          <p>
            <b>Nothing was taken in.</b> Mend the file and take it in again.
          </p>
          <ul>
            {faults.slice(0, MOST_FAULTS).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
            {faults.length > MOST_FAULTS ? <li>And {faults.length - MOST_FAULTS} more.</li> : null}
          </ul>
        </div>
      )}
    </div>
  );
};
