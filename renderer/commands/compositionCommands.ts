/** Compositions of paper that are kept in the account, and how paper of the atlas looks. */
import { paperOf, type Composition } from '../../shared/api/compositions';
import type { PdfOptions } from '../../shared/api/outputs';
import { find, single } from '../../shared/document/document';
import type { RecordOf } from '../../shared/model';
import { quoted } from '../../shared/model/words';
import { currentDocument, editDocument } from '../state/documentStore';
import { keep, keptNow, useKept } from '../state/kept';
import { say } from '../state/messages';
import { asLogo } from './logoPicture';

/** Which composition this computer chose for the account last. */
const CHOSEN = 'composition';
export const useChosenComposition = (): string | null => {
  const kept = useKept(CHOSEN);
  return typeof kept === 'string' ? kept : null;
};
export const chosenComposition = (): string | null => {
  const kept = keptNow(CHOSEN);
  return typeof kept === 'string' ? kept : null;
};
export const rememberComposition = (id: string | null): void => keep(CHOSEN, id ?? undefined);

/** Keeps what is chosen under a name. One of the same name is replaced. */
export const keepComposition = (name: string, options: PdfOptions): void => {
  const wanted = name.trim();
  if (wanted === '') return;
  const { audience, hidden } = options.viewer;
  const fields = { name: wanted, audience, hidden, paper: paperOf(options) };
  let id: string | null = null;
  const isKept = editDocument(`Keep the composition ${quoted(wanted, 'Composition')}`, (draft) => {
    const same = [...draft.current().composition.values()].find(
      (one) => one.name.toLowerCase() === wanted.toLowerCase(),
    );
    if (same) draft.set('composition', same.id, fields);
    id = same?.id ?? draft.add('composition', fields).id;
  });
  if (isKept && id !== null) rememberComposition(id);
};

export const deleteComposition = ({ id, name }: Composition): void => {
  if (find(currentDocument(), 'composition', id) === undefined) return;
  const words = quoted(name, 'composition');
  if (!editDocument(`Delete the composition ${words}`, (draft) => draft.remove('composition', id))) return;
  rememberComposition(null);
  say(`The composition ${words} is deleted. Ctrl Z brings it back.`);
};

type HouseStyle = RecordOf<'houseStyle'>;
/** Sets how paper of this atlas looks, once for all its accounts. */
export const setHouseStyle = (label: string, fields: Partial<HouseStyle>, group?: string): void => {
  editDocument(
    label,
    (draft) => {
      if (single(draft.current(), 'houseStyle') === undefined) draft.add('houseStyle', fields);
      else draft.set('houseStyle', 'houseStyle', fields);
    },
    group,
  );
};

/** Takes a picture as the logo, drawn anew and small enough for every cover. */
export const takeLogo = async (file: Blob): Promise<void> => {
  const read = await asLogo(file);
  if ('why' in read) say(read.why, 'refusal');
  else setHouseStyle('Choose the logo', { logo: read.image });
};
