import { dismiss, useMessages } from '../state/messages';
import { useSession } from '../state/session';
import { Button } from '../parts/ui/Button';

export const Messages = () => {
  const messages = useMessages((state) => state.messages);
  const isOverFoot = useSession((state) => state.running !== null);
  const isBehind = useSession((state) => state.dialog !== null);
  return (
    <div
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
