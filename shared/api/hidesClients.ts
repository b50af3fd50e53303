/** The setting of a computer that names no clients, beside what a page keeps: known before the model is loaded. */
export const HIDES_CLIENTS = 'hideClients';
