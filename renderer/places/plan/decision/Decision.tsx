import { isOpenOpportunity } from '../../../../shared/analysis/buyingCentre';
import { find } from '../../../../shared/document/document';
import type { RecordOf } from '../../../../shared/model';
import { inWords, withinSentence } from '../../../../shared/model/words';
import { addRecord } from '../../../commands/recordCommands';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordRemark } from '../../../parts/records/RecordRemark';
import { useSpot } from '../../../parts/records/useSpot';
import { currentDocument } from '../../../state/documentStore';
import { useList } from '../../../state/records';
import { AddOne } from '../../../parts/records/AddOne';
import { SelectField } from '../../../parts/ui/SelectField';
import { CallSheets } from './CallSheets';
import { CentreFigures } from './CentreFigures';
import { CentreMembers } from './CentreMembers';
import { Criteria, DecisionSteps } from './DecisionSteps';
import { EvidencePart } from './EvidencePart';
import { OutsideCentre } from '../../../parts/plan/OutsideCentre';
import { Part } from '../../../parts/plan/Part';
import { useChosen } from '../../../parts/records/useChosen';

type Opportunity = RecordOf<'opportunity'>;
const add = (): void => addRecord('opportunity', { stage: 'identified' });

const Deal = ({ opportunity }: { readonly opportunity: Opportunity }) => {
  const { row } = useSpot<HTMLDivElement>('opportunity', opportunity.id);
  const { id } = opportunity;
  return (
    <div ref={row} className="fields three">
      <div className="span-all">
        <RecordField kind="opportunity" id={id} field="title" oneLine />
      </div>
      <RecordField kind="opportunity" id={id} field="stage" />
      <RecordField kind="opportunity" id={id} field="value" />
      <RecordField kind="opportunity" id={id} field="closeDate" />
      <RecordField kind="opportunity" id={id} field="probability" />
      <RecordField kind="opportunity" id={id} field="competitorId" none="Nobody known" />
      <RecordField kind="opportunity" id={id} field="type" />
      <div className="span-all">
        <RecordField kind="opportunity" id={id} field="nextStep" oneLine />
        <RecordRemark kind="opportunity" id={id} />
      </div>
    </div>
  );
};

const Chosen = ({ opportunity }: { readonly opportunity: Opportunity }) => {
  const { id } = opportunity;
  return (
    <>
      <Part id="deciding-steps" title="How they decide">
        <DecisionSteps opportunityId={id} />
      </Part>
      <Part id="deciding-criteria" title="What they decide by">
        <Criteria opportunityId={id} />
      </Part>
      <Part id="deciding-centre" title="Buying centre">
        <div className="fields two">
          <RecordField kind="opportunity" id={id} field="economicBuyerId" />
          <RecordField kind="opportunity" id={id} field="championId" />
        </div>
        <RecordField kind="opportunity" id={id} field="stakeholderIds" />
        <OutsideCentre opportunityId={id} />
        <CentreMembers opportunity={opportunity} />
      </Part>
      <Part id="deciding-figures" tells="opinions" title="Where you stand with them">
        <CentreFigures opportunityId={id} />
      </Part>
      <Part id="deciding-evidence" tells="opinions" title="Evidence">
        <EvidencePart opportunity={opportunity} />
      </Part>
    </>
  );
};

const opportunityWords = (one: RecordOf<'opportunity'>): string => {
  const title = one.title || 'Without a title';
  return isOpenOpportunity(one) ? title : `${title} (${withinSentence(inWords(one.stage))})`;
};

/** How the customer decides one opportunity at a time. */
export const Decision = () => {
  const opportunities = useList('opportunity');
  const ordered = [
    ...opportunities.filter(isOpenOpportunity),
    ...opportunities.filter((one) => !isOpenOpportunity(one)),
  ];
  const [chosenId, choose] = useChosen((spot) => {
    switch (spot.kind) {
      case 'opportunity':
        return spot.id;
      case 'decisionStep':
      case 'decisionCriterion':
      case 'override':
        return find(currentDocument(), spot.kind, spot.id)?.opportunityId ?? null;
      default:
        return null;
    }
  });
  const chosen = ordered.find((one) => one.id === chosenId) ?? ordered[0];
  return (
    <>
      <Part id="deciding-deal" title="Opportunity">
        {chosen ? (
          <>
            <div className="choose-row">
              <SelectField
                label="Opportunity"
                value={chosen.id}
                options={ordered.map((one) => ({
                  value: one.id,
                  label: opportunityWords(one),
                }))}
                onChoose={choose}
              />
              <AddOne label="Add an opportunity" onClick={add} />
            </div>
            <Deal key={chosen.id} opportunity={chosen} />
          </>
        ) : (
          <>
            <p className="quiet">Every opportunity is decided by its own people in its own steps.</p>
            <div className="chips">
              <AddOne label="Add an opportunity" onClick={add} />
            </div>
          </>
        )}
      </Part>
      {chosen ? <Chosen key={chosen.id} opportunity={chosen} /> : null}
      <Part id="deciding-sheets" title="Call sheets">
        <CallSheets opportunityId={chosen?.id ?? null} />
      </Part>
    </>
  );
};
