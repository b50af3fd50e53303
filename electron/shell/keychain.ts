import type { SafeStorage } from 'electron';
import type { Keychain } from '../services/port';

/** The keychain of the system. What Linux calls one without a wallet only scrambles: that is none. */
export const shellKeychain = (safeStorage: SafeStorage, platform: NodeJS.Platform = process.platform): Keychain => ({
  isThere: () =>
    safeStorage.isEncryptionAvailable() &&
    (platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())),
  seal: (text) => safeStorage.encryptString(text),
  open: (sealed) => safeStorage.decryptString(sealed),
});
