import { useMemo } from 'react';
import changes from '../../../CHANGELOG.md?raw';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { closeDialog, useSession } from '../../state/session';
import { newsOf, type NewsChapter, type NewsPiece } from './newsText';

const Pieces = ({ pieces }: { readonly pieces: readonly NewsPiece[] }) =>
  pieces.map(({ text, form }, at) => {
    // The pieces of a line never change.
    const key = `${at} ${text}`;
    if (form === 'emphasis') return <em key={key}>{text}</em>;
    return form === 'keys' ? <code key={key}>{text}</code> : <span key={key}>{text}</span>;
  });

const Lines = ({ lines }: { readonly lines: NewsChapter['lines'] }) => {
  const points = lines.filter(({ isPoint }) => isPoint);
  return (
    <>
      {lines
        .filter(({ isPoint }) => !isPoint)
        .map(({ pieces }) => (
          <p key={pieces[0]?.text}>
            <Pieces pieces={pieces} />
          </p>
        ))}
      {points.length === 0 ? null : (
        <ul className="plain-bullets">
          {points.map(({ pieces }) => (
            <li key={pieces.map(({ text }) => text).join('')}>
              <Pieces pieces={pieces} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** What each version brought, the newest first; chapters open one by one. */
export const NewsDialog = () => {
  const version = useSession((state) => state.started?.version ?? '');
  const versions = useMemo(() => newsOf(changes), []);
  return (
    <Modal title="What is new" onClose={closeDialog} wide>
      <p className="quiet">This is version {version}.</p>
      <div className="news">
        {versions.map((one) => (
          <section key={one.version} aria-label={one.version}>
            <h3>{one.version}</h3>
            {one.chapters.map(({ title, lines }) =>
              title === '' ? (
                <Lines key="" lines={lines} />
              ) : (
                <details key={title}>
                  <summary>{title}</summary>
                  <Lines lines={lines} />
                </details>
              ),
            )}
          </section>
        ))}
      </div>
      <div className="buttons">
        <Button tone="primary" onClick={closeDialog}>
          Close
        </Button>
      </div>
    </Modal>
  );
};
