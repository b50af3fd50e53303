/**
 * A host for the page's own code, where a test runs it without a browser: answers as told, and remembers what it was
 * asked.
 */
import type { AtlasState, EventName, EventValue, Input, Method, Output } from '../../shared/api/contract';
import { AtlasError, type Envelope } from '../../shared/api/errors';
import { accountOf, list, type Document } from '../../shared/document/document';
import { KIND_NAMES } from '../../shared/model';

type Answers = { [M in Method]?: (input: Input<M>) => Output<M> | Promise<Output<M>> };
export type Asked = { readonly method: string; readonly input: unknown };

export type PageHost = {
  /** What is answered from now on; a method without an answer is not known. */
  readonly answers: Answers;
  readonly asked: Asked[];
  readonly inputs: <M extends Method>(method: M) => readonly Input<M>[];
  readonly tell: <E extends EventName>(event: E, value: EventValue<E>) => void;
};

/** Everything the page says without being asked is taken in. */
const SILENT: readonly Method[] = ['settings.set', 'window.hides', 'window.unsaved'];

/** An account as the host hands it out. */
export const handedOut = (document: Document, revision = 1): Output<'account.open'> => ({
  accountId: accountOf(document).id,
  revision,
  records: JSON.parse(
    JSON.stringify(Object.fromEntries(KIND_NAMES.map((kind) => [kind, list(document, kind)]))),
  ) as Output<'account.open'>['records'],
  history: { undo: null, redo: null },
  accounts: [],
  layouts: [],
});

/** As much of an element as the page's keys ask about. */
export class FakeElement {
  readonly isContentEditable: boolean = false;
  readonly dataset: Record<string, string> = {};
}
/** A field with what is in it, and what was in it when typing began. */
export class FakeInput extends FakeElement {
  readonly type = 'text';
  readonly value: string;
  constructor(value = '', start?: string) {
    super();
    this.value = value;
    if (start !== undefined) this.dataset['start'] = start;
  }
}

/** An atlas as the host tells of it. */
export const atlasNamed = (name: string, accountIds: readonly string[]): AtlasState => ({
  name,
  folder: '/atlases',
  sealed: false,
  readOnly: null,
  trouble: null,
  sample: null,
  accounts: accountIds.map((id) => ({
    id,
    name: id,
    people: 1,
    updatedAt: null,
    archived: false,
    asOf: null,
    parentAccountId: null,
  })),
  revision: 1,
});

/** Puts a host behind the page's one way out. Before anything of the page is imported that looks for a browser. */
export const startPageHost = (): PageHost => {
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const asked: Asked[] = [];
  const answers: Answers = {};
  const call = async (method: Method, input: unknown): Promise<Envelope<unknown>> => {
    asked.push({ method, input });
    const answer = answers[method] as ((given: unknown) => unknown) | undefined;
    try {
      if (answer) return { ok: true, value: await answer(input) };
      if (SILENT.includes(method)) return { ok: true, value: null };
      throw new AtlasError('internal', `Nothing answers ${method}.`);
    } catch (error) {
      const { code, message, details } =
        error instanceof AtlasError ? error : new AtlasError('internal', `The host failed: ${String(error)}`);
      return { ok: false, error: { code, message, details } };
    }
  };
  const on = (event: string, listener: (value: unknown) => void): (() => void) => {
    const heard = listeners.get(event) ?? new Set();
    listeners.set(event, heard.add(listener));
    return () => {
      heard.delete(listener);
    };
  };
  Object.assign(globalThis, {
    window: { accountAtlas: { call, on } },
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
    // Nothing is drawn, so nothing waits for a frame.
    requestAnimationFrame: () => 0,
    document: {
      documentElement: { dataset: {}, requestFullscreen: async () => undefined, toggleAttribute: () => true },
      querySelectorAll: () => [],
      querySelector: () => null,
      execCommand: () => true,
      // A field for a file, which nobody chooses.
      createElement: () => ({ addEventListener: () => undefined, click: () => undefined }),
    },
    CSS: { escape: (text: string) => text },
    HTMLElement: FakeElement,
    HTMLInputElement: FakeInput,
    HTMLTextAreaElement: class extends FakeElement {},
    HTMLSelectElement: class extends FakeElement {},
  });
  return {
    answers,
    asked,
    inputs: <M extends Method>(method: M) =>
      asked.filter((one) => one.method === method).map((one) => one.input as Input<M>),
    tell: (event, value) => {
      for (const listener of listeners.get(event) ?? []) listener(value);
    },
  };
};

/** An answer that comes when the test says so. */
export type Held<T> = {
  readonly promise: Promise<T>;
  readonly give: (value: T) => void;
  readonly fail: (error: Error) => void;
};
export const held = <T>(): Held<T> => {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  return { promise, give: resolve, fail: reject };
};
