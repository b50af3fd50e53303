import { workshopDays } from '../../../../shared/analysis/workshopDays';
import { shortDate, longDate, monthNames } from '../../../../shared/conventions/writeDay';
import { inWords, withinSentence } from '../../../../shared/model/words';
import { TEMPLATES } from '../../../../shared/model/templates';
import { saveVersionPdf } from '../../../commands/planCommands';
import { setFields } from '../../../state/documentStore';
import { useFigures } from '../../../state/figures';
import { useAccount, useList, useSingle } from '../../../state/records';
import { goTo } from '../../../state/session';
import { RecordField } from '../../../parts/records/RecordField';
import { Button } from '../../../parts/ui/Button';
import { ManagementView } from '../managementView/ManagementView';
import { FrameworkField } from '../../../parts/plan/FrameworkField';
import { Part } from '../../../parts/plan/Part';
import { SelectField } from '../../../parts/ui/SelectField';
import { labelOf } from '../../../../shared/model/labels';

/** Final versions, the newest first, each with its frozen PDF. */
const Versions = () => {
  const versions = useList('planVersion').toReversed();
  if (versions.length === 0)
    return (
      <p className="quiet">No version is final yet. A final version keeps its ratings and its PDF in the atlas.</p>
    );
  return (
    <table className="plain tabular">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Final on</th>
          <th scope="col">State</th>
          <th scope="col">Author</th>
          <th scope="col">
            <span className="visually-hidden">PDF</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <td>{version.version}</td>
            <td>{longDate(version.finalOn)}</td>
            <td>
              {version.supersededOn === null
                ? 'Final'
                : `Superseded ${shortDate(version.supersededOn, version.finalOn.slice(0, 4))}`}
            </td>
            <td>{version.by ?? '–'}</td>
            <td>
              {version.attachmentId === null ? (
                <span className="quiet">no PDF</span>
              ) : (
                <Button
                  small
                  onClick={() => void saveVersionPdf(version.attachmentId ?? '', version.version)}
                  aria-label={`Save the PDF of version ${version.version}`}
                >
                  Save PDF
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const Cover = () => {
  const account = useAccount();
  const plan = useSingle('plan');
  const { content, asOf } = useFigures();
  const { last, next } = workshopDays(content, asOf);
  const frame = useSingle('financials');
  return (
    <>
      <Part id="cover-plan" title="The plan">
        <div className="fields two">
          <RecordField kind="account" id={account.id} field="name" />
          <RecordField kind="plan" id="plan" field="author" placeholder="Who answers for this plan" />
          <RecordField kind="financials" id="financials" field="periodStart" />
          <RecordField kind="financials" id="financials" field="periodEnd" />
          <SelectField
            label={labelOf('financials', 'yearStart')}
            isFixed
            value={frame?.yearStart == null ? null : String(frame.yearStart)}
            none="January"
            options={monthNames()
              .map((label, at) => ({ value: String(at + 1), label }))
              .slice(1)}
            onChoose={(month) => {
              setFields('Set where a year begins', 'financials', 'financials', {
                yearStart: month === null ? null : Number(month),
              });
            }}
          />
          <RecordField kind="account" id={account.id} field="asOf" />
          <SelectField
            label="Template"
            value={plan?.template ?? 'blank'}
            options={TEMPLATES.map((one) => ({ value: one.id, label: one.title }))}
            onChoose={(template) => {
              setFields('Choose the template', 'plan', 'plan', { template });
            }}
          />
          <FrameworkField />
        </div>
        <p className="quiet small">
          The plan was begun from its template. It orders the sections and chooses the examples; it never changes what
          you wrote.
        </p>
        <dl className="figure-list tabular">
          <div>
            <dt>Version</dt>
            <dd>
              {plan?.version ?? 1}, {withinSentence(inWords(plan?.state ?? 'draft'))}
            </dd>
          </div>
          <div>
            <dt>Last workshop</dt>
            <dd>{last === null ? 'None yet' : longDate(last)}</dd>
          </div>
          {next === null ? null : (
            <div>
              <dt>Next workshop</dt>
              <dd>{longDate(next)}</dd>
            </div>
          )}
        </dl>
      </Part>
      <Part id="cover-versions" title="Final versions">
        <Versions />
      </Part>
      <Part id="cover-management" title="For management">
        <ManagementView />
      </Part>
      <Part id="cover-page" title="On one page">
        <p className="quiet">
          The whole plan on one page is the Compass. On paper it has a page of its own, and Export prints it alone as
          the composition One page.
        </p>
        <div className="chips">
          <Button onClick={() => goTo('compass')}>Open the Compass</Button>
        </div>
      </Part>
    </>
  );
};
