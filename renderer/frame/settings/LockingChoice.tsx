import { Choice } from '../../parts/ui/Choice';
import { LOCK_MINUTES, setLockMinutes, useLockMinutes } from '../../state/idle';

const faceOf = (minutes: number): string => (minutes === 0 ? 'never' : `${minutes} min`);
const nameOf = (minutes: number): string => (minutes === 0 ? 'never by itself' : `${minutes} minutes`);

/** After how long without anybody a sealed atlas is locked. */
export const LockingChoice = () => (
  <Choice
    legend="Lock a sealed atlas when nobody has worked in it for"
    options={LOCK_MINUTES.map((minutes) => ({ value: minutes, face: faceOf(minutes), name: nameOf(minutes) }))}
    value={useLockMinutes()}
    onChoose={setLockMinutes}
  />
);
