import { useReading } from './contactState';
import { FunctionMatrix } from './FunctionMatrix';
import { PeopleMatrix } from './PeopleMatrix';

/** The contact matrix: who of yours knows whom, and which functions meet. */
export const Contacts = () => (useReading() === 'people' ? <PeopleMatrix /> : <FunctionMatrix />);
