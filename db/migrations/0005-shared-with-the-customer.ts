import type { Step } from '../migrate';

/** Which records and which texts may go to the customer. */
export const step0005: Step = {
  version: 5,
  fingerprint: '63649790f5d4cfd12cd2370fed06788f',
  sql: `
ALTER TABLE "customerGoal" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "contract" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "trend" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "historyNote" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "serviceFigure" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "complaint" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "opportunity" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "project" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "plan" ADD COLUMN "sharedTexts" TEXT CHECK (json_valid("sharedTexts"));
ALTER TABLE "strategyStep" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "objective" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "action" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "risk" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "valueDriver" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "proofPoint" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "commitment" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "meeting" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "calendarEntry" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
ALTER TABLE "source" ADD COLUMN "sharedWithCustomer" INTEGER CHECK ("sharedWithCustomer" IN (0, 1));
`,
};
