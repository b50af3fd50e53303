import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import { SideNames } from '../../../parts/drawings/SideNames';

/**
 * The names of the two sides over their people. They grow with the map, so that they can be read when all of it is on
 * screen.
 */
export const SideHeadings = memo(
  ({ sides, pair }: { readonly sides: NonNullable<Chart['sides']>; readonly pair: string }) => {
    const [left = '', right = ''] = pair.split('\n');
    return (
      <ViewportPortal>
        <svg className="class-names" aria-hidden="true">
          <SideNames headings={sides.headings} pair={[left, right]} />
        </svg>
      </ViewportPortal>
    );
  },
);
SideHeadings.displayName = 'SideHeadings';
