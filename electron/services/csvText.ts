import Papa from 'papaparse';
import { find, type Document } from '../../shared/document/document';
import { displayName, stakeholderById, stakeholders } from '../../shared/document/stakeholder';

/** A cell that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const safe = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value);
  return FORMULA.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
};

/** The people of an account as CSV in UTF-8 with its mark, which spreadsheets need to read accents. */
export const csvText = (document: Document): string => {
  const byId = stakeholderById(document);
  const rows = stakeholders(document).map((one) => {
    const manager = one.reportsToId === null ? undefined : byId.get(one.reportsToId);
    return {
      Id: one.id, Name: displayName(one), Title: one.title, Department: find(document, 'department', one.departmentId)?.name,
      'Business unit': find(document, 'businessUnit', one.businessUnitId)?.name, 'Reports to': manager ? displayName(manager) : '', 'Reports to id': one.reportsToId,
      Influence: one.influence, Attitude: one.attitude, Relationship: one.relationship, Status: one.status, Email: one.email, Phone: one.phone, Note: one.note,
    };
  }).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, safe(value)])));
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
};
