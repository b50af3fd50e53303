import { z } from 'zod';
import { method } from './method';
import { locale, searchedFile, viewer } from './outputs';
import { fileToken, id } from './shapes';

/** What is asked of the roles of the programme. */
export const ROLE_METHODS = {
  /** One role profile as plain text. */
  'roleText.export': method(z.strictObject({ roleProfileId: id, locale, viewer, file: fileToken }), searchedFile),
};
