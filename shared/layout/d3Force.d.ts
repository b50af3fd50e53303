/** What `network.ts` uses of d3-force, which brings no types of its own. */
declare module 'd3-force' {
  export type Body = {
    index?: number;
    x?: number;
    y?: number;
    vx?: number;
    vy?: number;
    fx?: number | null;
    fy?: number | null;
  };
  export type Bond<B extends Body> = { source: B; target: B };
  type Reader<T> = (one: T) => number;

  export type Simulation<B extends Body> = {
    stop: () => Simulation<B>;
    tick: (times: number) => Simulation<B>;
    alpha: (alpha: number) => Simulation<B>;
    alphaDecay: (decay: number) => Simulation<B>;
    randomSource: (random: () => number) => Simulation<B>;
    force: (name: string, force: object) => Simulation<B>;
  };
  type Links<B extends Body, L extends Bond<B>> = {
    distance: (distance: Reader<L>) => Links<B, L>;
    strength: (strength: Reader<L>) => Links<B, L>;
  };
  type Charge = { strength: (strength: number) => Charge; distanceMax: (most: number) => Charge };
  type Collide = { radius: (radius: number) => Collide; strength: (strength: number) => Collide };
  type Pull<B extends Body> = { strength: (strength: number) => Pull<B> };

  export const forceSimulation: <B extends Body>(bodies: B[]) => Simulation<B>;
  export const forceLink: <B extends Body, L extends Bond<B>>(bonds: L[]) => Links<B, L>;
  export const forceManyBody: () => Charge;
  export const forceCollide: () => Collide;
  export const forceX: <B extends Body>(x: Reader<B>) => Pull<B>;
  export const forceY: <B extends Body>(y: Reader<B>) => Pull<B>;
}
