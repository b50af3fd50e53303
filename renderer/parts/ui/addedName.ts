import { isSameName } from '../../../shared/model/fold';

/** How one that is not there yet is added by typing its name. */
export type AddByName = {
  /** `department`: `Add department “Pharmacy”`. */
  readonly noun: string;
  readonly longest: number | null;
  /** A name that is not empty, without blanks around it. */
  readonly onAdd: (name: string) => void;
};

/** The name a text would add; null where there is one like it already, or it is too long. */
export const addedName = (
  text: string,
  options: readonly { readonly label: string }[],
  { longest }: Pick<AddByName, 'longest'>,
): string | null => {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name === '' || name.length > (longest ?? Infinity)) return null;
  return options.some((option) => isSameName(option.label, name)) ? null : name;
};
