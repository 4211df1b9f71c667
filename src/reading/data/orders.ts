/** A well-known executive order: how it is found when the source gives only its date and subject. */
export type Order = { number: number; date: string; subject: string; words: string[] };

const order = (number: number, date: string, [subject, words]: [subject: string, words: string]): Order => ({
  number,
  date,
  subject,
  words: words.split(' '),
});

/** Executive orders under IEEPA and kin; numbers, dates and subjects from federalregister.gov/presidential-documents/executive-orders. */
export const orders: Order[] = [
  order(12170, '1979-11-14', ['Iranian government property', 'iran iranian hostage']),
  order(12938, '1994-11-14', [
    'proliferation of weapons of mass destruction',
    'proliferation weapons mass destruction',
  ]),
  order(12947, '1995-01-23', ['terrorists who threaten the Middle East peace process', 'terrorists middle east peace']),
  order(13067, '1997-11-03', ['Sudanese government property', 'sudan sudanese']),
  order(13219, '2001-06-26', ['Western Balkans', 'western balkans']),
  order(13224, '2001-09-23', [
    'persons who commit, threaten to commit, or support terrorism',
    'terrorism terrorist terrorists',
  ]),
  order(13288, '2003-03-06', ['Zimbabwe', 'zimbabwe']),
  order(13338, '2004-05-11', ['Syria', 'syria syrian']),
  order(13382, '2005-06-28', [
    'proliferators of weapons of mass destruction',
    'proliferators proliferation weapons mass destruction',
  ]),
  order(13405, '2006-06-16', ['Belarus', 'belarus belarusian democratic']),
  order(13413, '2006-10-27', ['Democratic Republic of the Congo', 'congo']),
  order(13466, '2008-06-26', ['North Korea', 'north korea korean']),
  order(13551, '2010-08-30', ['North Korea', 'north korea korean']),
  order(13553, '2010-09-28', ['human rights abuses by the Government of Iran', 'iran human rights abuses']),
  order(13566, '2011-02-25', ['Libya', 'libya libyan']),
  order(13572, '2011-04-29', ['human rights abuses in Syria', 'syria human rights abuses']),
  order(13581, '2011-07-24', ['transnational criminal organizations', 'transnational criminal organizations']),
  order(13582, '2011-08-17', ['Government of Syria', 'syria syrian government']),
  order(13599, '2012-02-05', [
    'Government of Iran and Iranian financial institutions',
    'iran iranian financial institutions',
  ]),
  order(13611, '2012-05-16', ['Yemen', 'yemen']),
  order(13637, '2013-03-08', ['reformed export controls', 'export controls reformed']),
  order(13660, '2014-03-06', ['situation in Ukraine', 'ukraine situation contributing']),
  order(13661, '2014-03-16', [
    'additional persons contributing to the situation in Ukraine',
    'ukraine russian officials',
  ]),
  order(13662, '2014-03-20', ['sectors of the Russian economy', 'ukraine sectors russian economy']),
  order(13664, '2014-04-03', ['South Sudan', 'south sudan']),
  order(13685, '2014-12-19', ['Crimea region of Ukraine', 'crimea']),
  order(13687, '2015-01-02', ['North Korea', 'north korea korean']),
  order(13692, '2015-03-08', ['situation in Venezuela', 'venezuela venezuelan']),
  order(13694, '2015-04-01', ['significant malicious cyber-enabled activities', 'cyber malicious hacking computer']),
  order(13722, '2016-03-15', ['Government of North Korea', 'north korea korean']),
  order(13757, '2016-12-28', ['additional steps on malicious cyber-enabled activities', 'cyber malicious election']),
  order(13808, '2017-08-24', ['additional sanctions on Venezuela', 'venezuela venezuelan debt']),
  order(13810, '2017-09-20', ['additional sanctions on North Korea', 'north korea korean']),
  order(13818, '2017-12-20', ['serious human rights abuse or corruption', 'magnitsky human rights abuse corruption']),
  order(13827, '2018-03-19', ['Venezuelan digital currency', 'venezuela digital currency']),
  order(13846, '2018-08-06', ['reimposing certain sanctions on Iran', 'iran reimposing nuclear jcpoa']),
  order(13848, '2018-09-12', ['foreign interference in a United States election', 'election interference']),
  order(13850, '2018-11-01', ['additional persons contributing to the situation in Venezuela', 'venezuela gold']),
  order(13851, '2018-11-27', ['situation in Nicaragua', 'nicaragua']),
  order(13871, '2019-05-08', ['iron, steel, aluminum, and copper sectors of Iran', 'iran metals steel copper']),
  order(13873, '2019-05-15', [
    'information and communications technology supply chain',
    'information communications technology supply chain',
  ]),
  order(13876, '2019-06-24', ['Supreme Leader of Iran', 'iran supreme leader']),
  order(13882, '2019-07-26', ['situation in Mali', 'mali']),
  order(13884, '2019-08-05', ['property of the Government of Venezuela', 'venezuela government property']),
  order(13894, '2019-10-14', ['situation in Syria', 'syria turkey']),
  order(13902, '2020-01-10', ['additional sectors of Iran', 'iran construction mining manufacturing']),
  order(13928, '2020-06-11', ['International Criminal Court', 'international criminal court']),
  order(13936, '2020-07-14', ['Hong Kong normalization', 'hong kong autonomy']),
  order(13959, '2020-11-12', ['Communist Chinese military companies', 'chinese military companies securities']),
  order(14014, '2021-02-10', ['situation in Burma', 'burma myanmar']),
  order(14024, '2021-04-15', [
    'specified harmful foreign activities of the Government of the Russian Federation',
    'harmful foreign activities russian federation russia',
  ]),
  order(14032, '2021-06-03', [
    'securities investments in Chinese military companies',
    'chinese military industrial surveillance securities',
  ]),
  order(14033, '2021-06-08', ['Western Balkans', 'western balkans']),
  order(14038, '2021-08-09', ['Belarus', 'belarus']),
  order(14039, '2021-08-20', ['certain Russian energy export pipelines', 'nord stream pipelines pipeline']),
  order(14046, '2021-09-17', ['Ethiopia', 'ethiopia']),
  order(14059, '2021-12-15', ['global illicit drug trade', 'illicit drug fentanyl trade']),
  order(14065, '2022-02-21', ['so-called Donetsk and Luhansk regions', 'donetsk luhansk dnr lnr']),
  order(14066, '2022-03-08', [
    'imports of Russian oil and new investment in the energy sector',
    'russian oil imports energy investment',
  ]),
  order(14068, '2022-03-11', ['luxury goods and Russian imports', 'luxury goods seafood alcohol diamonds']),
  order(14071, '2022-04-06', ['new investment in and services to Russia', 'new investment services russian']),
  order(14078, '2022-07-19', ['hostage-taking and wrongful detention', 'hostage wrongful detention']),
  order(14098, '2023-05-04', ['Sudan', 'sudan destabilizing']),
  order(14105, '2023-08-09', [
    'investments in national security technologies in countries of concern',
    'outbound investment semiconductors quantum',
  ]),
  order(14114, '2023-12-22', [
    'foreign financial institutions and Russia’s military-industrial base',
    'foreign financial institutions military industrial base',
  ]),
  order(14115, '2024-02-01', ['undermining peace, security, and stability in the West Bank', 'west bank settler']),
  order(14117, '2024-02-28', ['bulk sensitive personal data', 'bulk sensitive personal data']),
  order(14144, '2025-01-16', ['innovation in cybersecurity', 'cybersecurity innovation']),
  order(14203, '2025-02-06', ['International Criminal Court', 'international criminal court']),
  order(14312, '2025-06-30', ['revocation of Syria sanctions', 'syria revocation']),
];

/** Executive orders that set duties or policy, named in news of the field and not sanctions authorities. */
export const dutyOrders = new Set([
  11651, 11858, 14028, 14173, 14193, 14194, 14195, 14200, 14219, 14228, 14231, 14232, 14245, 14256, 14257, 14259, 14266,
  14272, 14289, 14298, 14309, 14316, 14323, 14324, 14325, 14326, 14329, 14334, 14345, 14346, 14356, 14357, 14358,
]);
