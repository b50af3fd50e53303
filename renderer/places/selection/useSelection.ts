import { selectionView, type SelectionView } from '../../../shared/analysis/selectionView';
import { usePortfolio } from '../../state/portfolio';

/** F17 of the portfolio on screen. */
export const useSelection = (): SelectionView => {
  const { content, asOf } = usePortfolio();
  return selectionView(content, asOf);
};
