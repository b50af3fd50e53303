import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import { compositionsOf, isComposedSo, READY_MADE, type Composition } from '../../../shared/api/compositions';
import type { PdfOptions } from '../../../shared/api/outputs';
import {
  deleteComposition,
  keepComposition,
  rememberComposition,
  useChosenComposition,
} from '../../commands/compositionCommands';
import { Button } from '../../parts/ui/Button';
import { SelectField } from '../../parts/ui/SelectField';
import { useDocument } from '../../state/documentStore';

type Props = { readonly options: PdfOptions; readonly onChoose: (composition: Composition) => void };

const isReadyMade = ({ id }: Composition): boolean => READY_MADE.some((one) => one.id === id);

/** What is chosen, under a name: ready-made, or kept in the account. */
export const CompositionBar = ({ options, onChoose }: Props) => {
  const kept = useDocument((state) => state.document.composition);
  const compositions = compositionsOf({ composition: kept });
  const chosenId = useChosenComposition();
  const chosen = compositions.find(({ id }) => id === chosenId) ?? null;
  const isChanged = chosen !== null && !isComposedSo(chosen, options);
  const [name, setName] = useState<string | null>(null);
  const keepIt = (): void => {
    if (name !== null && name.trim() !== '') keepComposition(name, options);
    setName(null);
  };
  return (
    <div className="composition-bar" data-begins>
      <SelectField
        label="Composition"
        value={chosen?.id ?? null}
        none="As chosen below"
        isFixed
        options={compositions.map(({ id, name: called }) => ({ value: id, label: called }))}
        onChoose={(id) => {
          rememberComposition(id);
          const next = compositions.find((one) => one.id === id);
          if (next) onChoose(next);
        }}
      />
      {isChanged ? <span className="quiet small">Changed since</span> : null}
      {isChanged && !isReadyMade(chosen) ? (
        <Button onClick={() => keepComposition(chosen.name, options)}>Keep the change</Button>
      ) : null}
      {isChanged ? (
        <Button tone="bare" onClick={() => onChoose(chosen)}>
          Back to {chosen.name}
        </Button>
      ) : null}
      {name === null ? (
        <Button onClick={() => setName('')}>Keep as…</Button>
      ) : (
        <span className="composition-name">
          <input
            className="input"
            aria-label="Name of the composition"
            maxLength={120}
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed asks for a name
            autoFocus
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keepIt();
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setName(null);
            }}
          />
          <Button tone="primary" disabled={name.trim() === ''} onClick={keepIt}>
            Keep
          </Button>
        </span>
      )}
      {chosen !== null && !isReadyMade(chosen) ? (
        <Button
          tone="bare"
          aria-label={`Delete the composition ${chosen.name}`}
          onClick={() => deleteComposition(chosen)}
        >
          <Trash2 size={15} aria-hidden="true" />
        </Button>
      ) : null}
    </div>
  );
};
