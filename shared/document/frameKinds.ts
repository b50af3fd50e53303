/** What frames are drawn around: groups, business units or departments. Known before the model is loaded. */
export const FRAME_KINDS = ['group', 'businessUnit', 'department'] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];

/** Frames a map shows until somebody chooses others, and on paper. */
export const USUAL_FRAMES: FrameKind = 'department';
