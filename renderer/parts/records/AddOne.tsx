import { AddButton } from '../ui/AddButton';
import { useAsked } from './useAsked';

/** The button that adds a record. The palette finds what it says and presses it from anywhere. */
export const AddOne = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => {
  useAsked(label, onClick);
  return <AddButton label={label} onClick={onClick} />;
};
