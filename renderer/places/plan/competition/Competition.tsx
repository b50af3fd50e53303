import { Part } from '../../../parts/plan/Part';
import { LockOutPart } from './LockOutPart';
import { RivalRows } from './RivalRows';

export const Competition = () => (
  <>
    <Part id="competition-rivals" title="Competitors">
      <RivalRows />
    </Part>
    <Part id="competition-barriers" tells="opinions" title="What keeps them out">
      <LockOutPart />
    </Part>
  </>
);
