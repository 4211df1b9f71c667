import { DomainError, type Problem } from '../src/domain/problem.ts';

/** Why a store is not opened: the file at fault, what is wrong with it, and what the person can do. */
export type Damage = Omit<Extract<Problem, { code: 'store-damaged' }>, 'code'>;

const remedy =
  'Put this file back from a backup, or start the version of Accord that wrote it. Nothing was changed in it.';

/** The damage of a file that only a backup can mend. */
export function damageOf(file: string, why: string): Damage {
  return { file, why, remedy };
}

/** One error for all damage found, so that a person can mend it in one go; the first file leads. */
export function damaged([first, ...others]: readonly [Damage, ...Damage[]], cause?: unknown): DomainError {
  const why = [first.why, ...others.map((each) => `${each.file} ${each.why}`)].join('; ');
  return new DomainError({ code: 'store-damaged', ...first, why }, { cause });
}
