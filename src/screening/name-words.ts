const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Articles, prepositions and words of descent: they come and go between two spellings of one name. */
export const particles = list(`
  al el ul ar as ash an ad at az ed es l d the of and for in on to by und der die das den dem van von vom zu zur ter ten te den het
  de da do dos das du des del della dei di la le les los las y e i et o a bin ibn ben bint binti ould wuld uld ap mac
  s ve va wa bn im am auf fur pour para por per con na po ob iz za pri im imeni named after aka
`);

/** Forms of address, ranks, religious and academic titles (English, German, French, Spanish, Arabic, Persian, Russian …). */
export const titles = list(`
  mr mrs ms miss mister madam madame monsieur mme mlle herr frau senor senora don dona sir lord lady dr doctor prof professor
  eng engineer ing dipl phd md esq jr sr hon honorable excellency his her majesty highness prince princess president prasident
  presidente minister ministre senator governor general gen colonel col lieutenant lt major maj captain capt commander cdr
  brigadier brig admiral adm marshal sergeant sgt sheikh shaykh sheik shaikh cheikh sheykh mullah mulla molla maulavi mawlawi maulvi
  maulawi mawlana maulana qari hafiz hafez hajji haji hadji hajj hadj hojjat ayatollah imam sayyid sayed seyed syed sayyed ustad
  ustaz mufti alhaj alhaji comrade tovarishch gospodin pan pani bishop father brother sister reverend rev
`);

/** Marks put before the names of ships. */
export const shipMarks = list('mv mt ms ss mts mtv fv sv vessel ship tanker');

/** Words that say what a company does or where it stands in a group: shared by thousands, so they identify little. */
export const trades = list(`
  group holding holdings trading trade trader traders general international global world worldwide industrial industry industries
  industriya engineering construction shipping maritime marine navigation transport transportation logistics freight cargo lines line
  aviation airlines airways air aerospace petroleum petrochemical petrochemicals oil gas energy power electric electronics electronic
  technology technologies technical tech tekhnologii systems system solutions services service enterprise enterprises establishment
  investment investments invest capital finance financial fund partners management consulting consultants consultancy development
  commercial commerce import export imports exports impex manufacturing production products chemical chemicals steel metal metals
  mining minerals resources materials food foods agro medical pharmaceutical pharmaceuticals pharma insurance exchange bank banking
  banco banque real estate property properties security software computer computers digital data network networks telecom
  telecommunications communications media center centre institute research scientific science university academy factory plant
  zavod plants works machinery equipment tools supply supplies store stores market markets project projects national state public
  central united first new east west north south middle eastern western northern southern american european asia asian africa
  african agency office bureau branch subsidiary division department organization organisation association society union company
  house home city star sea ocean gulf golden royal sun blue red green white black design studio partner brothers sons bros
`);

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const romans = ['', '', 'ii', 'iii', 'iv', '', 'vi', 'vii', 'viii', 'ix', '', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];
const tens = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

/** Number words, ordinals and Roman numerals of two letters and more → digits. */
export const digitsOf: ReadonlyMap<string, string> = new Map([
  ...numbers.map((word, value): [string, string] => [word, String(value)]),
  ...ordinals.map((word, value): [string, string] => [word, String(value)]),
  ...romans.map((word, value): [string, string] => [word, String(value)]),
  ...Object.entries(tens).map(([word, value]): [string, string] => [word, String(value)]),
]);

