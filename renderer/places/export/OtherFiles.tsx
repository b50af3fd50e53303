import type { ReactNode } from 'react';
import {
  exportAccount,
  exportCalendar,
  exportCsv,
  exportReadingPage,
  exportText,
  exportWorkbook,
} from '../../commands/exportCommands';
import { Button } from '../../parts/ui/Button';
import { openDialog } from '../../state/session';

type OtherFile = {
  readonly label: string;
  readonly save: () => Promise<void>;
  readonly about: string;
  /** What it is for the customer, where that is another thing. */
  readonly forCustomer?: string;
  /** It holds everything, so there is none for the customer. */
  readonly isWhole?: true;
};

/** One entry is one more file that is saved from here. */
const FILES: readonly OtherFile[] = [
  {
    label: 'Save a page for reading',
    save: exportReadingPage,
    about: 'One file that opens in any browser, with a map to look into: for a sponsor who reads and does not edit',
    forCustomer: 'One file that opens in any browser, with their organisation to look into',
  },
  {
    label: 'Save tables as a spreadsheet',
    save: exportWorkbook,
    about: 'People, contacts, actions, opportunities, whitespace and risks, as tables with filters',
    forCustomer: 'People, actions, opportunities and risks, as tables with filters',
  },
  {
    label: 'Save the days as a calendar',
    save: exportCalendar,
    about: 'What has a day: open actions, reviews, contracts, meetings, talks of sponsors',
  },
  {
    label: 'Save the plan as text',
    save: exportText,
    about: 'The whole plan, for pasting',
    forCustomer: 'The plan as the customer sees it, for pasting',
  },
  { label: 'Save people as CSV', save: exportCsv, about: 'The people alone, for other programs' },
  {
    label: 'Save the account file',
    save: exportAccount,
    about: 'Everything of this account; it can be imported into any atlas',
    isWhole: true,
  },
  {
    label: 'Save as its own sealed file',
    save: () => Promise.resolve(openDialog('handOver')),
    about: 'An atlas with this account alone, with its attached files, sealed with a passphrase: to hand it over',
    isWhole: true,
  },
];

/** Files beside the PDF, each with what it is for. */
export const OtherFiles = ({ isForCustomer }: { readonly isForCustomer: boolean }): ReactNode => (
  <section aria-labelledby="export-other">
    <h2 id="export-other">Other files</h2>
    {isForCustomer ? (
      <p className="quiet">
        The account file and the sealed one hold everything of this account, so there are none for the customer.
      </p>
    ) : null}
    <ul className="other-files">
      {FILES.filter(({ isWhole }) => !isForCustomer || isWhole !== true).map(({ label, save, about, forCustomer }) => (
        <li key={label}>
          <Button onClick={() => void save()}>{label}</Button>
          <span className="quiet">{(isForCustomer ? forCustomer : undefined) ?? about}</span>
        </li>
      ))}
    </ul>
  </section>
);
