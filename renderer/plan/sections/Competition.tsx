import { Part } from '../Part';
import { LockOutPart } from '../rivals/LockOutPart';
import { RivalRows } from '../rivals/RivalRows';

export const Competition = () => (
  <>
    <Part id="competition-rivals" title="Competitors">
      <RivalRows />
    </Part>
    <Part id="competition-barriers" title="What keeps them out">
      <LockOutPart />
    </Part>
  </>
);
