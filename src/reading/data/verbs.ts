/** Verbs in which governments of this field promise, base forms. Item lists and paraphrases are recognised by them. */
export const baseVerbs = new Set(
  `comprise represent commend congratulate abide abolish abstain accede accelerate accept access accord achieve acknowledge act adapt add address adhere adjust administer adopt advance advise advocate afford aggregate agree aid align allocate allow amend analyze announce apply appoint approve arrange ask assess assist assume assure attend attract audit authorize avoid
  back ban bar begin bind block bolster boost bring broaden build buy
  call cancel cap carry catalyze cease certify chair champion change charge clarify close co-chair co-host co-lead collaborate collect combat combine comment commence commission commit communicate compensate compete complement complete comply conclude conduct confer confirm confiscate consider consolidate construct consult contact continue contribute control convene cooperate coordinate counter cover create curb curtail cut
  deal decide decline declare dedicate deepen defend define delay deliver delist demand demonstrate denounce deny deploy designate detain detect determine deter develop devote direct disburse disclose discontinue discourage discuss dismantle disrupt disseminate diversify divest donate double draft draw drive drop
  earmark ease educate effect elaborate eliminate embed embrace employ empower enable enact encourage end endeavor endeavour endorse enforce engage enhance enlarge ensure enter equip eradicate establish evaluate examine exchange exclude execute exempt exercise exert expand expedite explore export expose express extend extradite
  facilitate file finalise finalize finance find fight focus follow forego forgo form formalize formulate forward foster freeze fulfil fulfill fund further
  gather generate give grant guarantee guide
  halt handle harmonise harmonize help hold honor honour host
  identify impede implement import impose improve include incorporate increase inform initiate inspect inspire institute integrate intensify introduce invest investigate invite involve issue
  join keep launch lay lead learn levy leverage liberalise liberalize license lift limit list liquidate lower
  maintain make manage mandate map maximize measure meet mentor mitigate mobilise mobilize modernize modify monitor move
  negotiate nominate notify nullify
  object observe obtain offer open operate operationalize oppose order organise organize oversee
  participate partner pass pause pay penalize perform permit phase pilot pioneer place plan play pledge pool post postpone prepare present preserve press prevent prioritise prioritize process procure produce prohibit promote promulgate propose prosecute protect provide publicize publish purchase pursue put
  raise ramp ratify reach recall recognise recognize recommend reconvene record recover rectify redirect reduce refer reform refrain refund regulate reiterate reinforce reject release relocate remain remove renew repatriate repeal replace report request require rescind resolve respect respond restart restore restrict restructure resume retain retire return reverse review revise revisit revoke roll
  safeguard sanction scale schedule screen secure seek seize sell send serve set settle shape share sign simplify solicit speed sponsor stand standardise standardize start step stop streamline strengthen strive study submit supply support suppress surrender suspend sustain
  table tackle take target terminate test track trade train transfer transition translate transmit treat trigger
  undertake unblock unlock uphold update upgrade urge use utilise utilize
  vacate validate verify view visit vote waive welcome widen withdraw withhold work write
  abandon abrogate absorb accompany account accredit acquire activate adjourn adjudicate allot answer arrest articulate attach augment avail bear borrow
  calibrate canvass carve categorize channel characterize check choose circulate cite co-finance co-fund co-operate co-ordinate codify commemorate compel
  compile concede concentrate condition conserve consign constitute contain contract convert convey corroborate criminalize cultivate curate customize
  de-escalate debar debate decarbonize decrease deduct deem deescalate delegate deliberate delineate demarcate demilitarize demine demobilize
  denuclearize deport deregulate derive describe desist digitize disarm discharge discover dispatch dispense display dispose dissolve distribute elect
  electrify elevate embark emphasize encompass enjoin enlist enrich enrol enroll entrust enumerate erect escort evacuate evolve exceed exonerate expend
  explain exploit expunge flag forbid forge gauge govern hasten heighten hire illuminate incentivize incur index indicate inject insert insure intercept
  interdict internalize interpret intervene inventory invoke justify label let liaise link localize locate lock manufacture mark match mediate merge
  migrate mirror narrow neutralize normalise normalize nurture obligate oblige offset omit onboard optimize orient outline overhaul own pair preclude
  prescribe probe proclaim proliferate propagate qualify quantify rationalize re-engage re-establish re-examine reactivate read readmit reaffirm realign
  realize reallocate reappoint reassess reassure rebuild recalibrate recapitalize receive recirculate reclassify recommit reconcile reconfirm reconsider
  reconstitute reconstruct recruit recycle redeem redeploy redesign redouble reestablish reexamine refinance refine reflect refuse rehabilitate reimburse
  reinstate reintegrate reinvest reinvigorate rely remedy remit render renegotiate renounce reopen reorient repair repay replenish repurpose reschedule
  reserve reshape reside resist resort revalidate revamp revitalise revitalize revive reward ring-fence route satisfy scrap search segregate shield ship
  shorten simulate situate solve spearhead specify spend stabilise stabilize staff stay stockpile store strike subscribe subsidize substitute succeed
  summarize summon supervise supplant supplement survey synchronize tailor tax tender thwart tighten trace transcribe transpose try uncover undergo
  undermine understand unify unite unload untie upskill vest warrant witness
  amass appear append arm ascertain award bargain bid boost bridge brief broker cast cater cede certify challenge claim collate come commute
  confine confront congratulate connect consign consume contest cope count couple cover cross deactivate decommission decouple defer delimit deposit
  destroy detail disband disengage dismiss disregard divert do dredge eliminate emulate encrypt enquire enroll ensue equalise erase ease escalate evict expel
  expire extinguish fall feed fence field fill fix float fly force forgive foresee found furnish gear go grade graduate grow hand happen
  harvest honor immunize incarcerate inherit innovate inquire insist internationalise intern interview inventory irrigate jam keep lapse last lease
  legalise legalize legislate lend lessen load lobby loosen maintain man merge mix mothball mount move name nationalise need
  offload opt overturn overtake parole patrol peg perfect persuade persist pick pilot pin police ponder populate port pose practise
  pre-clear predict pressure prioritise probe prolong prop quarantine quash query quit raze reaccredit reappear
  reassign recapture reckon reclaim recognise recommence recompense reconnect reduce reflag register regroup regularise regularize reinspect relax relay relinquish
  remand remind remunerate rent reopen reorganise reorganize reply repackage repurchase requisition rescue research resell resettle resile resubmit resupply retain
  rewrite rid ring-fence rotate rule run sail salvage save say scan scrutinise scrutinize seal section secure see segment separate sever shift shoulder shred shut sit
  slash split sponsor spread stall stamp standardize steer stem stimulate stock straighten strip subsidise subsume surface
  surpass swap switch synchronise table take tap teach tell terminate think throw tie toughen tow train transit transfer transport travel trim trust turn uncap
  unfreeze unlock unpack unveil unwind upload usher vet video voice volunteer wait walk waive want warn watch weigh winnow wire withstand`
    .split(/\s+/)
    .filter(Boolean),
);

