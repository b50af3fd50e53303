/** The shape of a map as it is kept, and as the layout takes it. */
import type { MapRecord } from '../model';
import type { Page, Shape } from '../layout/shape';

export type KeptShape = NonNullable<MapRecord['shape']>;

/** What a layout is to keep to: the page the shape was made for, and its columns. */
export const shapingBy = (kept: KeptShape): { readonly page: Page; readonly remembered: Shape } => ({
  page: { width: kept.width, height: kept.height },
  remembered: new Map(Object.entries(kept.columns)),
});

export const keptShape = (madeFor: KeptShape['madeFor'], { width, height }: Page, shape: Shape): KeptShape => ({
  madeFor,
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
  columns: Object.fromEntries(shape),
});
