import { PERSONA_SAYS, PERSONAS } from '../../../shared/analysis/startPersonas';
import { setHidesClients, useHidesClients } from '../../state/clients';
import { SelectField } from '../../parts/ui/SelectField';
import { useList } from '../../state/records';
import { setMe, setPersona, useMe, usePersona } from '../../state/startAs';

/** As whom one looks over the accounts, and whether clients are named here. */
export const StartPage = () => {
  const persona = usePersona();
  const me = useMe();
  const members = useList('member');
  const hides = useHidesClients();
  return (
    <>
      <SelectField
        label="I look as"
        isFixed
        value={persona}
        none="Nobody chosen: Start asks"
        options={PERSONAS.map((one) => ({ value: one, label: PERSONA_SAYS[one].name }))}
        onChoose={setPersona}
      />
      {persona === null ? null : <p className="quiet small">{PERSONA_SAYS[persona].finds}.</p>}
      {members.length === 0 ? null : (
        <SelectField
          label="I am"
          value={me}
          none="Nobody chosen"
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={setMe}
        />
      )}
      <label className="check">
        <input type="checkbox" checked={hides} onChange={({ target }) => setHidesClients(target.checked)} />
        <span>
          Hide the names of clients
          <small>On the start page, in lists of accounts and in the frame, but for the account that is open</small>
        </span>
      </label>
    </>
  );
};