/** Irregular past participles of these verbs; the rest follow the rules of English spelling. */
export const irregularParticiples: Record<string, string> = {
  held: 'hold',
  built: 'build',
  bought: 'buy',
  brought: 'bring',
  cut: 'cut',
  dealt: 'deal',
  done: 'do',
  drawn: 'draw',
  driven: 'drive',
  begun: 'begin',
  found: 'find',
  fought: 'fight',
  frozen: 'freeze',
  given: 'give',
  kept: 'keep',
  laid: 'lay',
  led: 'lead',
  made: 'make',
  met: 'meet',
  overseen: 'oversee',
  paid: 'pay',
  put: 'put',
  sent: 'send',
  set: 'set',
  shut: 'shut',
  sold: 'sell',
  taken: 'take',
  undertaken: 'undertake',
  upheld: 'uphold',
  withdrawn: 'withdraw',
  withheld: 'withhold',
  written: 'write',
  sought: 'seek',

  chosen: 'choose',
  left: 'leave',
  caught: 'catch',
  forbidden: 'forbid',
  forgotten: 'forget',
  hidden: 'hide',
  hit: 'hit',
  hurt: 'hurt',
  let: 'let',
  lit: 'light',
  meant: 'mean',
  offset: 'offset',
  overridden: 'override',
  overthrown: 'overthrow',
  proven: 'prove',
  redrawn: 'redraw',
  rebuilt: 'rebuild',
  reset: 'reset',
  resold: 'resell',
  retaken: 'retake',
  ridden: 'ride',
  rid: 'rid',
  run: 'run',
  shed: 'shed',
  shrunk: 'shrink',
  sown: 'sow',
  sped: 'speed',
  stolen: 'steal',
  swept: 'sweep',
  sworn: 'swear',
  thrown: 'throw',
  torn: 'tear',
  undercut: 'undercut',
  undone: 'undo',
  won: 'win',
  woven: 'weave',
  borne: 'bear',
  bound: 'bind',
  broken: 'break',
  come: 'come',
  fed: 'feed',
  flown: 'fly',
  forgiven: 'forgive',
  forgone: 'forgo',
  gone: 'go',
  known: 'know',
  lent: 'lend',
  lost: 'lose',
  read: 'read',
  rewritten: 'rewrite',
  said: 'say',
  seen: 'see',
  shown: 'show',
  spent: 'spend',
  split: 'split',
  spread: 'spread',
  struck: 'strike',
  taught: 'teach',
  told: 'tell',
  thought: 'think',
  understood: 'understand',
  unwound: 'unwind',
  wound: 'wind',
};

