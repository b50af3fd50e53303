import type { EventName, EventValue, Input, Method, Output } from '../shared/api/contract';
import { AtlasError, type Envelope } from '../shared/api/errors';

type Bridge = {
  readonly call: (method: string, input: unknown) => Promise<Envelope<unknown>>;
  readonly on: (event: string, listener: (value: unknown) => void) => () => void;
};
declare global { interface Window { readonly accountAtlas?: Bridge } }

const bridge = (): Bridge => window.accountAtlas!;
export const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
  const reply = await bridge().call(method, input);
  if (reply.ok) return reply.value as Output<M>;
  throw new AtlasError(reply.error.code, reply.error.message, reply.error.details);
};
export const on = <E extends EventName>(event: E, listener: (value: EventValue<E>) => void): (() => void) =>
  bridge().on(event, listener as (value: unknown) => void);
