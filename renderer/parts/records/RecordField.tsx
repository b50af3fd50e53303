import { fieldOf, KINDS, referredTo, type Kind } from '../../../shared/model';
import { examplesOf, suchAs } from '../../../shared/model/examples';
import { choiceOf, labelOf } from '../../../shared/model/labels';
import { aNoun, NOT_KNOWN } from '../../../shared/model/words';
import { addElsewhere } from '../../commands/recordCommands';
import { isHiddenField } from '../../state/hiding';
import { useIsHiding, useMoneyWord, useSingle } from '../../state/records';
import { useToday } from '../../state/today';
import { HiddenBar } from '../hiding/Hidden';
import { DayField } from '../ui/DayField';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { setField, useField, useName, useText, useUnit, type FieldProps } from './fieldOf';
import { MemberField } from './MemberField';
import { chosenAmong, RefField, useRefOptions } from './RefField';
import { RefsField } from './RefsField';
import { useLimit } from './useLimit';
import { usePrivateWarning } from './usePrivateWarning';
import { useWaiting } from './useWaiting';

type Props<K extends Kind = Kind> = FieldProps<K> & {
  /** More characters than this are counted in the alert colour; they are saved all the same. */
  readonly advised?: number;
  /** What the empty choice is called. */
  readonly none?: string;
  /** One paragraph although the field could hold more. */
  readonly oneLine?: boolean;
  /** The heading above says what it is: the label is for screen readers only. */
  readonly isTitled?: boolean;
  readonly placeholder?: string;
  /** No heading stands above the field of a row: while it is empty it says itself what it is. */
  readonly saysName?: boolean;
  /** A word beside the label. */
  readonly hint?: string;
  /** Other words than the model's for the values of a closed set. */
  readonly words?: (value: string) => string;
};

/** Kinds of which there are few as a rule: a list is quicker than a search, until it is a long one. */
const FEW: ReadonlySet<Kind> = new Set<Kind>([
  'businessUnit',
  'department',
  'offering',
  'customerGoal',
  'supplierGoal',
  'competitor',
  'group',
  'sponsorPairing',
  'roleProfile',
  'objective',
  'teamRole',
  'procedure',
]);

const useNameWithin = ({ kind, field, saysName = false }: Props): string => {
  const label = labelOf(kind, field, useMoneyWord());
  return saysName ? label : '';
};

const useExamples = ({ kind, field }: FieldProps) =>
  examplesOf(kind, field, useSingle('plan')?.template ?? null, useMoneyWord());

const TextOf = (props: Props) => {
  const { kind, id, field, row, advised, oneLine = false, isTitled = false, placeholder, hint } = props;
  const { column } = fieldOf(kind, field);
  const value = useText(kind, id, field);
  const name = useName(props);
  const examples = useExamples(props);
  const limit = useLimit(kind, id, field);
  const isLong = column.long === true && !oneLine;
  const warning = usePrivateWarning(kind, value);
  const nameWithin = useNameWithin(props);
  return (
    <div className="record-field">
      <TextField
        label={name}
        hideLabel={row !== undefined || isTitled}
        value={value}
        multiline={isLong}
        wraps={row !== undefined && !isLong}
        limit={limit}
        {...(advised === undefined ? {} : { advised })}
        {...(hint === undefined ? {} : { hint })}
        placeholder={placeholder ?? (row === undefined ? '' : examples ? suchAs(examples[0]) : nameWithin)}
        examples={row === undefined ? examples : null}
        onCommit={(text, group) => setField(props, text ?? (column.nullable ? null : ''), group)}
      />
      {warning === null ? null : (
        <p className="private-warning small" role="note">
          {warning}
        </p>
      )}
    </div>
  );
};

const DateOf = (props: Props) => {
  const { kind, id, field, row } = props;
  const { column } = fieldOf(kind, field);
  const value = useText(kind, id, field);
  const name = useName(props);
  // A day that must be there keeps its old value while it is being retyped.
  return (
    <DayField
      label={name}
      hideLabel={row !== undefined}
      today={useToday()}
      placeholder={useNameWithin(props)}
      value={value}
      waiting={useWaiting(kind, id, field)}
      onCommit={(day, group) => {
        if (day !== null || column.nullable) setField(props, day, group);
      }}
    />
  );
};

const NumberOf = (props: Props) => {
  const { kind, id, field, row } = props;
  const unit = useUnit(kind, field);
  const { column, schema, meant } = fieldOf(kind, field);
  const value = useField(kind, id, field);
  const name = useName(props);
  return (
    <NumberField
      label={name}
      hideLabel={row !== undefined}
      value={typeof value === 'number' ? value : null}
      waiting={useWaiting(kind, id, field)}
      {...(unit === null ? {} : { unit })}
      fits={(number) => schema.safeParse(number).success}
      {...(column.range ? { range: column.range } : {})}
      {...(meant ? { meant } : {})}
      isWhole={column.type === 'INTEGER'}
      placeholder={useNameWithin(props)}
      onCommit={(number, group) => {
        if (number !== null || column.nullable) setField(props, number, group);
      }}
    />
  );
};