/** Short forms and sister forms of given names; one line holds names that are used for one another. */
const sisters = `
  mohammad mohammed muhammad mohamed mohamad muhammed mohd md muhamad mehmet mamadou mahomed mukhammad magomed
  abdullah abdulla abdallah abdollah abdellah
  alexander alexandre alejandro aleksandr alexandr aleksander oleksandr alyaksandr aliaksandr iskandar alex aleks sasha sacha sanya
  alexei alexey aleksey aleksei oleksiy oleksii alyaksey aliaksei alyosha
  andrei andrey andriy andrii andrej andrew andreas andres andre
  anatoly anatoliy anatolii anatol tolya
  boris barys
  dmitry dmitriy dmitri dmytro dzmitry dima
  ekaterina yekaterina kateryna katsiaryna katerina catherine katherine katya kate kathy
  elena yelena olena alena helena helen lena
  evgeny yevgeny evgeniy yevgeniy evgenii yevhen yauhen eugene zhenya
  george georgy georgiy georgi yuri yury yuriy iurii yurii iouri giorgi heorhiy jorge
  gregory grigory grigoriy hryhoriy ryhor grisha greg
  igor ihor ihar
  ivan john johann johannes juan jean giovanni jan joao jon yahya johnny jack vanya ioann
  joseph josef jose iosif yosef yusuf yousef yusef youssef giuseppe joe pepe jozef
  konstantin kostyantyn kanstantsin kostya constantine
  michael mikhail mykhailo mikhailo mikhaylo miguel michel mikael mike misha mick mihail
  natalia natalya nataliya natallia nataliia natasha nathalie
  nicholas nikolai nikolay mykola mikalai mikalay nicolas nick kolya nikolaj
  oleg oleh aleh
  olga olha volha
  pavel pavlo paul pablo paolo pasha
  peter pyotr petr petro piotr pedro pierre pietro pete
  sergei sergey serhiy serhii siarhei syarhey serge sergio sergej seryozha
  stepan stefan stephen steven steve esteban etienne stephan
  svetlana svitlana sviatlana sveta
  tatiana tatyana tetiana tetyana tanya
  valery valeriy valeri valerii
  vasily vasiliy vasyl vasil basil
  viktor victor viktar vitya
  vladimir volodymyr uladzimir vladimer vova volodya wladimir
  vyacheslav viacheslav vyachaslau slava
  yakov jacob jakob yakub yaqub jacques jaime james jim jimmy jakub
  ahmed ahmad ahmet akhmed achmad akhmad amadou
  ali aly
  hassan hasan hasen hassen
  hussein hussain husayn hossein husein husain huseyin hoseyn hossain housseine
  ibrahim abraham ebrahim avraham ibragim braheem brahim
  ismail ishmael esmail esmaeil ismael
  isa issa eisa jesus isaa
  musa moses mousa moussa
  omar umar omer umer
  osama usama ousama
  osman uthman othman usman ousmane
  yasser yasir yaser jasir
  sulayman suleiman solomon sulaiman soleiman soliman suleyman salomon
  dawud daoud david dawood davud davood daud dave
  khalid khaled halid chalid
  mahmoud mahmud mahmood
  mustafa mustapha moustafa mostafa
  saeed said sayid saeid
  abdul abdel abd abdol abdal
  kareem karim kerim
  william bill billy will willy guillermo guillaume wilhelm
  robert bob bobby rob roberto
  richard dick rick ricky ricardo
  edward ed eddie ted eduardo edouard
  charles charlie chuck carlos karl carl
  thomas tom tommy tomas
  anthony tony antonio antoine anton
  benjamin ben benny bibi binyamin
  daniel dan danny daniyal
  matthew matt mateo matthieu
  francis frank francisco paco pancho francois franz
  henry harry enrique henri heinrich
  frederick fred freddy federico friedrich
  samuel sam sammy
  christopher chris christoph cristobal
  lawrence larry lorenzo laurent
  ronald ron ronnie
  donald don donny
  kenneth ken kenny
  patrick pat patricio paddy
  raymond ray ramon
  elizabeth liz beth betty isabel elisabeth
  margaret maggie peggy meg margarita
  maria mary marie mariya maryam miriam
  susan sue susana
  jennifer jen jenny
  rebecca becky
  theodore fyodor fedor teodoro fyodr ted teddy
  timothy tim timofey tymofiy
  leonid leonidas lyonya
  zelimkhan zelim
  kim gim
  lee li yi rhee
  choi choe choy
  park pak bak
  jung jong chong chung jeong
  un eun
  chen chan tan
  wang wong
  zhang chang cheung
  zhou chou chow
  xu hsu
  cai tsai
  zheng cheng
  mao mow
  zedong tsetung
`;

const families = new Map<string, number[]>();
sisters
  .trim()
  .split('\n')
  .forEach((line, family) => {
    for (const word of line.trim().split(/\s+/)) families.set(word, [...(families.get(word) ?? []), family]);
  });

/** True for two forms of one given name: Bill and William, Yelena and Olena. */
export function areSisterNames(a: string, b: string): boolean {
  const own = families.get(a);
  return own !== undefined && (families.get(b)?.some((family) => own.includes(family)) ?? false);
}
