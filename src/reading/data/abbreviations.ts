/** Abbreviations of the field that end in a full stop (without it): U.S. legal citation after the GPO Style Manual, ch. 9. */
export const abbreviations = new Set(
  'U.S U.K U.N E.U E.O D.C P.R Mr Mrs Ms Dr No Nos Inc Ltd Co Corp LLC St vs v Sec Sept Oct Nov Dec Jan Feb Mar Apr Aug Jun Jul art para i.e e.g a.m p.m L Pub Stat seq Gen Sen Rep Gov Jr Sr Hon Art cf Vol Fed Reg U.S.C C.F.R approx a.k.a f.k.a S.A P.L'.split(
    ' ',
  ),
);

/** Words that clearly open a sentence: after "U.S." and the like they show that the full stop ended one. */
export const sentenceOpeners = new Set(
  'The These This They It In However We He She Both Under For On As But And Also To China India Indonesia Further Prior'.split(
    ' ',
  ),
);
