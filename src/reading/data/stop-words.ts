/** Words of English that carry no subject of their own. */
export const stopWords = new Set(
  'a about above after again against all also although among an and any are as at be because been before being below between both but by can could did do does doing down during each either every few for from further had has have having he her here hers him his how however if in including into is it its itself just made make may me might more most must my nor not now of off on once only or other others our ours out over own per same shall she should since so some such than that the their theirs them themselves then there these they this those through thus to too toward towards under until up upon us very was we well were what when where which while who whom whose why will with within without would you your one two new said says'.split(
    ' ',
  ),
);
