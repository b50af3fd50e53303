import { find, list } from '../../../shared/document/document';
import { longDate } from '../../../shared/model/dates';
import { wholeMoney } from '../../../shared/model/money';
import { inWords } from '../../../shared/model/words';
import { part, type SectionParts } from './PlanPart';
import { Rows } from './Rows';
import { TimelineFigure } from './TimelineFigure';

/** P12. */
export const projectsParts: SectionParts = (view) => {
  const { document, asOf } = view;
  const projects = list(document, 'project');
  return part('Projects of the customer', projects.length > 0, (
    <>
      <TimelineFigure projects={projects} asOf={asOf} />
      <Rows label="Projects of the customer" rows={projects} columns={[
        { head: 'Project', of: (row) => <><strong>{row.title}</strong>{row.note ? <span className="line">{row.note}</span> : null}</>, as: 'text' }, { head: 'Unit', of: (row) => view.unit(row.businessUnitId) }, { head: 'Sponsor', of: (row) => view.person(row.sponsorId) },
        { head: 'State', of: (row) => inWords(row.status), as: 'short' }, { head: 'From, to', of: (row) => row.start || row.end ? <><span className="line">{row.start ? longDate(row.start) : '–'}</span><span className="line">{row.end ? longDate(row.end) : '–'}</span></> : null, as: 'short' },
        { head: `Budget, ${view.currency}`, of: (row) => row.budget === null ? null : wholeMoney(row.budget), as: 'number' }, { head: 'For the plan', of: (row) => row.planImpact && inWords(row.planImpact), as: 'short' }, { head: 'Your role', of: (row) => row.ourRole && inWords(row.ourRole) },
        { head: 'Touches', of: (row) => { const titles = [...row.opportunityIds.flatMap((id) => find(document, 'opportunity', id)?.title ?? []), ...row.riskIds.flatMap((id) => find(document, 'risk', id)?.title ?? [])]; return titles.length === 0 ? null : titles.map((title) => <span key={title} className="line">{title}</span>); }, as: 'text' },
      ]} />
    </>
  ));
};
