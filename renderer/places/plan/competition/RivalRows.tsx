import { displayName } from '../../../../shared/document/personName';
import { stakeholders } from '../../../../shared/document/stakeholder';
import { find } from '../../../../shared/document/document';
import { daysBetween } from '../../../../shared/analysis/days';
import { longDate } from '../../../../shared/conventions/writeDay';
import type { RecordOf } from '../../../../shared/model';
import { showRecord } from '../../../commands/recordCommands';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordRemark } from '../../../parts/records/RecordRemark';
import { RecordTools } from '../../../parts/records/RecordTools';
import { useSpot } from '../../../parts/records/useSpot';
import { editDocument, useDocument } from '../../../state/documentStore';
import { useAsOf, useList } from '../../../state/records';
import { setSession } from '../../../state/session';
import { AddOne } from '../../../parts/records/AddOne';
import { Button } from '../../../parts/ui/Button';
import { withinSentence } from '../../../../shared/model/words';
import { wordFor } from '../../../../shared/packs/spoken';

const SOON_DAYS = 180;

/** Adds a competitor to the atlas and says that they are here. */
const add = (): void => {
  let id = '';
  const isDone = editDocument('Add a competitor', (draft) => {
    id = draft.add('competitor', {}).id;
    draft.add('rival', { competitorId: id });
  });
  if (isDone) setSession({ spot: { kind: 'competitor', id, isNew: true } });
};

/** Where a competitor stands in the whitespace grid and in opportunities. */
const Places = ({ competitorId }: { readonly competitorId: string }) => {
  const content = useDocument((state) => state.document);
  const cells = useList('cell').filter((cell) => cell.competitorId === competitorId);
  const deals = useList('opportunity').filter((deal) => deal.competitorId === competitorId);
  if (cells.length + deals.length === 0)
    return <p className="quiet small">In no place of the whitespace grid and in no opportunity.</p>;
  return (
    <p className="small places">
      <span className="quiet">Found in</span>
      {cells.map((cell) => (
        <button key={cell.id} type="button" className="plain-link" onClick={() => showRecord('cell', cell.id)}>
          {find(content, 'businessUnit', cell.businessUnitId)?.name}, {find(content, 'offering', cell.offeringId)?.name}
        </button>
      ))}
      {deals.map((deal) => (
        <button key={deal.id} type="button" className="plain-link" onClick={() => showRecord('opportunity', deal.id)}>
          {deal.title}
        </button>
      ))}
    </p>
  );
};

const Here = ({ rival }: { readonly rival: RecordOf<'rival'> }) => {
  const asOf = useAsOf();
  const { row } = useSpot<HTMLDivElement>('rival', rival.id);
  const strong = new Map(useDocument((state) => stakeholders(state.document)).map((one) => [one.id, one]));
  const allies = rival.alliesIds.flatMap((id) => strong.get(id) ?? []).filter((one) => (one.influence ?? 0) >= 4);
  const days = rival.contractEnd === null ? null : daysBetween(asOf, rival.contractEnd);
  return (
    <div ref={row} className="rival-here">
      <RecordField kind="rival" id={rival.id} field="alliesIds" />
      {allies.length > 0 ? (
        <p className="late small">
          {allies.map(displayName).join(', ')} {allies.length === 1 ? 'has' : 'have'} high{' '}
          {withinSentence(wordFor('names', 'influence'))} and {allies.length === 1 ? 'stands' : 'stand'} with them.
        </p>
      ) : null}
      <div className="fields two">
        <RecordField kind="rival" id={rival.id} field="howTheyBeatUs" />
        <RecordField kind="rival" id={rival.id} field="howWeBeatThem" />
        <RecordField kind="rival" id={rival.id} field="contractEnd" />
      </div>
      {days !== null && days >= 0 && days <= SOON_DAYS ? (
        <p className="late small">
          Their contract ends in {days} days, on {longDate(rival.contractEnd)}: a door for you.
        </p>
      ) : null}
    </div>
  );
};

const Row = ({
  competitor,
  rival,
}: {
  readonly competitor: RecordOf<'competitor'>;
  readonly rival: RecordOf<'rival'> | undefined;
}) => {
  const { row, isSpot } = useSpot<HTMLLIElement>('competitor', competitor.id);
  const name = competitor.name || 'without a name';
  return (
    <li ref={row} className={`rival-card ${isSpot ? 'spot' : ''}`}>
      <div className="rival-head record-cells">
        <RecordField kind="competitor" id={competitor.id} field="name" row={name} />
        <RecordTools kind="competitor" id={competitor.id} name={name} />
      </div>
      <RecordRemark kind="competitor" id={competitor.id} />
      <div className="fields two">
        <RecordField kind="competitor" id={competitor.id} field="strengths" oneLine />
        <RecordField kind="competitor" id={competitor.id} field="weaknesses" oneLine />
      </div>
      {rival ? (
        <Here rival={rival} />
      ) : (
        <div className="chips">
          <Button
            small
            onClick={() => {
              let id = '';
              const isDone = editDocument(`${name} is at this account`, (draft) => {
                ({ id } = draft.add('rival', { competitorId: competitor.id }));
              });
              if (isDone) setSession({ spot: { kind: 'rival', id, isNew: true } });
            }}
          >
            They are at this account too
          </Button>
        </div>
      )}
      <Places competitorId={competitor.id} />
    </li>
  );
};

/** Everybody who wants this customer too: what they are like anywhere, and what they are here. */
export const RivalRows = () => {
  const competitors = useList('competitor');
  const rivals = new Map(useList('rival').map((rival) => [rival.competitorId, rival]));
  return (
    <>
      {competitors.length === 0 ? (
        <p className="quiet">Who else sells what you sell, here or nearby?</p>
      ) : (
        <ul className="rival-list" aria-label="Competitors">
          {competitors.map((competitor) => (
            <Row key={competitor.id} competitor={competitor} rival={rivals.get(competitor.id)} />
          ))}
        </ul>
      )}
      <div className="chips">
        <AddOne label="Add a competitor" onClick={add} />
      </div>
    </>
  );
};
