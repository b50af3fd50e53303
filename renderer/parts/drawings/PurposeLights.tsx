import type { Light } from '../../../shared/analysis/fivePurposes';

/** The five purposes of a plan as lights; `short` leaves out the verb where there is little room. */
export const PurposeLights = ({
  lights,
  short = false,
}: {
  readonly lights: readonly Light[];
  readonly short?: boolean;
}) => (
  <ul className="lights" aria-label="Five purposes of the plan">
    {lights.map((light) => (
      <li key={light.purpose} title={light.isOn ? 'The plan serves this purpose' : `Missing: ${light.asks}`}>
        <i className={light.isOn ? 'on' : ''} aria-hidden="true" />
        {short ? <span className="words">{light.purpose.replace(/^\w+ (client )?/, '')}</span> : light.purpose}
        <span className="visually-hidden">{light.isOn ? ', served' : `, needs ${light.asks}`}</span>
      </li>
    ))}
  </ul>
);
