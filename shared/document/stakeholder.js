import { list } from './document';
const occupancies = new WeakMap();
/** Reads the holdings once per change of them. A seat is held by its open holding of a person who has not left. */
export const occupancyOf = (document) => {
    const known = occupancies.get(document.holding);
    if (known && known.person === document.person)
        return known.value;
    const personOfSeat = new Map();
    const holdingOfPerson = new Map();
    for (const holding of list(document, 'holding')) {
        const before = holdingOfPerson.get(holding.personId);
        if (!before || before.to !== null || holding.to === null)
            holdingOfPerson.set(holding.personId, holding);
        if (holding.to === null && document.person.get(holding.personId)?.status !== 'left')
            personOfSeat.set(holding.seatId, holding.personId);
    }
    const value = { personOfSeat, holdingOfPerson };
    occupancies.set(document.holding, { person: document.person, value });
    return value;
};
const views = new WeakMap();
const read = (document) => {
    const known = views.get(document.person);
    if (known && known.seat === document.seat && known.holding === document.holding)
        return known;
    const occupancy = occupancyOf(document);
    const value = list(document, 'person').map((person) => viewOf(person, document, occupancy));
    const entry = { seat: document.seat, holding: document.holding, value, byId: new Map(value.map((one) => [one.id, one])) };
    views.set(document.person, entry);
    return entry;
};
const viewOf = (person, document, occupancy) => {
    const holding = occupancy.holdingOfPerson.get(person.id) ?? null;
    const seat = holding ? document.seat.get(holding.seatId) : undefined;
    const holder = (seatId) => occupancy.personOfSeat.get(seatId) ?? null;
    return {
        ...person,
        seatId: seat?.id ?? null,
        title: seat?.title ?? null,
        departmentId: seat?.departmentId ?? null,
        businessUnitId: seat?.businessUnitId ?? null,
        reportsToId: seat?.reportsToId ? holder(seat.reportsToId) : null,
        dottedLineToIds: (seat?.dottedLineToIds ?? []).flatMap((id) => holder(id) ?? []),
        stakeholderClass: seat?.stakeholderClass ?? null,
        level: seat?.level ?? null,
        outside: seat?.outside ?? false,
        company: seat?.company ?? null,
        holding,
    };
};
/** Every stakeholder of the account in order, whatever their status. The same array until people, seats or holdings change. */
export const stakeholders = (document) => read(document).value;
export const stakeholderById = (document) => read(document).byId;
/** The people figures count: active and leaving (2.0 rule 6). */
export const counted = (one) => one.status === 'active' || one.status === 'leaving';
/** How a person is called on screen and paper. */
export const displayName = (one) => one.status === 'vacant' ? 'Vacant' : one.name?.trim() ? one.name : 'Name not known';
