import { buyingCentreFigures, missingRoles, unitFigures } from '../../../../shared/analysis/buyingCentre';
import { shownOn } from '../../../../shared/document/maps';
import { holderOf } from '../../../../shared/document/occupancy';
import { drawnSeats } from '../../../../shared/document/people';
import { displayName } from '../../../../shared/document/personName';
import { stakeholderById } from '../../../../shared/document/stakeholder';
import { ROLE_WORDS, withinSentence } from '../../../../shared/model/words';
import type { MapRecord } from '../../../../shared/model';
import { signed } from '../../../../shared/conventions/writeNumber';
import { percentWords, reasonWords, supportRange } from '../../../parts/drawings/words';
import { putOnMap } from '../../../commands/opportunityCommands';
import { run } from '../../../commands/handlers';
import { useFigures } from '../../../state/figures';
import { useDocument } from '../../../state/documentStore';
import { useRecord } from '../../../state/records';
import { useSession } from '../../../state/session';
import { useShownMap } from '../../../state/shownMap';
import { OpinionsOnly } from '../../../parts/hiding/Hidden';
import { OutsideCentre } from '../../../parts/plan/OutsideCentre';
import { Button } from '../../../parts/ui/Button';
import { SelectField } from '../../../parts/ui/SelectField';

const AddSomebody = ({ map }: { readonly map: MapRecord }) => {
  const content = useDocument((state) => state.document);
  const { seats, context } = shownOn(content, map);
  const inside = new Set(seats.filter((seat) => !context.has(seat.id)).map((seat) => seat.id));
  const views = stakeholderById(content);
  const options = drawnSeats(content)
    .filter((seat) => !inside.has(seat.id))
    .map((seat) => {
      const one = views.get(holderOf(content, seat.id) ?? '');
      return { value: seat.id, label: `${one ? displayName(one) : ''}${seat.title ? `, ${seat.title}` : ''}` };
    });
  return (
    <SelectField
      label={`Add somebody to ${map.name}`}
      hideLabel
      value={null}
      none={map.opportunityId === null ? 'Move somebody into this unit' : 'Add somebody'}
      options={options}
      onChoose={(seatId) => {
        if (seatId !== null) putOnMap([seatId]);
      }}
    />
  );
};

const OpportunityWords = ({ opportunityId }: { readonly opportunityId: string }) => {
  const { content, asOf } = useFigures();
  const figures = buyingCentreFigures(content, asOf).get(opportunityId);
  const missing = missingRoles(content, asOf).get(opportunityId) ?? [];
  const differ = useDocument(
    (state) => [...state.document.override.values()].filter((one) => one.opportunityId === opportunityId).length,
  );
  if (!figures) return null;
  const { support, coverage } = figures;
  return (
    <>
      <span title={reasonWords(support.reason)}>
        support <b>{signed(support.value)}</b>
        {supportRange(support)}
      </span>
      <span title={reasonWords(coverage.reason)}>
        coverage <b>{percentWords(coverage.value)}</b>
      </span>
      <span className={missing.length > 0 ? 'late' : ''}>
        {missing.length === 0
          ? 'every role held'
          : `nobody is ${missing.map((role) => withinSentence(ROLE_WORDS[role])).join(', ')}`}
      </span>
      {differ > 0 ? (
        <span>
          {differ} {differ === 1 ? 'differs' : 'differ'} from the account
        </span>
      ) : null}
    </>
  );
};

const UnitWords = ({ unitId }: { readonly unitId: string }) => {
  const { content, asOf } = useFigures();
  const figures = unitFigures(content, asOf, 'businessUnit', unitId);
  return (
    <>
      <span title={reasonWords(figures.support.reason)}>
        support <b>{signed(figures.support.value)}</b>
      </span>
      <span title={reasonWords(figures.coverage.reason)}>
        coverage <b>{percentWords(figures.coverage.value)}</b>
      </span>
    </>
  );
};

/** What the map of a unit or an opportunity is about, its figures, and who else may come in. */
export const MapStrip = () => {
  const map = useShownMap();
  const opportunity = useRecord('opportunity', map?.opportunityId);
  const unit = useRecord('businessUnit', map?.businessUnitId);
  const chosen = useSession((state) => state.selection.length);
  if (!map || (!opportunity && !unit)) return null;
  return (
    <section className="map-strip tabular" aria-label="About this map">
      <span className="strip-words">
        <b className="serif">
          {opportunity
            ? opportunity.title === map.name
              ? 'Buying centre'
              : opportunity.title
            : unit?.name === map.name
              ? 'Business unit'
              : unit?.name}
        </b>
        <OpinionsOnly>
          {opportunity ? (
            <OpportunityWords opportunityId={opportunity.id} />
          ) : unit ? (
            <UnitWords unitId={unit.id} />
          ) : null}
        </OpinionsOnly>
      </span>
      {opportunity ? <OutsideCentre opportunityId={opportunity.id} isBrief /> : null}
      <AddSomebody map={map} />
      {opportunity ? (
        <Button small disabled={chosen === 0} onClick={() => run('person.offMap')}>
          Take off
        </Button>
      ) : null}
    </section>
  );
};
