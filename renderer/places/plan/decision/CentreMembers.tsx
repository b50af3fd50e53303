import { displayName } from '../../../../shared/document/personName';
import { setInOpportunity, type InOpportunity } from '../../../../shared/document/maps';
import { stakeholderById, type Stakeholder } from '../../../../shared/document/stakeholder';
import { BUYING_ROLES, ATTITUDE, type BuyingRole } from '../../../../shared/model/scales';
import { attitudeWord, influenceWord, ROLE_WORDS } from '../../../../shared/model/words';
import type { RecordOf } from '../../../../shared/model';
import { useSpot } from '../../../parts/records/useSpot';
import { readChoice, type Cell } from '../../../parts/records/cells/cell';
import { useFieldCells } from '../../../parts/records/cells/useFieldCells';
import { editDocument, useDocument } from '../../../state/documentStore';
import { useIsHiding, useList, useStakeholder } from '../../../state/records';
import { HiddenBar } from '../../../parts/hiding/Hidden';
import { SelectField } from '../../../parts/ui/SelectField';
import { ChoiceMenu } from '../../../parts/ui/ChoiceMenu';
import { PersonLink } from '../../../parts/plan/PersonLink';
import { wordFor } from '../../../../shared/packs/spoken';

type Override = RecordOf<'override'>;
/** Says where a person is different in one opportunity; where nothing differs, nothing is kept. */
const differ = (opportunityId: string, personId: string, said: InOpportunity): void => {
  editDocument('Say what differs in this opportunity', (draft) =>
    setInOpportunity(draft, opportunityId, personId, said),
  );
};

const attitudes = () => ATTITUDE.map((attitude) => ({ value: String(attitude), label: attitudeWord(attitude) }));
/** The attitude of a person in one opportunity; empty where it is that of the account. */
const attitudeHere = (opportunityId: string, one: Stakeholder, override: Override | undefined): Cell => ({
  name: `${wordFor('names', 'attitude')} here of ${displayName(one)}`,
  value: override?.attitude ?? null,
  text: override?.attitude == null ? '' : attitudeWord(override.attitude),
  empty: null,
  read: (text) => readChoice(text, attitudes(), ''),
  put: (draft, value) => {
    const attitude = value === null ? null : Number(value);
    setInOpportunity(draft, opportunityId, one.id, { attitude: attitude === one.attitude ? null : attitude });
    return null;
  },
});

const rolesWords = (roles: readonly BuyingRole[]): string =>
  roles.length === 0 ? 'No role' : roles.map((role) => ROLE_WORDS[role]).join(', ');

const Member = ({
  opportunityId,
  personId,
  override,
}: {
  readonly opportunityId: string;
  readonly personId: string;
  readonly override: Override | undefined;
}) => {
  const one = useStakeholder(personId);
  const isHiding = useIsHiding();
  const { row } = useSpot<HTMLTableRowElement>('override', override?.id ?? '');
  if (!one) return null;
  const roles = override?.buyingRoles ?? one.buyingRoles;
  const name = displayName(one);
  const toggle = (role: BuyingRole, isOn: boolean): void => {
    const next = BUYING_ROLES.filter((other) => (other === role ? isOn : roles.includes(other)));
    differ(opportunityId, personId, { buyingRoles: next });
  };
  return (
    <tr ref={row} data-cells="2">
      <td>
        <PersonLink id={personId} />
        {override ? (
          <span
            className="differs-mark"
            title={`Elsewhere: ${attitudeWord(one.attitude)}; ${rolesWords(one.buyingRoles)}`}
          >
            differs here
          </span>
        ) : null}
        {one.title ? <span className="quiet small under">{one.title}</span> : null}
      </td>
      <td className="small">{isHiding ? <HiddenBar /> : influenceWord(one.influence)}</td>
      {isHiding ? (
        <td>
          <HiddenBar />
        </td>
      ) : (
        <td>
          <SelectField
            label={`${wordFor('names', 'attitude')} here: ${name}`}
            hideLabel
            value={override?.attitude == null ? null : String(override.attitude)}
            none={attitudeWord(one.attitude)}
            options={ATTITUDE.toReversed()
              .filter((attitude) => attitude !== one.attitude)
              .map((attitude) => ({ value: String(attitude), label: attitudeWord(attitude) }))}
            onChoose={(attitude) =>
              differ(opportunityId, personId, { attitude: attitude === null ? null : Number(attitude) })
            }
          />
        </td>
      )}
      {isHiding ? (
        <td>
          <HiddenBar />
        </td>
      ) : (
        <td>
          <ChoiceMenu
            label={`Roles here: ${name}, ${rolesWords(roles)}`}
            face={<span className="roles-face">{rolesWords(roles)}</span>}
            sections={[
              {
                title: null,
                kind: 'switches',
                entries: BUYING_ROLES.map((role) => ({
                  label: ROLE_WORDS[role],
                  on: roles.includes(role),
                  set: (isOn) => toggle(role, isOn),
                })),
              },
            ]}
          />
        </td>
      )}
    </tr>
  );
};

/** The people of a buying centre, with the roles and attitude they have in this opportunity where these differ. */
export const CentreMembers = ({ opportunity }: { readonly opportunity: RecordOf<'opportunity'> }) => {
  const overrides = new Map(
    useList('override')
      .filter((one) => one.opportunityId === opportunity.id)
      .map((one) => [one.personId, one]),
  );
  const ids = [...new Set([...opportunity.stakeholderIds, ...overrides.keys()])];
  const isHiding = useIsHiding();
  const people = stakeholderById(useDocument((state) => state.document));
  const here = ids.flatMap((id) => people.get(id) ?? []);
  const cells = useFieldCells<HTMLTableSectionElement>(
    {
      rows: here.length,
      columns: 1,
      cellAt: (row, column) => {
        const one = here[row];
        return one && column === 0 && !isHiding ? attitudeHere(opportunity.id, one, overrides.get(one.id)) : null;
      },
    },
    'the buying centre',
  );
  if (ids.length === 0) return <p className="quiet">Add the people who take part in this decision.</p>;
  return (
    <table className="plain centre">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">{wordFor('names', 'influence')}</th>
          <th scope="col">{wordFor('names', 'attitude')} here</th>
          <th scope="col">Roles here</th>
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go between the fields inside */}
      <tbody {...cells}>
        {ids.map((id) => (
          <Member key={id} opportunityId={opportunity.id} personId={id} override={overrides.get(id)} />
        ))}
      </tbody>
    </table>
  );
};
