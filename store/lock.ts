import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DomainError } from '../src/domain/problem.ts';
import { damaged } from './damage.ts';

const lockName = 'store.lock';
const busy = 5;

/**
 * Takes a data folder for this process alone until the function it returns is called or the process ends, however it
 * ends: the system itself lets go of the lock. Throws `store-locked`. On local disks only; network disks lie about locks.
 */
export function lockFolder(folder: string): () => void {
  let database: DatabaseSync | undefined;
  try {
    const held = new DatabaseSync(join(folder, lockName), { timeout: 0 });
    database = held;
    held.exec('begin exclusive');
    return () => held.close();
  } catch (error) {
    database?.close();
    throw lockProblem(folder, error);
  }
}

function lockProblem(folder: string, cause: unknown): DomainError {
  const { errcode, message } = cause as { errcode?: number; message: string };
  if (errcode === busy) return new DomainError({ code: 'store-locked', folder }, { cause });
  const remedy = 'Remove this file while Accord is not running; it holds no data and is made again.';
  return damaged([{ file: join(folder, lockName), why: `cannot be locked (${message})`, remedy }], cause);
}
