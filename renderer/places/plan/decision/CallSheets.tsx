import { missingInCallSheet, playersWithoutSheet } from '../../../../shared/analysis/callSheets';
import type { RecordOf } from '../../../../shared/model';
import { displayName } from '../../../../shared/document/personName';
import { addRecord } from '../../../commands/recordCommands';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { RefField } from '../../../parts/records/RefField';
import { Button } from '../../../parts/ui/Button';
import { OpinionsOnly } from '../../../parts/hiding/Hidden';
import { useIsHiding } from '../../../state/records';
import { useFigures } from '../../../state/figures';
import { Fold } from '../../../parts/ui/Fold';

type CallSheet = RecordOf<'callSheet'>;
const FIELDS = [
  'need',
  'feature',
  'advantage',
  'benefit',
  'proof',
  'openingQuestion',
  'objections',
  'answers',
  'nextStep',
] as const;
const COLUMNS = [
  { field: 'callObjective' },
  { field: 'stakeholderId' },
  { field: 'date' },
  { field: 'opportunityId', none: 'No opportunity' },
] as const;

const SheetMore = (sheet: CallSheet) => (
  <div className="fields two">
    {FIELDS.map((field) => (
      <RecordField
        key={field}
        kind="callSheet"
        id={sheet.id}
        field={field}
        oneLine={field === 'openingQuestion' || field === 'nextStep'}
      />
    ))}
  </div>
);
const SheetNote = (sheet: CallSheet) => (
  <OpinionsOnly>
    <SheetState sheet={sheet} />
  </OpinionsOnly>
);
const SheetState = ({ sheet }: { readonly sheet: CallSheet }) => {
  const missing = missingInCallSheet(sheet);
  return missing.length === 0 ? (
    <span className="quiet">Complete.</span>
  ) : (
    <span className="late">Still lacks {missing.join(', ')}.</span>
  );
};

/** Sheets that prepare a talk with one person: need, benefit, proof and what the talk should achieve by when. */
export const CallSheets = ({ opportunityId }: { readonly opportunityId: string | null }) => {
  const { content, asOf } = useFigures();
  const without = playersWithoutSheet(content, asOf);
  const isHiding = useIsHiding();
  const start = (stakeholderId: string): void => addRecord('callSheet', { stakeholderId, opportunityId });
  return (
    <>
      <RecordTable
        kind="callSheet"
        layout="stacked sheet-columns"
        columns={COLUMNS}
        empty="A sheet prepares one talk: what they need, what it brings them, your proof, and what you want to have by when."
        addLabel={null}
        more={SheetMore}
        note={SheetNote}
        caption="Call sheets"
      />
      <div className="start-sheet">
        <RefField
          name="Start a call sheet for"
          to="person"
          value={null}
          placeholder="Find a person"
          onChoose={(id) => {
            if (id !== null) start(id);
          }}
        />
      </div>
      {without.length === 0 || isHiding ? null : (
        <Fold title={`${without.length} key ${without.length === 1 ? 'player' : 'players'} without a sheet`}>
          {() => (
            <ul className="link-list" aria-label="Key players without a sheet">
              {without.map((one) => (
                <li key={one.id}>
                  <span>
                    {displayName(one)}
                    {one.title ? <span className="quiet small">, {one.title}</span> : null}
                  </span>
                  <span>
                    <Button
                      small
                      onClick={() => start(one.id)}
                      aria-label={`Start a call sheet for ${displayName(one)}`}
                    >
                      Start a sheet
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
    </>
  );
};
