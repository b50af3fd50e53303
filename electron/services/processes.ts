export { beganAt } from '../../db/parts';
