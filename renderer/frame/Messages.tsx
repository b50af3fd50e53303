import { useEffect, useRef } from 'react';
import { dismiss, useMessages } from '../state/messages';
import { useSession } from '../state/session';
import { Button } from '../parts/ui/Button';

/** How much of the window messages take while a dialog is open, which keeps out of their way. */
const ROOM = '--messages-room';
const useRoom = (isBehind: boolean) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const own = list.current;
    const { style } = document.documentElement;
    if (own === null || !isBehind) return undefined;
    const measure = () => {
      const { offsetHeight } = own;
      if (offsetHeight === 0) style.removeProperty(ROOM);
      else style.setProperty(ROOM, `${offsetHeight}px`);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(own);
    return () => {
      watch.disconnect();
      style.removeProperty(ROOM);
    };
  }, [isBehind]);
  return list;
};

export const Messages = () => {
  const messages = useMessages((state) => state.messages);
  const isOverFoot = useSession((state) => state.running !== null);
  const isBehind = useSession((state) => state.dialog !== null);
  const list = useRoom(isBehind);
  return (
    <div
      ref={list}
      className={`messages ${isOverFoot ? 'over-foot' : ''} ${isBehind ? 'behind' : ''}`}
      role="status"
      aria-live="polite"
    >
      {messages.map((message) => (
        <div key={message.id} className={`message ${message.tone}`}>
          <span>
            {message.text}
            {message.tone === 'plain' || message.times === 1 ? null : (
              <span className="times tabular"> {message.times} times</span>
            )}
          </span>
          {message.actions.map((action) => (
            <Button key={action.label} small onClick={action.run}>
              {action.label}
            </Button>
          ))}
          {message.tone !== 'plain' || message.actions.length > 0 ? (
            <Button small onClick={() => dismiss(message.id)}>
              Close
            </Button>
          ) : null}
        </div>
      ))}
    </div>
  );
};