/** Acts that go on: promising one of them makes a continuous commitment. */
export const continuousVerbs = new Set(
  `abide adhere administer advance assist afford apply accord cover guard inform notify observe operate practise practice recognise recognize reserve run serve supervise tolerate treat allow permit harmonise harmonize rule vouch lead oversee follow implement contribute consider address tackle crack safeguard work promote align avoid bolster build collaborate combat communicate comply consult continue cooperate coordinate counter deepen encourage endeavor endeavour enforce engage enhance ensure exchange expand facilitate foster help honor honour keep maintain manage monitor observe oppose participate prevent prioritize promote protect provide pursue refrain remain respect respond safeguard seek share strengthen strive support sustain treat uphold use work`.split(
    /\s+/,
  ),
);

/** Verbs of concrete, checkable acts: what turns a government's word about its own policy into a promise (LABELING N8). */
export const concreteVerbs = new Set(
  `hand give send return lend admit abolish accede adopt bear spend train allocate amend approve ban buy cancel cease commence conclude contribute convene cut delay deliver delist deploy disburse donate drop eliminate enact establish exempt export extradite finance freeze fund grant halt host import increase invest issue join launch lift lower meet negotiate notify open pause pay phase postpone procure publish purchase ratify reallocate redirect reduce refrain release remove repeal replace rescind restore resume revoke sell send share sign submit supply suspend terminate transfer waive withdraw`.split(
    /\s+/,
  ),
);

/** What happens to a state rather than what it does: after "will" these predict (LABELING N5). */
export const effectVerbs = new Set(
  `become benefit depend enjoy face feel gain get grow have know lose need prove see seem struggle suffer want lack enable forget remember cherish value treasure mourn regret admire believe disagree differ cost struggle win collapse fall rise isolate result`.split(
    /\s+/,
  ),
);

/** Burdens laid on others: "will impose", "will face" threaten (LABELING N2) unless a joint text states them as the parties' own acts. */
export const burdenVerbs = new Set(
  `impose levy retaliate penalize punish sanction target designate seize hit slap escalate prosecute raise double charge hesitate act respond block ban restrict tighten isolate confiscate detain hold pursue`.split(
    /\s+/,
  ),
);

/** Verbs by which a measure comes to its end: what ends a countermeasure answers nobody. */
export const endingVerbs = new Set(
  `suspend remove lift end terminate revoke withdraw repeal rescind cease abolish drop discontinue eliminate reverse ease relax waive`.split(
    ' ',
  ),
);

/** What is suffered, not done: in the passive these predict. */
export const sufferedVerbs = new Set(
  `hurt hit harm damage erode offset outweigh ruin squeeze drive dwarf overtake shake test miss mourn feel remember judge`.split(
    ' ',
  ),
);

/** What the parties themselves let be done to them: "both sides will be represented by ministers". */
export const metVerbs = new Set(`represent consult notify inform invite hear`.split(' '));

/** Judgements in the passive: "is to be welcomed" arranges nothing. */
export const judgingVerbs = new Set(
  `welcome commend praise congratulate hope find see note regret fear expect deplore thank applaud blame understand recommend desire prefer condemn admire doubt believe say tell think`.split(
    ' ',
  ),
);

/** Acts by which states receive each other. */
export const visitVerbs = new Set('welcome receive host visit'.split(' '));

/** What an organ does by deciding it. */
export const decidedActs = new Set('renew extend prolong amend add list delist delete maintain impose'.split(' '));

/** Verbs of giving money. */
export const grantingVerbs = new Set(
  `provide spend commit allocate invest contribute give inject earmark devote donate lend disburse add make set pay channel`.split(
    ' ',
  ),
);

/** After "would" these wish rather than promise: "he would like to continue" (LABELING N3). */
export const wishVerbs = new Set([
  'like',
  'love',
  'prefer',
  'wish',
  'want',
  'hope',
  'welcome',
  'appreciate',
  'consider',
]);
