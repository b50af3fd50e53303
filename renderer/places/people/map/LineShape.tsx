import { memo, useState } from 'react';
import type { Box } from '../../../../shared/layout/bounds';
import { dottedNoteOf } from '../../../../shared/document/dotted';
import { find } from '../../../../shared/document/document';
import { linkShape } from '../../../../shared/layout/links';
import { cutsOf, type Cut } from '../../../../shared/layout/routing/crossings';
import { ARROW, drawnLine, type Drawn } from '../../../../shared/layout/routing/drawn';
import type { Route, Routes, Wire } from '../../../../shared/layout/routing/wire';
import { useDocument } from '../../../state/documentStore';
import { useSession } from '../../../state/session';
import { chooseLine, lineWords } from '../../../commands/lineCommands';

/** A line ready to be drawn. `tip`: the arrow of a line in a network, whose size belongs to its shape. */
export type Line = Drawn & {
  readonly wire: Wire;
  readonly strength: number | null;
  readonly isForced: boolean;
  readonly tip: string;
};

const sentence = ({ wire }: Line): string => {
  const content = useDocument.getState().document;
  const note =
    wire.kind === 'dotted' ? dottedNoteOf(content, wire.to, wire.from)?.note : find(content, 'link', wire.id)?.note;
  return `${lineWords(wire, content)}${note ? `: ${note}` : ''}`;
};

/** One line with its arrow; wider than it is seen, it shows under the pointer what it means. */
export const LineShape = memo(({ line, isOut }: { readonly line: Line; readonly isOut: boolean }) => {
  const [title, setTitle] = useState('');
  const { wire, path, spine, head, strength, tip, isForced } = line;
  const isChosen = useSession((state) => state.line === wire.id);
  return (
    <g
      className={`link link-${wire.kind} strength-${strength ?? 1} ${isOut ? 'out' : ''} ${isForced ? 'forced' : ''} ${isChosen ? 'chosen' : ''}`}
    >
      <path d={path} className={wire.kind === 'dotted' ? 'line-dotted' : 'line-ink'} />
      {head ? (
        <g transform={`translate(${head.x} ${head.y}) rotate(${head.turn})`}>
          <path d={ARROW} className="link-head line-arrow" />
        </g>
      ) : null}
      {tip === '' ? null : <path d={tip} className="link-head" />}
      <path
        d={spine}
        className="line-hit"
        onPointerEnter={() => setTitle(sentence(line))}
        onClick={() => chooseLine(wire)}
      >
        {title === '' ? null : <title>{title}</title>}
      </path>
    </g>
  );
});
LineShape.displayName = 'LineShape';

/** Lines by the id of what they stand for; one that looks as before is the same object, and is not drawn again. */
export type Lines = ReadonlyMap<string, Line & { readonly route: Route | null; readonly cuts: readonly Cut[] }>;
const NO_CUTS: readonly Cut[] = [];

const sameCuts = (a: readonly Cut[], b: readonly Cut[]): boolean =>
  a.length === b.length &&
  a.every((cut, at) => cut.piece === b[at]!.piece && cut.from === b[at]!.from && cut.to === b[at]!.to);

export const linesAlong = (
  wires: readonly Wire[],
  routes: Routes,
  strengthOf: (wireId: string) => number | null,
  before: Lines | undefined,
): Lines => {
  const shown = new Map(
    wires.flatMap((wire) => (routes.has(wire.id) ? [[wire.id, routes.get(wire.id)!] as const] : [])),
  );
  const cuts = cutsOf(shown, wires);
  return new Map(
    wires.flatMap((wire) => {
      const route = shown.get(wire.id);
      if (!route) return [];
      const own = cuts.get(wire.id) ?? NO_CUTS;
      const strength = strengthOf(wire.id);
      const known = before?.get(wire.id);
      if (known?.route === route && known.wire === wire && known.strength === strength && sameCuts(known.cuts, own))
        return [[wire.id, known] as const];
      const drawn = drawnLine(wire.kind, route, own);
      return [[wire.id, { ...drawn, wire, strength, isForced: route.isForced, tip: '', route, cuts: own }] as const];
    }),
  );
};

/** Lines are what a network is about: so much stronger are they drawn in one. */
const IN_NETWORK = 1.7;

/** The lines of a network, from card to card. */
export const straightLines = (
  wires: readonly Wire[],
  box: (seatId: string) => Box | null,
  strengthOf: (wireId: string) => number | null,
): Lines =>
  new Map(
    wires.flatMap((wire) => {
      const [from, to] = [box(wire.from), box(wire.to)];
      if (!from || !to) return [];
      const strength = strengthOf(wire.id);
      const { path, head } = linkShape(wire.kind, strength, from, to, IN_NETWORK);
      const line = {
        path,
        spine: path,
        head: null,
        tip: head,
        wire,
        strength,
        isForced: false,
        route: null,
        cuts: NO_CUTS,
      };
      return [[wire.id, line] as const];
    }),
  );
