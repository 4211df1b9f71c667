const shipWeights = [7, 6, 5, 4, 3, 2];
const companyWeights = [8, 6, 4, 2, 9, 7];

/**
 * What is wrong with an IMO number, as the end of “… is no IMO number”; null where it can be one. The seventh digit
 * checks the six before it, for ships (IMO resolution A.1117(30)) in another way than for companies (MSC.160(78)).
 */
export function imoFault(text: string): string | null {
  const digits = imoDigits(text);
  if (!/^\d{7}$/.test(digits)) return 'it has seven digits';
  const check = Number(digits[6]);
  const isShip = weighed(digits, shipWeights) % 10 === check;
  const isCompany = (11 - (weighed(digits, companyWeights) % 11)) % 10 === check;
  return isShip || isCompany ? null : 'the last digit, which checks the others, does not fit them';
}

/** An IMO number without `IMO` before it. */
export function imoDigits(text: string): string {
  return text.trim().replace(/^IMO[\s.:#]*/i, '');
}

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
}
