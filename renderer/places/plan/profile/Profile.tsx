import type { RecordOf } from '../../../../shared/model';
import { contractEnds } from '../../../../shared/analysis/contractEnds';
import { customerGrowth } from '../../../../shared/analysis/customerGrowth';
import { keyAccountOf } from '../../../../shared/analysis/keyAccount';
import { FORM_SAYS, LIFECYCLE_SAYS } from '../../../../shared/analysis/lifecycle';
import type { Figure } from '../../../../shared/analysis/result';
import { monthNames, longDate } from '../../../../shared/conventions/writeDay';
import { LIFECYCLES } from '../../../../shared/model/scales';
import { inWords } from '../../../../shared/model/words';
import { WhatMeans } from '../../../parts/ui/WhatMeans';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { showAccount } from '../../../commands/atlasCommands';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useClientsHidden } from '../../../state/clients';
import { setFields } from '../../../state/documentStore';
import { useAccount, useList, useSingle } from '../../../state/records';
import { attempt } from '../../../state/messages';
import { useSession } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { SelectField } from '../../../parts/ui/SelectField';
import { Part } from '../../../parts/plan/Part';
import { VendorSpend } from './VendorSpend';
import { KeyInformation } from './KeyInformation';
import { LifecyclePart } from './LifecyclePart';
import { ThreeSScreen } from './ThreeSScreen';
import { useFigures } from '../../../state/figures';

/** Other accounts of the atlas this one may belong to. */
const Parent = () => {
  const account = useAccount();
  const others = useSession((state) => state.atlas?.accounts)?.filter((one) => one.id !== account.id) ?? [];
  if (useClientsHidden()) return null;
  if (others.length === 0 && account.parentAccountId === null) return null;
  const options = others.map((one) => ({ value: one.id, label: one.name }));
  const shown =
    account.parentAccountId === null || others.some((one) => one.id === account.parentAccountId)
      ? options
      : [...options, { value: account.parentAccountId, label: 'An account of another atlas' }];
  return (
    <SelectField
      label="Part of"
      value={account.parentAccountId}
      none="No parent account"
      options={shown}
      onChoose={(parentAccountId) => {
        setFields('Choose the parent account', 'account', account.id, { parentAccountId });
      }}
    />
  );
};

/** The accounts of the atlas this one is joined to, each a button that opens it. */
const Family = () => {
  const { id, parentAccountId } = useAccount();
  const isHidden = useClientsHidden();
  const known = useSession((state) => state.atlas?.accounts) ?? [];
  const accounts = isHidden ? [] : known;
  const parents = accounts.filter((one) => one.id === parentAccountId);
  const parts = accounts.filter((one) => one.parentAccountId === id);
  const row = (words: string | null, family: typeof accounts) =>
    family.length === 0 ? null : (
      <p className="account-family">
        {words === null ? null : <span className="quiet small">{words}</span>}
        {family.map((one) => (
          <Button key={one.id} small onClick={() => void attempt(() => showAccount(one.id))}>
            Open {one.name}
          </Button>
        ))}
      </p>
    );
  return (
    <>
      {row(null, parents)}
      {row('Parts:', parts)}
    </>
  );
};

const Customer = () => {
  const account = useAccount();
  const { id } = account;
  return (
    <>
      <div className="fields two">
        <RecordField kind="account" id={id} field="legalName" />
        <RecordField kind="account" id={id} field="industry" />
        <RecordField kind="account" id={id} field="ownership" />
        <RecordField kind="account" id={id} field="hq" />
        <RecordField kind="account" id={id} field="countries" oneLine />
        <RecordField kind="account" id={id} field="employees" />
        <RecordField kind="account" id={id} field="accountType" />
        <SelectField
          label="Month their budget is made"
          isFixed
          value={account.budgetMonth === null ? null : String(account.budgetMonth)}
          none="Not known"
          options={monthNames().map((month, index) => ({ value: String(index + 1), label: month }))}
          onChoose={(month) => {
            setFields('Set the budget month', 'account', id, { budgetMonth: month === null ? null : Number(month) });
          }}
        />
        <Parent />
      </div>
      <Family />
      {account.accountType === 'customer' ? null : (
        <p className="quiet small">
          With a partner or affiliate, money in this plan is joint value: what you earn together.
        </p>
      )}
    </>
  );
};

const grownWords = (growth: number | null): string => {
  if (growth === null) return '–';
  const sign = growth > 0 ? '+' : growth < 0 ? '−' : '';
  return `${sign}${percentWords(Math.abs(growth))}`;
};

const Grown = ({ what, growth }: { readonly what: string; readonly growth: Figure }) => (
  <div>
    <dt>{what}</dt>
    <dd title={reasonWords(growth.reason)}>{grownWords(growth.value)}</dd>
  </div>
);

const Money = () => {
  const { id } = useAccount();
  const { content, asOf } = useFigures();
  const { revenue, netIncome } = customerGrowth(content, asOf);
  return (
    <>
      <div className="fields two">
        <RecordField kind="account" id={id} field="customerRevenuePrevious" />
        <RecordField kind="account" id={id} field="customerRevenue" />
        <RecordField kind="account" id={id} field="netIncomePrevious" />
        <RecordField kind="account" id={id} field="netIncome" />
      </div>
      <dl className="figure-list tabular">
        <Grown what="Growth of their revenue" growth={revenue} />
        <Grown what="Growth of their net income" growth={netIncome} />
      </dl>
    </>
  );
};

