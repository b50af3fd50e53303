import type { ReactNode, RefObject } from 'react';
import { openWith } from '../../commands/openAtlas';
import type { OpenWhich, ShowOpened } from '../../state/dialog';
import { SecretForm } from './SecretForm';

type Props = {
  readonly which: OpenWhich;
  readonly name: string;
  readonly show: ShowOpened;
  /** What else can be done. */
  readonly children: ReactNode;
  readonly first?: RefObject<HTMLInputElement | null>;
};

/** Asks for the passphrase of a sealed atlas, or its recovery code, and opens it. */
export const PassphraseForm = ({ which, name, show, children, first }: Props) => (
  <SecretForm open={(unlock) => openWith({ ...which, ...unlock }, name, show)} first={first}>
    {children}
  </SecretForm>
);
