import { useMemo } from 'react';
import { ofAgenda, type AgendaStep } from '../../shared/document/agenda';
import { useDocument } from './documentStore';

/** The steps of a workshop in their order. */
export const useSteps = (agendaId: string): readonly AgendaStep[] => {
  const agendaStep = useDocument((state) => state.document.agendaStep);
  return useMemo(() => ofAgenda({ agendaStep }, 'agendaStep', agendaId), [agendaStep, agendaId]);
};
