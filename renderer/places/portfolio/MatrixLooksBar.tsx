import { settingsOf } from '../../../shared/analysis/settings';
import { setSetting } from '../../commands/settingCommands';
import { oneDecimal } from '../../parts/drawings/words';
import { useDocument } from '../../state/documentStore';
import { remember, useSession } from '../../state/session';

type Looks = { readonly arrows: boolean; readonly rings: boolean };
const SETTING = 'portfolioLooks';

/** What of the matrix this computer shows. */
export const useMatrixLooks = (): readonly [Looks, (looks: Looks) => void] => {
  const kept = useSession((state) => state.settings.page[SETTING]) as Partial<Looks> | undefined;
  return [
    { arrows: kept?.arrows !== false, rings: kept?.rings !== false },
    (looks) => remember(SETTING, looks as unknown as Record<string, boolean>),
  ];
};

/** Where the fields of the matrix meet: a fixed score, or the middle of the portfolio. */
const CutChoice = () => {
  const settings = useDocument((state) => settingsOf(state.document, ''));
  const choose = (value: string): void => {
    const cut = value === 'median' ? 'median' : 'fixed';
    setSetting(
      'quadrantCut',
      cut,
      cut === 'median' ? 'Cut the matrix at the middle of the portfolio' : 'Cut the matrix at a score',
    );
  };
  return (
    <select
      className="input"
      aria-label="Where the fields of the matrix meet"
      value={settings.quadrantCut}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="fixed">Cut at {oneDecimal(settings.quadrantCutAt)}</option>
      <option value="median">Cut at the middle of all</option>
    </select>
  );
};

/** What is shown of the matrix, at the right end of the bar of the place. */
export const MatrixLooksBar = () => {
  const [looks, setLooks] = useMatrixLooks();
  return (
    <div className="portfolio-looks">
      <label className="check">
        <input
          type="checkbox"
          checked={looks.arrows}
          onChange={(event) => setLooks({ ...looks, arrows: event.target.checked })}
        />
        <span>Three-year arrows</span>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={looks.rings}
          onChange={(event) => setLooks({ ...looks, rings: event.target.checked })}
        />
        <span>Potential rings</span>
      </label>
      <CutChoice />
    </div>
  );
};
