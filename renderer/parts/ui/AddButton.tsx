import { Plus } from 'lucide-react';
import { Button } from './Button';

/** Adds a row or a card: the same sign wherever something is added. */
export const AddButton = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <Button small onClick={onClick}>
    <Plus size={14} aria-hidden="true" />
    {label}
  </Button>
);
