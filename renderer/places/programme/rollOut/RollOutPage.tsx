import { useCallback } from 'react';
import { gateWords, rollOut, rollOutSentence, WAVE_WORDS, type Gate } from '../../../../shared/analysis/rollOut';
import { settingsOf } from '../../../../shared/analysis/settings';
import { longDate } from '../../../../shared/conventions/writeDay';
import type { RecordOf } from '../../../../shared/model';
import { openWave } from '../../../commands/designCommands';
import { NamedBars } from '../../../parts/drawings/NamedBars';
import { waveBars } from '../../../parts/drawings/programmeBars';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { Button } from '../../../parts/ui/Button';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';

const GATE_WORDS = (isMet: Gate['isMet']): string => (isMet === null ? 'not known yet' : isMet ? 'met' : 'not met');

const GateNote = ({ id, waveId }: RecordOf<'waveGate'>) => <GateState id={id} waveId={waveId} />;
const GateState = ({ id, waveId }: { readonly id: string; readonly waveId: string }) => {
  const { content, asOf } = useFigures();
  const line = rollOut(content, asOf).find(({ wave }) => wave.id === waveId);
  const gate = line?.gates.find((one) => one.gate.id === id);
  return gate === undefined ? null : (
    <span className={gate.isMet === false ? 'late' : 'quiet'}>{GATE_WORDS(gate.isMet)}</span>
  );
};

const More = ({ id }: RecordOf<'wave'>) => <Gates waveId={id} />;
const Gates = ({ waveId }: { readonly waveId: string }) => {
  const only = useCallback((gate: RecordOf<'waveGate'>) => gate.waveId === waveId, [waveId]);
  return (
    <>
      <RecordTable
        kind="waveGate"
        layout="gate-columns"
        columns={[{ field: 'criterion' }, { field: 'direction' }, { field: 'target' }, { field: 'actual' }]}
        empty="What must be so before this wave opens?"
        addLabel="Add a criterion"
        only={only}
        given={{ waveId }}
        note={GateNote}
      />
      <div className="fields two">
        <RecordField kind="wave" id={waveId} field="overrideReason" oneLine />
        <RecordField kind="wave" id={waveId} field="openedOn" />
      </div>
    </>
  );
};

const Note = ({ id }: RecordOf<'wave'>) => <WaveNote id={id} />;
const WaveNote = ({ id }: { readonly id: string }) => {
  const { content, asOf } = useFigures();
  const line = rollOut(content, asOf).find(({ wave }) => wave.id === id);
  if (line === undefined) return null;
  const { wave, state, isTooLarge, isLate, number } = line;
  const { firstWave } = settingsOf(content, asOf).rollOut;
  return (
    <span className="flag-row">
      <span className="quiet">
        {gateWords(line)}; {state === 'open' ? `open since ${longDate(wave.openedOn)}` : WAVE_WORDS[state]}
      </span>
      {isTooLarge ? <span className="late">The first wave has at most {firstWave} accounts.</span> : null}
      {isLate ? <span className="late">Past its planned start.</span> : null}
      {state === 'open' ? null : (
        <Button
          small
          disabled={state === 'waits'}
          onClick={() => openWave(id)}
          aria-label={`Open ${wave.name || `wave ${number}`}`}
        >
          Open it today
        </Button>
      )}
    </span>
  );
};

/** Which accounts begin when, and what must be so before the next do. */
export const RollOutPage = () => {
  const { content, asOf } = useFigures();
  return (
    <DesignPage
      label="Roll-out"
      sentence={rollOutSentence(content, asOf)}
      figure={<NamedBars label="Gates of the waves" bars={waveBars(rollOut(content, asOf))} />}
    >
      <RecordTable
        kind="wave"
        layout="wave-columns"
        columns={[{ field: 'name' }, { field: 'accountIds' }, { field: 'start' }]}
        empty="Two or three accounts first, the others once these have shown it works."
        addLabel="Add a wave"
        more={More}
        note={Note}
      />
    </DesignPage>
  );
};
