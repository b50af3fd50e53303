import { useEffect, useEffectEvent } from 'react';

type Hear = (event: ClipboardEvent) => void;

/** Hears the browser copy and paste before those who take people from the clipboard: as events they need no permission. */
export const useClipboardEvents = (onCopy: Hear, onPaste: Hear): void => {
  const hearCopy = useEffectEvent(onCopy);
  const hearPaste = useEffectEvent(onPaste);
  useEffect(() => {
    const copy: Hear = (event) => hearCopy(event);
    const paste: Hear = (event) => hearPaste(event);
    document.addEventListener('copy', copy, true);
    document.addEventListener('paste', paste, true);
    return () => {
      document.removeEventListener('copy', copy, true);
      document.removeEventListener('paste', paste, true);
    };
  }, []);
};
