import { find, list } from '../../../../shared/document/document';
import { SWOT_FIELDS } from '../../../../shared/model/scales';
import { inWords, said } from '../../../../shared/model/words';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Label, Points } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';

const ABOUT = {
  strengths: 'yours, at this customer',
  weaknesses: 'yours, at this customer',
  opportunities: 'in their world',
  threats: 'in their world',
} as const;

const Issues = ({ view }: { readonly view: PlanView }) => (
  <>
    {list(view.content, 'keyIssue').map((issue) => {
      const entries = issue.swotEntryIds.flatMap((id) => find(view.content, 'swotEntry', id)?.title ?? []);
      const objectives = issue.objectiveIds.flatMap((id) => find(view.content, 'objective', id)?.title ?? []);
      return (
        <article key={issue.id} className="keep entry">
          <p className="read-aloud">
            <span className="quiet">Because</span> {issue.because || '–'} <span className="quiet">therefore</span>{' '}
            {issue.therefore || '–'}
          </p>
          {entries.length > 0 ? (
            <p>
              <span className="quiet">Rests on: </span>
              {entries.join('; ')}
            </p>
          ) : null}
          {objectives.length > 0 ? (
            <p>
              <span className="quiet">Answered by: </span>
              {objectives.join('; ')}
            </p>
          ) : (
            <p className="alert">No objective answers it yet.</p>
          )}
        </article>
      );
    })}
  </>
);

type Entry = { readonly id: string; readonly field: (typeof SWOT_FIELDS)[number]; readonly title: string };

/** The four fields, two by two, with whose they are. */
export const FourFields = ({
  entries,
  about,
  textOf = ({ title }) => title,
}: {
  readonly entries: readonly Entry[];
  readonly about: Readonly<Record<Entry['field'], string>>;
  readonly textOf?: (entry: Entry) => string;
}) => (
  <div className="swot">
    {SWOT_FIELDS.map((field) => {
      const own = entries.filter((entry) => entry.field === field);
      return (
        <div key={field} className={field}>
          <Label>
            {inWords(field)} <span className="quiet">{about[field]}</span>
          </Label>
          {own.length === 0 ? (
            <p className="quiet">–</p>
          ) : (
            <Points items={own.map((entry) => ({ id: entry.id, text: textOf(entry) }))} />
          )}
        </div>
      );
    })}
  </div>
);

/** What the plan prints of SWOT and key issues. */
export const swotPaper: SectionParts = (view) => {
  const entries = list(view.content, 'swotEntry');
  return [
    ...part(
      said('{swot.strengths}, {swot.weaknesses}, {swot.opportunities}, {swot.threats}'),
      entries.length > 0,
      <FourFields entries={entries} about={ABOUT} />,
    ),
    ...part('Key issues', view.content.keyIssue.size > 0, <Issues view={view} />),
  ];
};
