import {
  COLUMN_WORDS,
  goalsOfSteps,
  MAP_COLUMNS,
  strategyMap,
  type MapEdge,
} from '../../../../shared/analysis/strategyMap';
import { list } from '../../../../shared/document/document';
import type { RecordOf } from '../../../../shared/model';
import { wrapText } from '../../../parts/drawings/wrapText';
import type { PlanView } from '../../../paper/view';

type Step = RecordOf<'strategyStep'>;
type Box = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly note: string | null;
  readonly isOpen: boolean;
};

const COLUMN = { width: 112, gap: 20, pad: 8, line: 11.5, size: 8.8 } as const;
const STEPS = ['initiative', 'help', 'value'] as const;
const xOf = (column: number): number => column * (COLUMN.width + COLUMN.gap);

type GoalProps = {
  readonly goal: string;
  readonly goalId: string | null;
  /** No help of yours leads from it. */ readonly isOpen: boolean;
  readonly steps: readonly Step[];
  readonly edges: readonly MapEdge[];
  readonly view: PlanView;
};

/** The boxes of one goal: the goal itself, then each step in its column, one below the other. */
const boxesOf = ({ goal, isOpen, steps, view }: GoalProps): readonly Box[] => {
  const boxes: Box[] = [];
  const put = (column: number, id: string, text: string, note: string | null, isOpen = false): void => {
    const lines = wrapText(text, COLUMN.width - 2 * COLUMN.pad, COLUMN.size, 500);
    const above = boxes.filter((box) => box.x === xOf(column)).at(-1);
    boxes.push({
      id,
      x: xOf(column),
      y: above ? above.y + above.height + 8 : 0,
      height: lines.length * COLUMN.line + (note ? 10 : 0) + 2 * COLUMN.pad - 3,
      lines,
      note,
      isOpen,
    });
  };
  put(0, 'goal', goal, null);
  STEPS.forEach((kind, at) => {
    const own = steps.filter((step) => step.step === kind);
    for (const step of own) put(at + 1, step.id, step.title, view.person(step.ownerId));
    if (kind === 'help' && own.length === 0 && isOpen) put(2, 'open', 'No help of yours is named yet', null, true);
  });
  return boxes;
};

const GoalMap = (props: GoalProps) => {
  const { goal, goalId, steps, edges } = props;
  const boxes = boxesOf(props);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const height = Math.max(...boxes.map((box) => box.y + box.height));
  // What comes from a step under another goal hangs on the goal it stands under.
  const joins = steps.flatMap((step) => {
    const to = byId.get(step.id);
    const sources = edges.filter((edge) => edge.to === step.id);
    const from = sources.flatMap((edge) => byId.get(edge.from === goalId ? 'goal' : edge.from) ?? []);
    return to === undefined
      ? []
      : (from.length > 0 || goalId === null ? from : [byId.get('goal')!])
          .filter((box) => box.x < to.x)
          .map((box) => ({ box, to }));
  });
  return (
    <svg
      className="strategy-map"
      viewBox={`-1 -1 ${xOf(3) + COLUMN.width + 2} ${height + 2}`}
      role="img"
      aria-label={`Strategy map for: ${goal}`}
    >
      {joins.map(({ box, to }) => {
        const x1 = box.x + COLUMN.width;
        const y1 = box.y + box.height / 2;
        const y2 = to.y + to.height / 2;
        const middle = to.x - COLUMN.gap / 2;
        return (
          <path
            key={`${box.id}-${to.id}`}
            d={`M${x1} ${y1} H${to.x - COLUMN.gap} C${middle} ${y1} ${middle} ${y2} ${to.x} ${y2}`}
            className="line-reporting"
          />
        );
      })}
      {boxes.map((box) => (
        <g key={box.id} transform={`translate(${box.x} ${box.y})`}>
          <rect
            width={COLUMN.width}
            height={box.height}
            rx="4"
            className={box.isOpen ? 'map-box open' : box.id === 'goal' ? 'map-box goal' : 'map-box'}
          />
          {box.lines.map((line, at) => (
            <text
              key={`${at}${line}`}
              x={COLUMN.pad}
              y={COLUMN.pad + 6.5 + at * COLUMN.line}
              fontSize={COLUMN.size}
              className={box.isOpen ? 'map-text open' : 'map-text'}
            >
              {line}
            </text>
          ))}
          {box.note ? (
            <text x={COLUMN.pad} y={box.height - 6} fontSize="7.6" className="map-note">
              {box.note}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
};

/** Goal, initiative, your help and its value: one drawing a goal, so that none is cut. */
export const StrategyMapFigure = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const steps = list(content, 'strategyStep');
  const { nodes, edges } = strategyMap(content, asOf);
  const goalOf = goalsOfSteps(content, asOf);
  const under = (goalId: string | null): readonly Step[] => steps.filter((step) => goalOf.get(step.id) === goalId);
  const loose = under(null);
  return (
    <div className="strategy">
      <div className="strategy-head">
        {MAP_COLUMNS.map((column) => (
          <span key={column}>{COLUMN_WORDS[column]}</span>
        ))}
      </div>
      {nodes
        .filter((node) => node.column === 'goal')
        .map((goal) => (
          <GoalMap
            key={goal.id}
            goal={goal.title}
            goalId={goal.id}
            isOpen={goal.isOpen}
            steps={under(goal.id)}
            edges={edges}
            view={view}
          />
        ))}
      {loose.length > 0 ? (
        <GoalMap goal="No goal is named" goalId={null} isOpen steps={loose} edges={edges} view={view} />
      ) : null}
    </div>
  );
};
