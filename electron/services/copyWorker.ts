/** Makes and verifies copies of atlases in a thread of its own, of what is kept beside them. */
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

parentPort?.on('message', (question: CopyQuestion) => parentPort?.postMessage(answered(question)));
