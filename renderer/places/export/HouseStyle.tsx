import { useId, useRef } from 'react';
import { isColour, readableOnWhite } from '../../../shared/model/colour';
import { labelOf } from '../../../shared/model/labels';
import { setHouseStyle, takeLogo } from '../../commands/compositionCommands';
import { FILE_NAME_WORDS } from '../../commands/fileNames';
import { Button } from '../../parts/ui/Button';
import { TextField } from '../../parts/ui/TextField';
import { useSingle } from '../../state/records';

const Colour = ({ field, usual }: { readonly field: 'colour' | 'secondColour'; readonly usual: string }) => {
  const id = useId();
  const colour = useSingle('houseStyle')?.[field] ?? null;
  const label = labelOf('houseStyle', field);
  const isPale = colour !== null && isColour(colour) && readableOnWhite(colour) !== colour.toLowerCase();
  return (
    <div className="house-colour">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="color"
        value={colour !== null && isColour(colour) ? colour : usual}
        onChange={({ target }) => setHouseStyle(`Choose the ${label.toLowerCase()}`, { [field]: target.value }, field)}
      />
      {colour === null ? null : (
        <Button small tone="bare" onClick={() => setHouseStyle(`Choose the ${label.toLowerCase()}`, { [field]: null })}>
          As usual
        </Button>
      )}
      {isPale ? (
        <small className="quiet">Words on paper take a darker shade of it, so that they can be read</small>
      ) : null}
    </div>
  );
};

/** How paper of this atlas looks, once for all its accounts. */
export const HouseStyle = () => {
  const style = useSingle('houseStyle');
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="export-house">
      <h2 id="export-house">House style</h2>
      <p className="quiet">For all accounts of this atlas.</p>
      <div className="house-logo">
        {style?.logo == null ? null : <img src={style.logo} alt="The logo" />}
        <input
          ref={input}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void takeLogo(file);
          }}
        />
        <Button small onClick={() => input.current?.click()}>
          {style?.logo == null ? 'Choose a logo' : 'Another logo'}
        </Button>
        {style?.logo == null ? null : (
          <Button small tone="bare" onClick={() => setHouseStyle('Remove the logo', { logo: null })}>
            Remove the logo
          </Button>
        )}
      </div>
      <div className="house-colours">
        <Colour field="colour" usual="#0f5c6e" />
        <Colour field="secondColour" usual="#0f5c6e" />
      </div>
      <TextField
        label={labelOf('houseStyle', 'disclaimer')}
        value={style?.disclaimer ?? null}
        multiline
        hint="Below every cover"
        onCommit={(value, group) =>
          setHouseStyle('Write the disclaimer', { disclaimer: value?.slice(0, 600) ?? null }, group)
        }
      />
      <TextField
        label={labelOf('houseStyle', 'fileNames')}
        value={style?.fileNames ?? null}
        placeholder="{account} {composition} {audience}"
        onCommit={(value, group) =>
          setHouseStyle('Choose how files are named', { fileNames: value?.slice(0, 120) ?? null }, group)
        }
      />
      <small className="quiet">Filled in: {FILE_NAME_WORDS.map((word) => `{${word}}`).join(', ')}</small>
    </section>
  );
};
