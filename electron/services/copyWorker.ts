/** Makes and verifies copies of atlases in a thread of its own, of what is kept beside them. */
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { failureOf } from '../../db/failures';
import { doCopyJob } from '../../db/safety/copier';
import type { CopyQuestion, CopyReply } from './copyThread';

const answered = ({ id, job }: CopyQuestion): CopyReply => {
  try {
    return { id, ok: true, value: doCopyJob(job) };
  } catch (error) {
    const { code, message } = failureOf(error, null, 'copy');
    return { id, ok: false, code, message };
  }
};

// Whoever types comes first. Only there does the number mean the thread that asks and not the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

parentPort?.on('message', (question: CopyQuestion) => parentPort?.postMessage(answered(question)));
