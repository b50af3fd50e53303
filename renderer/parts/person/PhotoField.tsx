import { ImagePlus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { displayName } from '../../../shared/document/personName';
import { photoOf } from '../../../shared/document/photo';
import type { Person } from '../../../shared/model';
import { removePhoto, takePhoto } from '../../commands/photoCommands';
import { useDocument } from '../../state/documentStore';
import { useSession } from '../../state/session';
import { Button } from '../ui/Button';

/** The photo of a person: shown where photos are on, chosen from a file, dropped here, or pasted while they are chosen. */
export const PhotoField = ({ person }: { readonly person: Person }) => {
  const image = useDocument((state) => photoOf(state.document, person.id));
  const areShown = useSession((state) => state.photos);
  const input = useRef<HTMLInputElement>(null);
  const name = displayName(person);
  return (
    <div className="photo-field">
      {image !== null && areShown ? <img className="panel-photo" src={image} alt={name} /> : null}
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
          if (file) void takePhoto(person.id, file);
        }}
      />
      <Button
        small
        tone="bare"
        aria-label={image === null ? `Add a photo of ${name}` : `Another photo of ${name}`}
        title="Choose a JPEG, PNG or WebP file; or drop one here, or paste a picture"
        onClick={() => input.current?.click()}
      >
        <ImagePlus size={15} aria-hidden="true" />
        {image === null ? 'Photo' : null}
      </Button>
      {image === null ? null : (
        <Button
          small
          tone="bare"
          aria-label={`Remove the photo of ${name}`}
          title="Remove the photo"
          onClick={() => removePhoto(person.id)}
        >
          <Trash2 size={15} aria-hidden="true" />
        </Button>
      )}
    </div>
  );
};
