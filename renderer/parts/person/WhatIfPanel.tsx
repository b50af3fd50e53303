import { useMemo } from 'react';
import { SCENARIO_WORDS, scenarioFigures, scenarioMoves, type BeforeAndAfter } from '../../../shared/analysis/whatIf';
import { seatOf } from '../../../shared/document/occupancy';
import { displayName } from '../../../shared/document/personName';
import { wishesIn, type Ghost } from '../../../shared/document/scenarios';
import { labelOf } from '../../../shared/model/labels';
import { ATTITUDE, INFLUENCE, RELATIONSHIP } from '../../../shared/model/scales';
import { attitudeWord, influenceWord, relationshipWord, withinSentence } from '../../../shared/model/words';
import { signed, signedTo } from '../../../shared/conventions/writeNumber';
import {
  copyThisScenario,
  deleteScenario,
  newScenario,
  setGhostly,
  showScenario,
  takeGhostsBack,
  toggleWhatIf,
} from '../../commands/whatIfCommands';
import { setFields } from '../../state/documentStore';
import { useFigures } from '../../state/figures';
import { useList, useRecord } from '../../state/records';
import { openDialog, select, useSession } from '../../state/session';
import { percentWords } from '../drawings/words';
import { useLimit } from '../records/useLimit';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { said } from '../../../shared/packs/spoken';

const COUNTS: ReadonlySet<BeforeAndAfter['figure']> = new Set(['opposedKeyPlayers', 'champions', 'gaps']);

const shown = (figure: BeforeAndAfter['figure'], value: number | null): string =>
  figure === 'support'
    ? signed(value)
    : COUNTS.has(figure)
      ? value === null
        ? '–'
        : String(value)
      : percentWords(value);

/** What it would change: each figure now, then, and the difference of what is shown. */
const Figures = ({ scenarioId }: { readonly scenarioId: string | null }) => {
  const { content, asOf } = useFigures();
  const rows = useMemo(() => scenarioFigures(content, asOf, scenarioId), [content, asOf, scenarioId]);
  return (
    <table className="what-if-figures tabular" aria-label="Figures now and then">
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ figure, before, after }) => (
          <tr key={figure} className={figure === 'support' ? 'first' : ''}>
            <th scope="row">{SCENARIO_WORDS[figure]}</th>
            <td>{shown(figure, before)}</td>
            <td>{shown(figure, after)}</td>
            <td>{before === null || after === null ? '–' : signed(Math.round(after) - Math.round(before))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type ValueProps = {
  readonly ghost: Ghost;
  readonly name: string;
  readonly field: 'influence' | 'attitude' | 'relationship';
  readonly now: number | null;
  readonly values: readonly number[];
  readonly word: (value: number | null) => string;
};

const GhostValue = ({ ghost, name, field, now, values, word }: ValueProps) => (
  <div>
    <span className="label" aria-hidden="true">
      {labelOf('person', field)}
    </span>
    <SelectField
      label={`${name}, ${withinSentence(labelOf('person', field))} then`}
      hideLabel
      value={ghost[field] === null ? null : String(ghost[field])}
      none={`${word(now)}, as it is`}
      options={values.filter((value) => value !== now).map((value) => ({ value: String(value), label: word(value) }))}
      onChoose={(value) => setGhostly(ghost.personId, { [field]: value === null ? null : Number(value) })}
    />
  </div>
);

const Move = ({ ghost, gain }: { readonly ghost: Ghost; readonly gain: number | null }) => {
  const { content } = useFigures();
  const person = useRecord('person', ghost.personId);
  if (!person) return null;
  const name = displayName(person);
  const seatId = seatOf(content, person.id);
  return (
    <li>
      <p className="move-head">
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            if (seatId !== null) select([seatId]);
          }}
        >
          {name}
        </button>
        <span className="quiet small tabular" title="Points of weighted support that are there because of this move">
          {gain === null ? '' : `${signedTo(gain, 1)} support`}
        </span>
        <span className="spring" />
        <Button small tone="bare" aria-label={`Put ${name} back`} onClick={() => takeGhostsBack([person.id])}>
          Put back
        </Button>
      </p>
      <div className="move-fields">
        <GhostValue
          ghost={ghost}
          name={name}
          field="attitude"
          now={person.attitude}
          values={ATTITUDE}
          word={attitudeWord}
        />
        <GhostValue
          ghost={ghost}
          name={name}
          field="influence"
          now={person.influence}
          values={INFLUENCE}
          word={(value) => (value === null ? 'Not rated' : `${value} ${influenceWord(value)}`)}
        />
        <GhostValue
          ghost={ghost}
          name={name}
          field="relationship"
          now={person.relationship}
          values={RELATIONSHIP}
          word={relationshipWord}
        />
      </div>
    </li>
  );
};

