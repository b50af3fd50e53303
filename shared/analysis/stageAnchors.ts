/** What each answer 1–5 of the stage diagnostic looks like: the typical state at that stage (F13). */
export const STAGE_ANCHORS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  q1: ['no fixed contact', 'one seller, one buyer', 'a few extra pairs', 'many direct pairs', 'joint teams'],
  q2: ['none', 'buyer or user', 'middle management', 'directors, sponsor named', 'board to board, in the calendar'],
  q3: ['0–1', '2', '3–4', '5–6', '7 or more'],
  q4: ['public facts', 'orders, prices', 'forecasts, some plans', 'confidential plans, costs', 'strategy, failures, open books'],
  q5: ['not tested', 'contract letter', 'complaint, then talk', 'solved together', 'foreseen together'],
  q6: ['none', 'complaints only', 'yearly survey', 'regular joint review', 'continuous, shared figures'],
  q7: ['none', 'your sales plan', 'your plan with their input', 'plan agreed with them', 'one plan, shared targets'],
  q8: ['single bid', 'under 6 months', 'one year', 'two to three years', 'over three years'],
  q9: ['none', 'standard offer', 'changes on request', 'joint projects', 'joint development, shared money'],
  q10: ['trial', 'price', 'price plus service, one of several', 'total value, preferred', 'first or only source, open book'],
  q11: ['none', 'spot', 'volume frame', 'partly by value', 'shared gain and loss'],
  q12: ['0', 'under 15 %', '15–40 %', '40–70 %', 'over 70 %'],
  q13: ['none', 'standard ordering', 'some links', 'linked planning and quality', 'integrated, people on site'],
  q14: ['none', 'easy', 'some effort', 'painful', 'very hard, dedicated assets'],
  q15: ['none', 'meetings when needed', 'quarterly review', 'steering group with escalation', 'joint board'],
};