const formWords = (form: string): string => `${inWords(form)}: ${FORM_SAYS[form as keyof typeof FORM_SAYS]}`;

const KeyAccount = () => {
  const account = useAccount();
  const { content } = useFigures();
  const hasOptedIn = keyAccountOf(content).customerOptedIn === true;
  return (
    <div className="fields three">
      <div className="span-two">
        <RecordField kind="account" id={account.id} field="kamForm" words={formWords} />
      </div>
      <RecordField kind="account" id={account.id} field="keySince" />
      <RecordField kind="account" id={account.id} field="customerOptedIn" />
      {hasOptedIn ? (
        <>
          <RecordField kind="account" id={account.id} field="optedInOn" />
          <RecordField kind="account" id={account.id} field="optedInBy" />
        </>
      ) : null}
    </div>
  );
};

const ContractNote = (contract: RecordOf<'contract'>) => <ContractEnd contract={contract} />;
const ContractEnd = ({ contract }: { readonly contract: RecordOf<'contract'> }) => {
  const { content, asOf } = useFigures();
  const days = contractEnds(content, asOf).get(contract.id);
  if (days === undefined) return contract.autoRenew === true ? <span className="quiet">Renews itself.</span> : null;
  return (
    <span className="late">
      {days < 0
        ? `Ended on ${longDate(contract.end)}.`
        : `Ends in ${days} ${days === 1 ? 'day' : 'days'}, on ${longDate(contract.end)}.`}
    </span>
  );
};
const ContractMore = (contract: RecordOf<'contract'>) => (
  <div className="fields three">
    <RecordField kind="contract" id={contract.id} field="autoRenew" />
  </div>
);
const newestFirst = (a: RecordOf<'historyNote'>, b: RecordOf<'historyNote'>): number =>
  (b.date ?? '').localeCompare(a.date ?? '') || a.ordinal - b.ordinal;

const UNIT_COLUMNS = [{ field: 'name' }] as const;
const DEPARTMENT_COLUMNS = [{ field: 'name' }] as const;
const NOTE_COLUMNS = [{ field: 'note' }, { field: 'date' }] as const;

export const Profile = () => {
  const account = useAccount();
  const plan = useSingle('plan');
  const hasScreen =
    useList('threeS').length > 0 || account.industryTemplate === 'hospital' || plan?.template === 'hospital';
  return (
    <>
      <Part id="profile-customer" title="The customer">
        <Customer />
      </Part>
      <Part id="profile-money" title="Their money">
        <Money />
      </Part>
      <Part id="profile-card" title="Key information">
        <KeyInformation />
        <VendorSpend />
      </Part>
      <Part id="profile-key" title="Key account">
        <KeyAccount />
      </Part>
      <Part id="profile-lifecycle" title="Lifecycle">
        <div className="with-meaning">
          <p className="quiet small">
            Whether this is a key account or simply a large one: a candidate is tried as a pilot, becomes key, and goes
            to watch before it is left.
          </p>
          <WhatMeans
            words="the states"
            meanings={LIFECYCLES.map((one) => [inWords(one), LIFECYCLE_SAYS[one]] as const)}
          />
        </div>
        <LifecyclePart />
      </Part>
      <div className="part-columns">
        <Part id="profile-units" title="Business units">
          <RecordTable
            kind="businessUnit"
            layout="one-column"
            columns={UNIT_COLUMNS}
            empty="The parts of the customer that buy: sites, divisions, countries."
            addLabel="Add a business unit"
          />
        </Part>
        <Part id="profile-departments" title="Departments">
          <RecordTable
            kind="department"
            layout="one-column"
            columns={DEPARTMENT_COLUMNS}
            empty="The functions people work in, such as finance or nursing."
            addLabel="Add a department"
          />
        </Part>
      </div>
      <Part id="profile-contracts" title="Contracts">
        <RecordTable
          kind="contract"
          layout="contract-columns"
          columns={[{ field: 'title' }, { field: 'value' }, { field: 'start' }, { field: 'end' }]}
          empty="What is signed, for how much and until when."
          addLabel="Add a contract"
          more={ContractMore}
          note={ContractNote}
        />
      </Part>
      <Part id="profile-history" title="History">
        <RecordTable
          kind="historyNote"
          layout="two-columns"
          columns={NOTE_COLUMNS}
          empty="What both sides remember: first order, lost tender, fire."
          addLabel="Add a history note"
          order={newestFirst}
        />
      </Part>
      {hasScreen ? (
        <Part id="profile-fit" tells="opinions" title="Fit: strategy, structure, systems">
          <ThreeSScreen />
        </Part>
      ) : null}
      <Part id="profile-supplier" title="Your company">
        <div className="fields two">
          <RecordField kind="supplier" id="supplier" field="name" />
          <RecordField kind="supplier" id="supplier" field="totalRevenue" />
        </div>
        <p className="quiet small">Shared by all accounts of this atlas.</p>
      </Part>
    </>
  );
};
