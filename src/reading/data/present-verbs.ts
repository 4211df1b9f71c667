const bases =
  'meet convene gather sit assemble reconvene take report review exchange change publish issue hold submit update name designate notify inform pay share consult visit host chair rotate alternate alert keep maintain send circulate examine assess discuss compare contribute provide let conduct carry run organise organize';

const thirdPerson = (verb: string) =>
  /(?:sh|ch|ss|x)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;

/** Verbs by which a text in the present tense arranges what its parties do, in both forms, with their base. */
export const arrangementPresents = new Map(
  bases.split(' ').flatMap((verb) => [[verb, verb] as const, [thirdPerson(verb), verb] as const]),
);