const ChoiceOf = (props: Props) => {
  const word = useMoneyWord();
  const { kind, id, field, row, none, words } = props;
  const { column } = fieldOf(kind, field);
  const value = useText(kind, id, field);
  const name = useName(props);
  return (
    <SelectField
      label={name}
      hideLabel={row !== undefined}
      value={value}
      {...(column.nullable ? { none: none ?? NOT_KNOWN } : {})}
      options={(column.values ?? []).map((one) => ({
        value: one,
        label: words?.(one) ?? choiceOf(kind, field, one, word),
      }))}
      onChoose={(one) => setField(props, one)}
    />
  );
};

const yesOrNo = (value: unknown): 'yes' | 'no' | null => {
  if (typeof value !== 'boolean') return null;
  return value ? 'yes' : 'no';
};

/** Yes, no, and where the model allows it not known. */
const FlagOf = (props: Props) => {
  const { kind, id, field, row, none } = props;
  const { column } = fieldOf(kind, field);
  const value = useField(kind, id, field);
  const name = useName(props);
  if (!column.nullable) {
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={value === true}
          aria-label={name}
          onChange={(event) => setField(props, event.target.checked)}
        />
        {row === undefined ? <span>{name}</span> : null}
      </label>
    );
  }
  return (
    <SelectField
      label={name}
      hideLabel={row !== undefined}
      value={yesOrNo(value)}
      none={none ?? NOT_KNOWN}
      options={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
      onChoose={(one) => setField(props, one === null ? null : one === 'yes')}
    />
  );
};

type RefProps = Props & { readonly to: Kind };

const RefOf = (props: RefProps) => {
  const { kind, id, field, row, to, none = 'Nobody' } = props;
  const { column } = fieldOf(kind, field);
  const value = useText(kind, id, field);
  const name = useName(props);
  if (to === 'member')
    return (
      <MemberField
        label={name}
        hideLabel={row !== undefined}
        value={value}
        none={column.nullable ? none : undefined}
        onChoose={(one, group) => setField(props, one, group)}
      />
    );
  return FEW.has(to) ? (
    <FewField
      name={name}
      hideLabel={row !== undefined}
      to={to}
      value={value}
      canBeEmpty={column.nullable}
      none={none}
      onChoose={(one) => setField(props, one)}
    />
  ) : (
    <RefField
      name={name}
      hideLabel={row !== undefined}
      to={to}
      value={value}
      placeholder={none}
      canBeEmpty={column.nullable}
      onChoose={(one) => setField(props, one)}
    />
  );
};

const RefsOf = (props: RefProps) => {
  const { kind, id, field, row, to } = props;
  // A field of references holds a list of ids; the model's types do not reach through a field's name.
  const value = useField(kind, id, field) as readonly string[];
  const name = useName(props);
  return (
    <RefsField
      name={name}
      hideLabel={row !== undefined}
      to={to}
      value={value}
      onChange={(ids, group) => setField(props, ids, group)}
    />
  );
};

/**
 * The control of one field of one record, as its kind describes it: text, day, number, choice, yes or no, one record or
 * several.
 */
export const RecordField = <K extends Kind>(props: Props<K>) =>
  useIsHiding() && isHiddenField(props.kind, props.field) ? <HiddenField {...props} /> : <Shown {...props} />;

/** That there is a field, and that it is hidden. */
const HiddenField = (props: Props) => {
  const name = useName(props);
  return (
    <div className="record-field">
      {props.row === undefined && props.isTitled !== true ? <span className="label">{name}</span> : null}
      <span className="hidden-value">
        <HiddenBar />
      </span>
    </div>
  );
};

const Shown = <K extends Kind>(props: Props<K>) => {
  const { column } = fieldOf(props.kind, props.field);
  const to = referredTo(props.kind, props.field);
  if (to !== null) return column.list ? <RefsOf {...props} to={to} /> : <RefOf {...props} to={to} />;
  if (column.values) return <ChoiceOf {...props} />;
  if (column.boolean) return <FlagOf {...props} />;
  if (column.date) return <DateOf {...props} />;
  if (column.type === 'TEXT') return <TextOf {...props} />;
  return <NumberOf {...props} />;
};

const ADD = 'add one';

type FewProps = {
  readonly name: string;
  readonly hideLabel: boolean;
  readonly to: Kind;
  readonly value: string | null;
  readonly canBeEmpty: boolean;
  readonly none: string;
  readonly onChoose: (value: string | null) => void;
};

const FewField = ({ name, hideLabel, to, value, canBeEmpty, none, onChoose }: FewProps) => {
  const offers = useRefOptions(to);
  const chosen = chosenAmong(offers, to, value);
  const known = chosen === null || offers.includes(chosen) ? offers : [...offers, chosen];
  // A list of none leads to where one is written.
  const options = known.length > 0 ? known : [{ value: ADD, label: `Add ${aNoun(KINDS[to].noun)}…`, detail: '' }];
  return (
    <SelectField
      label={name}
      hideLabel={hideLabel}
      value={value}
      {...(canBeEmpty ? { none } : {})}
      options={options}
      onChoose={(one) => {
        if (one === ADD) addElsewhere(to);
        else onChoose(one);
      }}
    />
  );
};
