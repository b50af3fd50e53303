import type { ComponentProps } from 'react';
import { Rows } from '../Rows';

/** A table of what the customer gets: they are not told what nobody wrote down. */
export const CustomerRows = <R extends { readonly id: string }>(
  table: Omit<ComponentProps<typeof Rows<R>>, 'isForCustomer'>,
) => <Rows<R> {...table} isForCustomer />;
