import { charterSentence, definitionView } from '../../../shared/analysis/programmeDefinition';
import { pilotStart } from '../../../shared/analysis/rollOut';
import { beginDefinition } from '../../../shared/document/settleVote';
import { setPilotStart } from '../../commands/designCommands';
import { setCharter } from '../../commands/programmeCommands';
import { AgreementBars } from '../../parts/drawings/AgreementBars';
import { HiddenBar } from '../../parts/hiding/Hidden';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { DayField } from '../../parts/ui/DayField';
import { NumberField } from '../../parts/ui/NumberField';
import { TextField } from '../../parts/ui/TextField';
import { useClientsHidden } from '../../state/clients';
import { editDocument } from '../../state/documentStore';
import { useFigures } from '../../state/figures';
import { useWaiting } from '../../parts/records/useWaiting';
import type { TextLimit } from '../../parts/ui/textLimit';
import { useSingle } from '../../state/records';
import { BoxVotes } from './BoxVotes';
import { useToday } from '../../state/today';

const LONGEST = { sponsor: 200, purpose: 2_000 } as const;
const MOST_WAVES = 1_000;

/** What is too long for a text of the charter waits in its field, as it does everywhere. */
const useCharterLimit = (text: keyof typeof LONGEST): TextLimit => ({
  longest: LONGEST[text],
  ...useWaiting('programme', text, 'charter'),
});

/** Who sponsors the programme and what for, and what key account management is here. */
export const CharterPage = () => {
  const { content, asOf } = useFigures();
  const charter = useSingle('programme')?.charter ?? null;
  const isHidden = useClientsHidden();
  const day = useToday();
  const sponsorLimit = useCharterLimit('sponsor');
  const purposeLimit = useCharterLimit('purpose');
  const agreed = definitionView(content, asOf);
  return (
    <>
      <section className="programme-says" aria-label="Charter">
        <p className="portfolio-label">Charter</p>
        <h3 className="serif portfolio-sentence">{charterSentence(content, asOf)}</h3>
        <div className="charter-fields">
          <TextField
            label="Sponsor of the programme"
            value={charter?.sponsor ?? null}
            limit={sponsorLimit}
            onCommit={(sponsor, group) => setCharter('sponsor', { sponsor }, group)}
          />
          {isHidden ? (
            <HiddenBar />
          ) : (
            <TextField
              label="Purpose"
              multiline
              value={charter?.purpose ?? null}
              limit={purposeLimit}
              onCommit={(purpose, group) => setCharter('purpose', { purpose }, group)}
            />
          )}
          <DayField label="Pilot began on" today={day} value={pilotStart(content)} onCommit={setPilotStart} />
          <NumberField
            label="Wave of the roll-out"
            isWhole
            range={[0, MOST_WAVES]}
            value={charter?.wave ?? null}
            onCommit={(wave, group) => setCharter('wave', { wave }, group)}
          />
        </div>
        {agreed.some(({ votes }) => votes > 0) ? (
          <>
            <p className="portfolio-label">
              We agree <small>1 to 5, as people voted</small>
            </p>
            <AgreementBars boxes={agreed} />
          </>
        ) : null}
      </section>
      <section className="definition-boxes" aria-label="What key account management is here">
        {agreed.length === 0 ? (
          <div className="empty-place">
            <p>What is key account management here? A core sentence and six boxes say it.</p>
            <Button tone="primary" onClick={() => editDocument('Begin the definition canvas', beginDefinition)}>
              Begin the definition
            </Button>
          </div>
        ) : (
          <ul>
            {agreed.map((box) => (
              <li key={box.id}>
                <RecordField kind="definitionBox" id={box.id} field="title" oneLine isTitled />
                {isHidden ? (
                  <HiddenBar />
                ) : (
                  <RecordField kind="definitionBox" id={box.id} field="text" isTitled placeholder="What you say" />
                )}
                <BoxVotes box={box} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
};
