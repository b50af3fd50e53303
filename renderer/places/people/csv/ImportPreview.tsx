import { displayName, knownName } from '../../../../shared/document/personName';
import { useMemo } from 'react';
import type { ImportPlan, PreviewPost } from '../../../../shared/exchange/csv/planImport';
import { inWords, withinSentence } from '../../../../shared/model/words';

const MOST_LINES = 120;

type Line = { readonly post: PreviewPost; readonly level: number };

/** The tree as lines, depth first. */
const treeLines = (posts: readonly PreviewPost[]): readonly Line[] => {
  const ids = new Set(posts.map((post) => post.id));
  const below = new Map<string | null, PreviewPost[]>();
  for (const post of posts) {
    const parent = post.parentId !== null && ids.has(post.parentId) ? post.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), post]);
  }
  const lines: Line[] = [];
  const stack: Line[] = (below.get(null) ?? []).map((post) => ({ post, level: 0 })).reverse();
  for (let line = stack.pop(); line && lines.length < MOST_LINES; line = stack.pop()) {
    lines.push(line);
    for (const post of (below.get(line.post.id) ?? []).toReversed()) stack.push({ post, level: line.level + 1 });
  }
  return lines;
};

/** What would come in: the tree, and what is odd about the file. */
export const ImportPreview = ({ plan }: { readonly plan: ImportPlan }) => {
  const words = [
    `${plan.people} ${plan.people === 1 ? 'person' : 'people'}`,
    ...(plan.vacant > 0 ? [`${plan.vacant} ${withinSentence(inWords('vacant'))}`] : []),
    ...(plan.waiting > 0 ? [`${plan.waiting} for the tray`] : []),
    ...(plan.roots > plan.waiting || plan.waiting === 0 ? [`${plan.roots - plan.waiting} at the top`] : []),
    `${plan.depth} ${plan.depth === 1 ? 'level' : 'levels'}`,
  ];
  const lines = useMemo(() => treeLines(plan.preview), [plan.preview]);
  return (
    <div className="csv-columns">
      <section aria-label="Preview">
        <h3 className="label">
          <span>{words.join(', ')}</span>
        </h3>
        <ul className="csv-tree">
          {lines.map(({ post, level }) => (
            <li key={post.id}>
              {'\u2003'.repeat(Math.min(level, 9))}
              <b className={knownName(post) === null ? 'nobody' : ''}>{displayName(post)}</b>
              {post.title ? <span className="quiet"> {post.title}</span> : null}
            </li>
          ))}
          {plan.preview.length > lines.length ? (
            <li className="quiet">and {plan.preview.length - lines.length} more</li>
          ) : null}
        </ul>
      </section>
      <section aria-label="Problems">
        <h3 className="label">
          <span>
            {plan.problems.length === 0
              ? 'Nothing odd was found'
              : `${plan.problems.length} ${plan.problems.length === 1 ? 'thing' : 'things'} to know`}
          </span>
        </h3>
        <ul className="problem-list">
          {plan.problems.map((problem) => (
            <li key={problem.sentence}>
              <span>{problem.sentence}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};
