import { charterState } from '../../../../shared/analysis/charter';
import { keyAccountOf } from '../../../../shared/analysis/keyAccount';
import { FORM_SAYS, LIFECYCLE_SAYS } from '../../../../shared/analysis/lifecycle';
import { longDate } from '../../../../shared/conventions/writeDay';
import { accountOf, list, single } from '../../../../shared/document/document';
import { inOneBreath, inWords } from '../../../../shared/model/words';
import { Facts, Label, Prose } from '../../texts';
import type { PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';

const Said = ({
  label,
  text,
  missing,
}: {
  readonly label: string;
  readonly text: string | null;
  readonly missing: string;
}) => (
  <>
    <Label>{label}</Label>
    {text?.trim() ? <p className="read-aloud">{text}</p> : <p className="quiet">{missing}</p>}
  </>
);

const inRole = (view: PlanView, ...roles: readonly string[]): string | null =>
  view.member(
    list(view.content, 'assignment').find(({ role }) => role !== null && roles.includes(role))?.memberId ?? null,
  );

/** Why this is a key account, what changes for it, whether the customer wants it, and who stands for it. */
export const CharterSheet = ({ view }: { readonly view: PlanView }) => {
  const { content } = view;
  const charter = single(content, 'charter');
  const account = accountOf(content);
  const held = keyAccountOf(content);
  const state = charterState(content);
  const optedIn =
    held.customerOptedIn === null
      ? 'Not asked yet'
      : [held.customerOptedIn ? 'Yes' : 'No', account.optedInOn && longDate(account.optedInOn), account.optedInBy]
          .filter(Boolean)
          .join(', ');
  const signing = [
    [inWords('accountLead'), inRole(view, 'accountLead', 'clientExecutive')],
    [inWords('executiveSponsor'), inRole(view, 'executiveSponsor')],
    ['For the customer', null],
  ] as const;
  return (
    <AccountSheet view={view} id="sheet-charter" kind="Account charter">
      <p className={state.isComplete ? 'remark' : 'remark alert'}>
        {state.isComplete
          ? 'This charter is complete.'
          : `This charter is not complete: it does not say ${inOneBreath(state.lacks)}.`}
      </p>
      <Facts
        facts={[
          ['Customer opted in', optedIn],
          ['Key account since', account.keySince && longDate(account.keySince)],
          ['Form', held.kamForm && `${inWords(held.kamForm)}: ${FORM_SAYS[held.kamForm]}`],
          ['Lifecycle', held.lifecycle && `${inWords(held.lifecycle)}: ${LIFECYCLE_SAYS[held.lifecycle]}`],
        ]}
      />
      <Said
        label="Why this account was chosen"
        text={charter?.whyChosen ?? null}
        missing="The plan does not say why."
      />
      <Said
        label="What you do differently from now on"
        text={charter?.differently ?? null}
        missing="Nothing is named: a charter that changes nothing is none."
      />
      <Said label="What you stop" text={charter?.stop ?? null} missing="Nothing is named." />
      <Label>Signed</Label>
      <Prose text={charter?.signed ?? null} />
      <div className="sign-off">
        {signing.map(([part, name]) => (
          <div key={part}>
            <p>{name ?? ' '}</p>
            <small>{part}, day and signature</small>
          </div>
        ))}
      </div>
    </AccountSheet>
  );
};
