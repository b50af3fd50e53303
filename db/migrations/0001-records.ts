import type { Step } from '../migrate';

/** The first schema. Frozen: it is never edited once shipped. */
export const step0001: Step = {
  version: 1,
  fingerprint: '25d7455607a841990cf90fd368f44152',
  sql: `
CREATE TABLE "attractivenessFactor" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "factor" TEXT NOT NULL,
  "weight" REAL NOT NULL,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "competitor" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "strengths" TEXT,
  "weaknesses" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "criterion" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "weight" REAL NOT NULL,
  "name" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "member" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "title" TEXT,
  "level" INTEGER CHECK ("level" BETWEEN 1 AND 5),
  "ourFunction" TEXT,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "offering" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "portfolio" (
  "id" TEXT NOT NULL CHECK ("id" = 'portfolio'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "revenueThreshold" REAL,
  "maxKeyAccounts" INTEGER CHECK ("maxKeyAccounts" BETWEEN 0 AND 1000),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "portfolioAccount" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "revenue" TEXT NOT NULL CHECK (json_valid("revenue")),
  "cogs" TEXT NOT NULL CHECK (json_valid("cogs")),
  "costToServe" TEXT NOT NULL CHECK (json_valid("costToServe")),
  "potential3y" REAL,
  "buyerType" TEXT CHECK ("buyerType" IN ('strategic', 'transactional')),
  "attractiveness" REAL,
  "strength" REAL,
  "hoursPerMonth" REAL,
  "lifecycle" TEXT CHECK ("lifecycle" IN ('candidate', 'pilot', 'key', 'large', 'watch', 'exited')),
  "kamForm" TEXT CHECK ("kamForm" IN ('key', 'national', 'regional', 'global')),
  "customerOptedIn" INTEGER CHECK ("customerOptedIn" IN (0, 1)),
  "ratings" TEXT NOT NULL CHECK (json_valid("ratings")),
  "accountId" TEXT,
  "fxRate" REAL,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "programme" (
  "id" TEXT NOT NULL CHECK ("id" = 'programme'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "readiness" TEXT NOT NULL CHECK (json_valid("readiness")),
  "stGallenAudit" TEXT NOT NULL CHECK (json_valid("stGallenAudit")),
  "sevenKeys" TEXT NOT NULL CHECK (json_valid("sevenKeys")),
  "charter" TEXT NOT NULL CHECK (json_valid("charter")),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "setting" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "value" TEXT NOT NULL CHECK (json_valid("value")),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "supplier" (
  "id" TEXT NOT NULL CHECK ("id" = 'supplier'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  "totalRevenue" REAL,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "supplierGoal" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "account" (
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "industry" TEXT,
  "ownership" TEXT,
  "hq" TEXT,
  "employees" INTEGER,
  "customerRevenue" REAL,
  "currency" TEXT NOT NULL,
  "kamForm" TEXT CHECK ("kamForm" IN ('key', 'national', 'regional', 'global')),
  "lifecycle" TEXT CHECK ("lifecycle" IN ('candidate', 'pilot', 'key', 'large', 'watch', 'exited')),
  "keySince" TEXT,
  "customerOptedIn" INTEGER CHECK ("customerOptedIn" IN (0, 1)),
  "parentAccountId" TEXT,
  "situationToday" TEXT,
  "situationTomorrow" TEXT,
  "situationPath" TEXT,
  "asOf" TEXT,
  "sample" TEXT NOT NULL CHECK (json_valid("sample")),
  "industryTemplate" TEXT,
  "accountType" TEXT NOT NULL CHECK ("accountType" IN ('customer', 'partner', 'affiliate')),
  "lineageId" TEXT,
  "archived" INTEGER NOT NULL CHECK ("archived" IN (0, 1)),
  "purpose" TEXT,
  "legalName" TEXT,
  "countries" TEXT,
  "customerRevenuePrevious" REAL,
  "netIncome" REAL,
  "netIncomePrevious" REAL,
  "optedInOn" TEXT,
  "optedInBy" TEXT,
  "moneyPressure" TEXT,
  "customersCustomers" TEXT,
  "customersCompetitors" TEXT,
  "budgetMonth" INTEGER CHECK ("budgetMonth" BETWEEN 1 AND 12),
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "approach" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "topic" TEXT NOT NULL,
  "standard" TEXT,
  "agreed" TEXT,
  "costNote" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "businessUnit" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "charter" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'charter'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "whyChosen" TEXT,
  "differently" TEXT,
  "stop" TEXT,
  "signed" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "contract" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "value" REAL,
  "start" TEXT,
  "end" TEXT,
  "autoRenew" INTEGER CHECK ("autoRenew" IN (0, 1)),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "customerGoal" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "ownerId" TEXT,
  "measure" TEXT,
  "due" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "ownerId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "customerGoal_by_ownerId" ON "customerGoal" ("accountId", "ownerId");
CREATE TABLE "department" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "historyNote" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "date" TEXT,
  "note" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "lifecycleChange" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "lifecycle" TEXT NOT NULL CHECK ("lifecycle" IN ('candidate', 'pilot', 'key', 'large', 'watch', 'exited')),
  "date" TEXT,
  "reason" TEXT,
  "decidedBy" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "trend" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "basis" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "personId" TEXT NOT NULL,
  "rating" TEXT NOT NULL CHECK ("rating" IN ('influence', 'attitude', 'relationship', 'targetRelationship', 'adaptability', 'politicalStatus')),
  "basis" TEXT NOT NULL CHECK ("basis" IN ('confirmed', 'observed', 'assumed', 'hearsay')),
  "memberId" TEXT,
  "on" TEXT,
  "question" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "basis_by_personId" ON "basis" ("accountId", "personId");
CREATE TABLE "contactNote" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "personId" TEXT NOT NULL,
  "memberId" TEXT,
  "date" TEXT NOT NULL,
  "note" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "contactNote_by_personId" ON "contactNote" ("accountId", "personId");
CREATE TABLE "group" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "chairId" TEXT,
  "decisionRule" TEXT CHECK ("decisionRule" IN ('chairDecides', 'majority', 'consensus', 'advises')),
  "meets" TEXT,
  "purpose" TEXT,
  "nextMeeting" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "chairId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "group_by_chairId" ON "group" ("accountId", "chairId");
CREATE TABLE "group_memberIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "group" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "group_memberIds_by_value" ON "group_memberIds" ("accountId", "value");
CREATE TABLE "holding" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "seatId" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "seatId") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "holding_by_seatId" ON "holding" ("accountId", "seatId");
CREATE INDEX "holding_by_personId" ON "holding" ("accountId", "personId");
CREATE TABLE "link" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "fromId" TEXT NOT NULL,
  "toId" TEXT NOT NULL,
  "type" TEXT NOT NULL CHECK ("type" IN ('influences', 'mentor', 'ally', 'conflict')),
  "strength" INTEGER CHECK ("strength" BETWEEN 1 AND 3),
  "note" TEXT,
  "until" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "fromId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "toId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "link_by_fromId" ON "link" ("accountId", "fromId");
CREATE INDEX "link_by_toId" ON "link" ("accountId", "toId");
CREATE TABLE "map" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "opportunityId" TEXT,
  "businessUnitId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "opportunityId") REFERENCES "opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "businessUnitId") REFERENCES "businessUnit" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "override" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "opportunityId" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "attitude" INTEGER CHECK ("attitude" BETWEEN -2 AND 2),
  "buyingRoles" TEXT NOT NULL CHECK (json_valid("buyingRoles")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "opportunityId") REFERENCES "opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "override_by_personId" ON "override" ("accountId", "personId");
CREATE TABLE "person" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT,
  "influence" INTEGER CHECK ("influence" BETWEEN 1 AND 5),
  "attitude" INTEGER CHECK ("attitude" BETWEEN -2 AND 2),
  "relationship" INTEGER CHECK ("relationship" BETWEEN 0 AND 4),
  "targetRelationship" INTEGER CHECK ("targetRelationship" BETWEEN 0 AND 4),
  "buyingRoles" TEXT NOT NULL CHECK (json_valid("buyingRoles")),
  "buyingInfluence" TEXT CHECK ("buyingInfluence" IN ('economic', 'user', 'technical', 'coach')),
  "politicalStatus" TEXT CHECK ("politicalStatus" IN ('innerCircle', 'politicalStructure', 'outside')),
  "adaptability" TEXT CHECK ("adaptability" IN ('innovator', 'earlyAdopter', 'pragmatist', 'conservative', 'laggard')),
  "decisionOrientation" TEXT CHECK ("decisionOrientation" IN ('financial', 'technical', 'relationship', 'business', 'clinical')),
  "responseMode" TEXT CHECK ("responseMode" IN ('growth', 'trouble', 'evenKeel', 'overconfident')),
  "phases" TEXT NOT NULL CHECK (json_valid("phases")),
  "contactOwnerId" TEXT,
  "lastContact" TEXT,
  "status" TEXT NOT NULL CHECK ("status" IN ('active', 'leaving', 'vacant', 'left')),
  "personalWin" TEXT,
  "businessGoal" TEXT,
  "evidence" TEXT,
  "note" TEXT,
  "champion" TEXT NOT NULL CHECK (json_valid("champion")),
  "email" TEXT,
  "phone" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("contactOwnerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "person_secondaryOwnerIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("value") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "placement" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "mapId" TEXT NOT NULL,
  "seatId" TEXT,
  "groupId" TEXT,
  "x" REAL NOT NULL,
  "y" REAL NOT NULL,
  "pinned" INTEGER NOT NULL CHECK ("pinned" IN (0, 1)),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "mapId") REFERENCES "map" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "seatId") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "groupId") REFERENCES "group" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "placement_by_seatId" ON "placement" ("accountId", "seatId");
CREATE TABLE "seat" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT,
  "departmentId" TEXT,
  "businessUnitId" TEXT,
  "reportsToId" TEXT,
  "stakeholderClass" TEXT,
  "level" INTEGER CHECK ("level" BETWEEN 1 AND 5),
  "outside" INTEGER NOT NULL CHECK ("outside" IN (0, 1)),
  "company" TEXT,
  "unplaced" INTEGER NOT NULL CHECK ("unplaced" IN (0, 1)),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "departmentId") REFERENCES "department" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "businessUnitId") REFERENCES "businessUnit" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "reportsToId") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "seat_by_reportsToId" ON "seat" ("accountId", "reportsToId");
CREATE TABLE "seat_dottedLineToIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "seat" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "seat_dottedLineToIds_by_value" ON "seat_dottedLineToIds" ("accountId", "value");
CREATE TABLE "snapshot" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "asOf" TEXT NOT NULL,
  "stakeholders" TEXT NOT NULL CHECK (json_valid("stakeholders")),
  "label" TEXT,
  "revision" INTEGER,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "attractivenessScore" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "factorId" TEXT NOT NULL,
  "score" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("factorId") REFERENCES "attractivenessFactor" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "callSheet" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "stakeholderId" TEXT NOT NULL,
  "opportunityId" TEXT,
  "need" TEXT,
  "feature" TEXT,
  "advantage" TEXT,
  "benefit" TEXT,
  "proof" TEXT,
  "callObjective" TEXT,
  "openingQuestion" TEXT,
  "objections" TEXT,
  "answers" TEXT,
  "nextStep" TEXT,
  "date" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "stakeholderId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "opportunityId") REFERENCES "opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "callSheet_by_stakeholderId" ON "callSheet" ("accountId", "stakeholderId");
CREATE TABLE "cell" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "businessUnitId" TEXT NOT NULL,
  "offeringId" TEXT NOT NULL,
  "status" TEXT NOT NULL CHECK ("status" IN ('ours', 'partial', 'competitor', 'open', 'notApplicable', 'unknown')),
  "spend" REAL,
  "ours" REAL,
  "competitorId" TEXT,
  "sponsorId" TEXT,
  "note" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "businessUnitId") REFERENCES "businessUnit" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("offeringId") REFERENCES "offering" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("competitorId") REFERENCES "competitor" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "sponsorId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "cell_by_sponsorId" ON "cell" ("accountId", "sponsorId");
CREATE TABLE "complaint" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "raisedOn" TEXT,
  "closedOn" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "decisionCriterion" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "opportunityId" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "weight" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "opportunityId") REFERENCES "opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "decisionStep" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "opportunityId" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "groupId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "opportunityId") REFERENCES "opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "groupId") REFERENCES "group" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "diagnostic" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'diagnostic'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "ours" TEXT NOT NULL CHECK (json_valid("ours")),
  "customer" TEXT NOT NULL CHECK (json_valid("customer")),
  "previousScore" REAL,
  "warnings" TEXT NOT NULL CHECK (json_valid("warnings")),
  "customerViewEstimated" INTEGER CHECK ("customerViewEstimated" IN (0, 1)),
  "answeredOn" TEXT,
  "method" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "financialYear" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "fy" INTEGER NOT NULL CHECK ("fy" BETWEEN 1900 AND 2200),
  "forecast" INTEGER NOT NULL CHECK ("forecast" IN (0, 1)),
  "revenue" REAL,
  "cogs" REAL,
  "costToServe" REAL,
  "customerRevenue" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "financials" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'financials'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "periodStart" TEXT,
  "periodEnd" TEXT,
  "committed" REAL,
  "actualYtd" REAL,
  "marketGrowthPct" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "lockout" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'lockout'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "contractTerm" INTEGER CHECK ("contractTerm" BETWEEN 0 AND 3),
  "switchingCost" INTEGER CHECK ("switchingCost" BETWEEN 0 AND 3),
  "jointProjects" INTEGER CHECK ("jointProjects" BETWEEN 0 AND 3),
  "uniqueSolution" INTEGER CHECK ("uniqueSolution" BETWEEN 0 AND 3),
  "executiveRelations" INTEGER CHECK ("executiveRelations" BETWEEN 0 AND 3),
  "satisfaction" INTEGER CHECK ("satisfaction" BETWEEN 0 AND 3),
  "shareOfWallet" INTEGER CHECK ("shareOfWallet" BETWEEN 0 AND 3),
  "processIntegration" INTEGER CHECK ("processIntegration" BETWEEN 0 AND 3),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "opportunity" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "businessUnitId" TEXT,
  "offeringId" TEXT,
  "type" TEXT CHECK ("type" IN ('renewal', 'upsell', 'crossSell', 'new')),
  "stage" TEXT NOT NULL CHECK ("stage" IN ('idea', 'identified', 'qualified', 'proposed', 'negotiation', 'won', 'lost')),
  "value" REAL,
  "valueInYear" REAL,
  "probability" REAL,
  "closeDate" TEXT,
  "economicBuyerId" TEXT,
  "championId" TEXT,
  "competitorId" TEXT,
  "nextStep" TEXT,
  "meddicc" TEXT NOT NULL CHECK (json_valid("meddicc")),
  "marginPct" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "businessUnitId") REFERENCES "businessUnit" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("offeringId") REFERENCES "offering" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "economicBuyerId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "championId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("competitorId") REFERENCES "competitor" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "opportunity_by_economicBuyerId" ON "opportunity" ("accountId", "economicBuyerId");
CREATE INDEX "opportunity_by_championId" ON "opportunity" ("accountId", "championId");
CREATE TABLE "opportunity_stakeholderIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "opportunity_stakeholderIds_by_value" ON "opportunity_stakeholderIds" ("accountId", "value");
CREATE TABLE "powerBalance" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'powerBalance'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "ourRevenueShareFromAccountPct" REAL,
  "customerDependenceOnUs" INTEGER CHECK ("customerDependenceOnUs" BETWEEN 0 AND 4),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "project" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "businessUnitId" TEXT,
  "sponsorId" TEXT,
  "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'inProgress', 'done', 'stopped')),
  "start" TEXT,
  "end" TEXT,
  "budget" REAL,
  "planImpact" TEXT CHECK ("planImpact" IN ('opportunity', 'threat', 'neutral')),
  "ourRole" TEXT,
  "note" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "businessUnitId") REFERENCES "businessUnit" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "sponsorId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "project_by_sponsorId" ON "project" ("accountId", "sponsorId");
CREATE TABLE "project_opportunityIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "project" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "project_riskIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "project" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "risk" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "revenueLine" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "offeringId" TEXT NOT NULL,
  "fy" INTEGER NOT NULL CHECK ("fy" BETWEEN 1900 AND 2200),
  "value" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("offeringId") REFERENCES "offering" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "rival" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "competitorId" TEXT NOT NULL,
  "contractEnd" TEXT,
  "howTheyBeatUs" TEXT,
  "howWeBeatThem" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("competitorId") REFERENCES "competitor" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "rival_alliesIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "rival" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "rival_alliesIds_by_value" ON "rival_alliesIds" ("accountId", "value");
CREATE TABLE "serviceFigure" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "target" REAL,
  "actual" REAL,
  "unit" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "strengthFactor" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "factor" TEXT NOT NULL,
  "weight" REAL NOT NULL,
  "ours" REAL,
  "bestCompetitor" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "target" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "fy" INTEGER NOT NULL CHECK ("fy" BETWEEN 1900 AND 2200),
  "type" TEXT NOT NULL CHECK ("type" IN ('revenue', 'profit')),
  "value" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "threeS" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'threeS'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "strategy" TEXT NOT NULL CHECK (json_valid("strategy")),
  "structure" TEXT NOT NULL CHECK (json_valid("structure")),
  "systems" TEXT NOT NULL CHECK (json_valid("systems")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "valueScorecard" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'valueScorecard'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "relationshipStatus" INTEGER CHECK ("relationshipStatus" BETWEEN 1 AND 5),
  "relationshipHeight" INTEGER CHECK ("relationshipHeight" BETWEEN 1 AND 5),
  "valueInProducts" INTEGER CHECK ("valueInProducts" BETWEEN 1 AND 5),
  "valueInServices" INTEGER CHECK ("valueInServices" BETWEEN 1 AND 5),
  "valueInRelationship" INTEGER CHECK ("valueInRelationship" BETWEEN 1 AND 5),
  "reviewFrequency" INTEGER CHECK ("reviewFrequency" BETWEEN 1 AND 5),
  "customerInitiatedContact" INTEGER CHECK ("customerInitiatedContact" BETWEEN 1 AND 5),
  "satisfactionOverall" INTEGER CHECK ("satisfactionOverall" BETWEEN 1 AND 5),
  "satisfactionProducts" INTEGER CHECK ("satisfactionProducts" BETWEEN 1 AND 5),
  "satisfactionServices" INTEGER CHECK ("satisfactionServices" BETWEEN 1 AND 5),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "action" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "objectiveId" TEXT,
  "stakeholderId" TEXT,
  "riskId" TEXT,
  "title" TEXT NOT NULL,
  "ownerId" TEXT,
  "due" TEXT,
  "status" TEXT NOT NULL CHECK ("status" IN ('open', 'inProgress', 'done', 'cancelled')),
  "completedOn" TEXT,
  "workshopStep" TEXT,
  "opportunityId" TEXT,
  "origin" TEXT CHECK ("origin" IN ('trigger', 'workshop', 'ownIdea', 'customerRequest')),
  "waitingForUnit" TEXT,
  "note" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "objectiveId") REFERENCES "objective" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "stakeholderId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "riskId") REFERENCES "risk" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("ownerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "opportunityId") REFERENCES "opportunity" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "action_by_stakeholderId" ON "action" ("accountId", "stakeholderId");
CREATE TABLE "assignment" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "memberId" TEXT NOT NULL,
  "role" TEXT,
  "hoursPerMonth" REAL,
  "accountablePct" REAL,
  "understanding" TEXT NOT NULL CHECK (json_valid("understanding")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "commitment" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "unit" TEXT NOT NULL,
  "promise" TEXT NOT NULL,
  "due" TEXT,
  "doneOn" TEXT,
  "dependsOnActionId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "dependsOnActionId") REFERENCES "action" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "confirmation" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "section" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  "by" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "decision" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "date" TEXT NOT NULL,
  "decision" TEXT NOT NULL,
  "options" TEXT,
  "contributionEffect" REAL,
  "decidedBy" TEXT,
  "reviewDate" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "force" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "side" TEXT NOT NULL CHECK ("side" IN ('driving', 'restraining')),
  "title" TEXT NOT NULL,
  "score" INTEGER CHECK ("score" BETWEEN 1 AND 5),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "keyIssue" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "because" TEXT NOT NULL,
  "therefore" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "keyIssue_swotEntryIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "keyIssue" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "swotEntry" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "keyIssue_objectiveIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "keyIssue" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "objective" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "kpi" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "unit" TEXT,
  "target" REAL,
  "actual" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "name" TEXT NOT NULL,
  "category" TEXT NOT NULL CHECK ("category" IN ('financial', 'salesVolume', 'customer', 'relationship', 'process', 'team')),
  "horizonMonths" INTEGER,
  "weight" REAL NOT NULL,
  "direction" TEXT NOT NULL CHECK ("direction" IN ('up', 'down')),
  "floor" REAL,
  "target" REAL,
  "actual" REAL,
  "customerScored" INTEGER NOT NULL CHECK ("customerScored" IN (0, 1)),
  "team" INTEGER NOT NULL CHECK ("team" IN (0, 1)),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "meeting" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "date" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('executive', 'review', 'negotiation', 'working', 'social')),
  "summary" TEXT,
  "customerHours" REAL,
  "ourHours" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "meeting_ourIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "meeting" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("value") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "meeting_customerIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "meeting" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "meeting_customerIds_by_value" ON "meeting_customerIds" ("accountId", "value");
CREATE TABLE "objective" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "type" TEXT NOT NULL CHECK ("type" IN ('revenue', 'relationship', 'customerSuccess')),
  "title" TEXT NOT NULL,
  "measure" TEXT,
  "baseline" REAL,
  "target" REAL,
  "due" TEXT,
  "ownerId" TEXT,
  "customerGoalId" TEXT,
  "supplierGoalId" TEXT,
  "status" TEXT NOT NULL CHECK ("status" IN ('onTrack', 'atRisk', 'offTrack', 'done')),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("ownerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "customerGoalId") REFERENCES "customerGoal" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("supplierGoalId") REFERENCES "supplierGoal" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "plan" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'plan'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'inReview', 'final', 'superseded')),
  "version" INTEGER NOT NULL CHECK ("version" BETWEEN 1 AND 9999),
  "author" TEXT,
  "confidentiality" TEXT NOT NULL CHECK ("confidentiality" IN ('internal', 'customer')),
  "template" TEXT,
  "ambition" TEXT,
  "wantedStage" INTEGER CHECK ("wantedStage" BETWEEN 1 AND 5),
  "wantedStageBy" TEXT,
  "strategyChoice" TEXT,
  "strategyChoiceReason" TEXT,
  "notDoing" TEXT,
  "valueStatement" TEXT,
  "nextReview" TEXT,
  "largeDeal" REAL,
  "settingsVersion" INTEGER,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "proofPoint" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "responsibility" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "task" TEXT NOT NULL,
  "memberId" TEXT,
  "part" TEXT NOT NULL CHECK ("part" IN ('R', 'A', 'C', 'I')),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "review" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "date" TEXT NOT NULL,
  "present" TEXT,
  "whatChanged" TEXT,
  "decisions" TEXT,
  "learned" TEXT,
  "nextDate" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "risk" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "category" TEXT NOT NULL CHECK ("category" IN ('commercial', 'competitive', 'relationship', 'delivery', 'contract', 'financial', 'strategic', 'compliance', 'tradeCompliance', 'reputation')),
  "title" TEXT NOT NULL,
  "likelihood" INTEGER CHECK ("likelihood" BETWEEN 1 AND 5),
  "impact" INTEGER CHECK ("impact" BETWEEN 1 AND 5),
  "residualLikelihood" INTEGER CHECK ("residualLikelihood" BETWEEN 1 AND 5),
  "residualImpact" INTEGER CHECK ("residualImpact" BETWEEN 1 AND 5),
  "exposure" REAL,
  "ownerId" TEXT,
  "step" TEXT NOT NULL CHECK ("step" IN ('collect', 'assess', 'prescribe', 'monitor')),
  "mitigation" TEXT,
  "reviewDate" TEXT,
  "status" TEXT NOT NULL CHECK ("status" IN ('open', 'closed', 'accepted')),
  "facts" TEXT,
  "source" TEXT,
  "subType" TEXT,
  "coOwnerId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("ownerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("coOwnerId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "sponsorPairing" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "memberId" TEXT NOT NULL,
  "personId" TEXT,
  "commitment" TEXT,
  "rhythmDays" INTEGER NOT NULL CHECK ("rhythmDays" BETWEEN 1 AND 3650),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("memberId") REFERENCES "member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "personId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "sponsorPairing_by_personId" ON "sponsorPairing" ("accountId", "personId");
CREATE TABLE "sponsorTouch" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "sponsorPairingId" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "kind" TEXT,
  "note" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "sponsorPairingId") REFERENCES "sponsorPairing" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "strategyStatement" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "strategyStep" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "step" TEXT NOT NULL CHECK ("step" IN ('initiative', 'help', 'value')),
  "title" TEXT NOT NULL,
  "customerGoalId" TEXT,
  "ownerId" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "customerGoalId") REFERENCES "customerGoal" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "ownerId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "strategyStep_by_ownerId" ON "strategyStep" ("accountId", "ownerId");
CREATE TABLE "strategyStep_fromIds" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id", "position"),
  FOREIGN KEY ("accountId", "id") REFERENCES "strategyStep" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "value") REFERENCES "strategyStep" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "suggestion" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "rule" TEXT NOT NULL,
  "ref" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('dismissed', 'snoozed', 'accepted')),
  "reason" TEXT,
  "until" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "swotEntry" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "field" TEXT NOT NULL CHECK ("field" IN ('strengths', 'weaknesses', 'opportunities', 'threats')),
  "title" TEXT NOT NULL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "valueDriver" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "title" TEXT NOT NULL,
  "type" TEXT NOT NULL CHECK ("type" IN ('cost', 'revenue', 'time', 'risk', 'capital', 'outcome')),
  "agreedById" TEXT,
  "agreedOn" TEXT,
  "quantity" REAL,
  "unit" TEXT,
  "unitValue" REAL,
  "improvementPct" REAL,
  "confidencePct" REAL,
  "state" TEXT NOT NULL CHECK ("state" IN ('claimed', 'agreed', 'delivered')),
  "deliveredValue" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "agreedById") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "valueDriver_by_agreedById" ON "valueDriver" ("accountId", "agreedById");
CREATE TABLE "valueInvestment" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'valueInvestment'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "oneOff" REAL,
  "annual" REAL,
  "years" REAL,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "vote" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "participant" TEXT NOT NULL,
  "stakeholderId" TEXT NOT NULL,
  "dimension" TEXT NOT NULL CHECK ("dimension" IN ('influence', 'attitude', 'relationship')),
  "round" INTEGER NOT NULL CHECK ("round" BETWEEN 1 AND 9),
  "value" INTEGER,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("accountId", "stakeholderId") REFERENCES "person" ("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "vote_by_stakeholderId" ON "vote" ("accountId", "stakeholderId");
CREATE TABLE "waiver" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "code" TEXT NOT NULL,
  "ref" TEXT,
  "reason" TEXT NOT NULL,
  "until" TEXT,
  "by" TEXT,
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "workshop" (
  "accountId" TEXT NOT NULL,
  "id" TEXT NOT NULL CHECK ("id" = 'workshop'),
  "ordinal" REAL NOT NULL,
  "updatedAt" TEXT,
  "template" TEXT,
  "date" TEXT,
  "participants" TEXT NOT NULL CHECK (json_valid("participants")),
  PRIMARY KEY ("accountId", "id"),
  FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "change" (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "accountId" TEXT,
  "windowId" TEXT,
  "sessionId" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('edit', 'undo', 'redo')),
  "refersTo" INTEGER,
  "step" TEXT,
  "diff" TEXT NOT NULL CHECK (json_valid("diff"))
) STRICT;
CREATE INDEX "change_by_account" ON "change" ("accountId", "id");
CREATE TABLE "meta" (
  "name" TEXT PRIMARY KEY NOT NULL,
  "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "accountId" TEXT REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "mediaType" TEXT NOT NULL,
  "addedAt" TEXT NOT NULL,
  "bytes" BLOB NOT NULL
) STRICT;
`,
};