const Moves = ({ scenarioId }: { readonly scenarioId: string }) => {
  const { content, asOf } = useFigures();
  const moves = scenarioMoves(content, asOf).get(scenarioId) ?? [];
  const wishes = useMemo(() => wishesIn(content, scenarioId), [content, scenarioId]);
  if (moves.length === 0) return null;
  return (
    <section className="panel-section" aria-label="Who is moved">
      <h3 className="label">
        <span>Who is moved</span>
        <span>{moves.length}</span>
      </h3>
      <ul className="what-if-moves">
        {moves.map(({ ghost, gain }) => (
          <Move key={ghost.id} ghost={ghost} gain={gain} />
        ))}
      </ul>
      <Button
        tone="primary"
        disabled={wishes.length === 0}
        title={
          wishes.length === 0
            ? said(
                '{names.influence} alone cannot be wanted: move somebody in {names.attitude} or {names.relationship}',
              )
            : ''
        }
        onClick={() => openDialog({ name: 'takeScenario', with: scenarioId })}
      >
        Make it wanted…
      </Button>
    </section>
  );
};

/** What if: the scenario on the grid, what it would change, and who is moved. */
export const WhatIfPanel = () => {
  const scenarios = useList('scenario');
  const asked = useSession((state) => state.whatIf?.scenarioId ?? null);
  const scenario = scenarios.find(({ id }) => id === asked);
  const limit = useLimit('scenario', scenario?.id ?? '', 'name');
  return (
    <div className="panel-body">
      <header>
        <p className="quiet small">What if</p>
        {scenario === undefined ? (
          <h2 className="serif">Nobody is moved yet</h2>
        ) : (
          <TextField
            key={scenario.id}
            label={labelOf('scenario', 'name')}
            hideLabel
            limit={limit}
            value={scenario.name}
            onCommit={(name, group) => {
              if (name !== null) setFields('Name the scenario', 'scenario', scenario.id, { name }, group);
            }}
          />
        )}
      </header>
      {scenarios.length > (scenario === undefined ? 0 : 1) ? (
        <SelectField
          label="Scenario shown"
          value={scenario?.id ?? null}
          {...(scenario === undefined ? { none: 'A new one' } : {})}
          options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={showScenario}
        />
      ) : null}
      <Figures scenarioId={scenario?.id ?? null} />
      {scenario === undefined ? null : <Moves scenarioId={scenario.id} />}
      <p className="quiet small">
        Drag people to another cell, or choose one and press Alt with an arrow key, 1 to 5, plus or minus, or r and a
        digit. Delete puts them back. Nothing of what you know of them changes.
      </p>
      <div className="chips">
        <Button small onClick={newScenario}>
          New scenario
        </Button>
        {scenario === undefined ? null : (
          <>
            <Button small onClick={copyThisScenario}>
              Copy it
            </Button>
            <Button small tone="danger" onClick={deleteScenario}>
              Delete it
            </Button>
          </>
        )}
        <Button small onClick={toggleWhatIf}>
          Leave what if
        </Button>
      </div>
    </div>
  );
};
