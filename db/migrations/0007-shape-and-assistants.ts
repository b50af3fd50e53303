import type { Step } from '../migrate';

/** How the branches of a map stand, and who stands beside their manager. */
export const step0007: Step = {
  version: 7,
  fingerprint: '9ce6d15b7c7d6881f4edb6b898ba0a1a',
  sql: `
ALTER TABLE "seat" ADD COLUMN "assistant" INTEGER CHECK ("assistant" IN (0, 1));
ALTER TABLE "map" ADD COLUMN "shape" TEXT CHECK (json_valid("shape"));
`,
};
