import { longDate } from '../../../../shared/conventions/writeDay';
import type { ImportPlan } from '../../../../shared/exchange/csv/planImport';

type Props = {
  readonly plan: ImportPlan;
  readonly isOfTable: boolean;
  readonly hasPeople: boolean;
  readonly photos: { readonly count: number; readonly read: number };
  readonly choices: Choices;
  readonly onChoose: (part: Partial<Choices>) => void;
};

/** What else is done with the people of a table. */
export type Choices = {
  readonly keepUnmapped: boolean;
  readonly leaveThere: boolean;
  readonly seen: boolean;
  readonly toTray: boolean;
  readonly takePhotos: boolean;
};

const Check = ({
  isOn,
  onSet,
  label,
  more,
}: {
  readonly isOn: boolean;
  readonly onSet: (isOn: boolean) => void;
  readonly label: string;
  readonly more?: string;
}) => (
  <label className="check">
    <input type="checkbox" checked={isOn} onChange={(event) => onSet(event.target.checked)} />
    <span>
      {label}
      {more === undefined ? null : <small>{more}</small>}
    </span>
  </label>
);

const NAMED = 6;

/** What comes along with the people: notes, days they were met on, photos, and where they wait. */
export const ComesAlong = ({ plan, isOfTable, hasPeople, photos, choices, onChoose }: Props) => {
  const seen = plan.there.filter((one) => one.seen !== null);
  const days = [...new Set(seen.map((one) => one.seen))];
  const [day] = days;
  const names = seen.map(({ name }) => name);
  return (
    <div className="csv-options">
      {plan.unmapped.length > 0 ? (
        <Check
          isOn={choices.keepUnmapped}
          onSet={(keepUnmapped) => onChoose({ keepUnmapped })}
          label="Keep the columns that fill no field in each person’s note"
          more={plan.unmapped.map((one) => one.column).join(', ')}
        />
      ) : null}
      {hasPeople ? (
        <Check
          isOn={choices.leaveThere}
          onSet={(leaveThere) => onChoose({ leaveThere })}
          label="Leave people who are already in the account as they are"
        />
      ) : null}
      {seen.length > 0 ? (
        <Check
          isOn={choices.seen}
          onSet={(isSeen) => onChoose({ seen: isSeen })}
          label={
            days.length === 1 && day
              ? `Note ${longDate(day)} as the last contact with ${seen.length === 1 ? (names[0] ?? '') : `${seen.length} who are here already`}`
              : `Note the last contact with ${seen.length} who are here already`
          }
          {...(seen.length === 1
            ? {}
            : {
                more: `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`,
              })}
        />
      ) : null}
      {!isOfTable || plan.roots > 1 || choices.toTray ? (
        <Check
          isOn={choices.toTray}
          onSet={(toTray) => onChoose({ toTray })}
          label="Who has neither a manager nor reports waits in the tray"
        />
      ) : null}
      {photos.count > 0 ? (
        <Check
          isOn={choices.takePhotos}
          onSet={(takePhotos) => onChoose({ takePhotos })}
          label={`Take along ${photos.count === 1 ? 'the photo of one card' : `the photos of ${photos.count} cards`}`}
          {...(photos.read < photos.count ? { more: `${photos.read} of ${photos.count} read` } : {})}
        />
      ) : null}
    </div>
  );
};
