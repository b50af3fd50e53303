/** Arithmetic with calendar dates `YYYY-MM-DD`. No time, no zone, never the clock. */
const DAY = 86400000;
const stamp = (day) => Date.parse(`${day}T00:00:00Z`);
/** Days from one date to another, negative where `to` lies before `from`. */
export const daysBetween = (from, to) => Math.round((stamp(to) - stamp(from)) / DAY);
export const addDays = (day, days) => new Date(stamp(day) + days * DAY).toISOString().slice(0, 10);
/** The same day some months later; the last day of the month where that month is shorter. */
export const addMonths = (day, months) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const index = year * 12 + month - 1 + months;
    const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
    const last = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
    return `${String(target.year).padStart(4, '0')}-${String(target.month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
};
/** The calendar day of an ISO time stamp. */
export const dayOf = (time) => time.slice(0, 10);
