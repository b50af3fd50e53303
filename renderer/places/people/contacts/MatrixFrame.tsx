import type { ComponentProps, ReactNode, RefObject } from 'react';
import { ROW, templateOf, widthOf } from './matrixShape';

type Props = Omit<ComponentProps<'div'>, 'role' | 'tabIndex' | 'className'> & {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: number;
  /** Without the column of names. */ readonly columns: number;
  /** What stands above the names. */ readonly corner: ReactNode;
  /** A header for each column. */ readonly heads: ReactNode;
  /** The rows on screen, each at its own height. */ readonly children: ReactNode;
  readonly foot?: ReactNode;
};

/** The frame of both matrices: one tab stop that scrolls, its headers, and room for every row. */
export const MatrixFrame = ({ scroller, rows, columns, corner, heads, children, foot, ...grid }: Props) => (
  <div ref={scroller} role="grid" tabIndex={0} className="contacts-grid" aria-colcount={columns + 1} {...grid}>
    <div role="rowgroup" className="contacts-head">
      <div role="row" aria-rowindex={1} className="contacts-heads" style={{ gridTemplateColumns: templateOf(columns) }}>
        <div role="columnheader" aria-colindex={1} className="contacts-corner">
          {corner}
        </div>
        {heads}
      </div>
    </div>
    <div role="rowgroup" className="contacts-body" style={{ height: rows * ROW, width: widthOf(columns) }}>
      {children}
    </div>
    {foot}
  </div>
);
