import { useRef, useState, type FormEvent } from 'react';
import { TEMPLATES, type TemplateId } from '../../../shared/model/templates';
import { createAccount } from '../../commands/atlasCommands';
import type { Brought } from '../../state/dialog';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { TemplatePicture } from './TemplatePicture';

const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'JPY',
  'CNY',
  'INR',
  'AUD',
  'CAD',
  'BRL',
  'ZAR',
] as const;

type Props = {
  readonly onClose: () => void;
  /** What comes into it at once. */
  readonly bring?: Brought | null;
  /** How the customer may be called: typed over or taken. */
  readonly customer?: string;
};

const nextWords = (bring: Brought): string =>
  bring === 'names' ? 'Next you type or paste the names.' : `Next comes the preview of ${bring.name}.`;

/** A new account: of whom, in which currency, and from which template, each with a picture of what it begins with. */
export const NewAccountDialog = ({ onClose, bring = null, customer = '' }: Props) => {
  const [name, setName] = useState(customer);
  const [currency, setCurrency] = useState('EUR');
  const [template, setTemplate] = useState<TemplateId>('blank');
  const first = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      first.current?.focus();
      return;
    }
    onClose();
    void createAccount(name.trim(), currency, template, bring ?? undefined);
  };
  return (
    <Modal title="New account" onClose={onClose} first={first} wide>
      {bring === null ? null : <p className="quiet">{nextWords(bring)}</p>}
      <form className="dialog-form" onSubmit={submit}>
        <div className="account-begin">
          <div className="field">
            <label className="label" htmlFor="account-name">
              Customer
            </label>
            <input
              id="account-name"
              ref={first}
              className="input"
              value={name}
              maxLength={200}
              onFocus={(event) => {
                if (name === customer) event.target.select();
              }}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <div className="field">
            <label className="label" htmlFor="account-currency">
              Currency
            </label>
            <select
              id="account-currency"
              className="input"
              value={currency}
              onChange={(event) => setCurrency(event.target.value)}
            >
              {CURRENCIES.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </select>
          </div>
        </div>
        <fieldset className="template-choice">
          <legend className="label">Start from</legend>
          {TEMPLATES.map((one) => (
            <label key={one.id} className="check">
              <input type="radio" name="template" checked={template === one.id} onChange={() => setTemplate(one.id)} />
              <TemplatePicture template={one} />
              <span>
                {one.title}
                <small>{one.about}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary">
            Create account
          </Button>
        </div>
      </form>
    </Modal>
  );
};
