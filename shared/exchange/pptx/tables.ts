/** Tables of a slide as tables. */
import type { DrawnTable, DrawnTableCell } from '../../api/drawnSlides';
import { fillXml, strokeXml } from './paint';
import { paragraphsXml } from './words';
import { attributes, units } from './xml';

const body = (cell: DrawnTableCell | null): string =>
  `<a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(cell?.words)}</a:txBody>`;

const cellXml = (cell: DrawnTableCell | null, covered: { readonly hMerge?: true; readonly vMerge?: true }): string => {
  if (cell === null) return `<a:tc${attributes(covered)}>${body(null)}<a:tcPr/></a:tc>`;
  const { words, fill, edges, columns, rows } = cell;
  const spans = attributes({
    rowSpan: rows > 1 ? rows : undefined,
    gridSpan: columns > 1 ? columns : undefined,
  });
  const [left, top, right, bottom] = words?.insets ?? [0, 0, 0, 0];
  const given = attributes({
    marL: units(left),
    marR: units(right),
    marT: units(top),
    marB: units(bottom),
    anchor: words?.anchor ?? 'ctr',
  });
  const lines = [
    strokeXml(undefined, false, 'a:lnL'),
    strokeXml(undefined, false, 'a:lnR'),
    strokeXml(edges.top, false, 'a:lnT'),
    strokeXml(edges.bottom, false, 'a:lnB'),
  ].join('');
  return `<a:tc${spans}>${body(cell)}<a:tcPr${given}>${lines}${fillXml(fill)}</a:tcPr></a:tc>`;
};

/** Which cells another one of their row or column covers. */
const coveredBy = (
  table: DrawnTable,
  row: number,
  column: number,
): { readonly hMerge?: true; readonly vMerge?: true } => {
  for (let up = row; up >= 0; up -= 1)
    for (let back = column; back >= 0; back -= 1) {
      const cell = table.rows[up]?.cells[back];
      if (!cell || up + cell.rows <= row || back + cell.columns <= column) continue;
      return { ...(back < column ? { hMerge: true } : {}), ...(up < row ? { vMerge: true } : {}) };
    }
  return {};
};

export const tableXml = (table: DrawnTable, id: number): string => {
  const { box, name, columns, rows } = table;
  const grid = columns.map((width) => `<a:gridCol w="${units(width)}"/>`).join('');
  const lines = rows
    .map(({ height, cells }, row) => {
      const inside = columns
        .map((_, column) => cellXml(cells[column] ?? null, cells[column] ? {} : coveredBy(table, row, column)))
        .join('');
      return `<a:tr h="${units(height)}">${inside}</a:tr>`;
    })
    .join('');
  const place = `<p:xfrm><a:off x="${units(box.x)}" y="${units(box.y)}"/><a:ext cx="${units(box.width)}" cy="${units(box.height)}"/></p:xfrm>`;
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr${attributes({ id, name })}/>`,
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>',
    `${place}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">`,
    `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${lines}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join('');
};
