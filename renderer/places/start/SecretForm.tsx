import { useEffect, useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react';
import { isTyping } from '../../commands/isTyping';
import { Button } from '../../parts/ui/Button';

type Props = {
  /** Opens with what was typed; the answer is why it failed, or null. */
  readonly open: (
    unlock: { readonly recoveryCode: string } | { readonly passphrase: string },
  ) => Promise<string | null>;
  /** What else can be done. */
  readonly children: ReactNode;
  readonly first?: RefObject<HTMLInputElement | null> | undefined;
};

/** What is typed while a secret is asked for belongs to its field: the page behind takes no key of it for a command. */
const useTypedSecret = (field: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const take = (event: KeyboardEvent): void => {
      const input = field.current;
      const isLetter = [...event.key].length === 1 && event.key !== ' ';
      if (input === null || !isLetter || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]');
      if (dialog !== null && !dialog.contains(input)) return;
      event.stopImmediatePropagation();
      input.focus();
    };
    window.addEventListener('keydown', take, true);
    return () => window.removeEventListener('keydown', take, true);
  }, [field]);
};

/** Asks for a passphrase, or the recovery code. */
export const SecretForm = ({ open, children, first }: Props) => {
  const [secret, setSecret] = useState('');
  const [byCode, setByCode] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const own = useRef<HTMLInputElement>(null);
  const field = first ?? own;
  useTypedSecret(field);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setWrong(null);
    try {
      const failure = await open(byCode ? { recoveryCode: secret } : { passphrase: secret });
      if (failure === null) return;
      setWrong(failure);
      field.current?.select();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="dialog-form" onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label className="label" htmlFor="unlock-secret">
          {byCode ? 'Recovery code' : 'Passphrase'}
        </label>
        <input
          id="unlock-secret"
          ref={field}
          className="input"
          type={byCode ? 'text' : 'password'}
          autoComplete="off"
          value={secret}
          aria-invalid={wrong !== null || undefined}
          aria-describedby="unlock-wrong"
          onChange={(event) => setSecret(event.target.value)}
        />
        <span id="unlock-wrong" className="wrong" role="alert">
          {wrong}
        </span>
      </div>
      <div className="buttons">
        <Button
          tone="bare"
          onClick={() => {
            setByCode(!byCode);
            setSecret('');
            setWrong(null);
            field.current?.focus();
          }}
        >
          {byCode ? 'Use the passphrase' : 'Use the recovery code'}
        </Button>
        {children}
        <Button type="submit" tone="primary" disabled={busy || secret === ''}>
          {busy ? 'Opening' : 'Open'}
        </Button>
      </div>
    </form>
  );
};
