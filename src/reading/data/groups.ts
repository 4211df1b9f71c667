/** A standing group of states: its canonical name, how texts write it, and its members where they are few enough to name. */
export type Group = { name: string; aliases: string[]; members: string[]; code: string | null };

type Rest = { members?: string[]; code?: string };

const group = (name: string, aliases: string[], { members = [], code }: Rest = {}): Group => ({
  name,
  aliases,
  members,
  code: code ?? null,
});

/** Groups of states and their organs; membership by each group's own site. */
export const groups: Group[] = [
  group('G7', ['G-7', 'Group of Seven', 'G7 Leaders', 'G7 members', 'G7 countries', 'G7 partners', 'G7 Ministers'], {
    members: ['United States', 'Canada', 'France', 'Germany', 'Italy', 'Japan', 'United Kingdom'],
  }),
  group('G20', ['G-20', 'Group of Twenty', 'G20 Leaders', 'G20 members']),
  group('G8', ['G-8', 'Group of Eight']),
  group(
    'Quad',
    ['Quad partners', 'Quad Leaders', 'Quad Ministers', 'Quad countries', 'Quad members', 'Quad Senior Cyber Group'],
    { members: ['Australia', 'India', 'Japan', 'United States'] },
  ),
  group('AUKUS', ['AUKUS partners'], { members: ['Australia', 'United Kingdom', 'United States'] }),
  group('Five Eyes', ['Five Eyes partners'], {
    members: ['Australia', 'Canada', 'New Zealand', 'United Kingdom', 'United States'],
  }),
  group('BRICS', ['BRICS countries', 'BRICS members', 'BRICS Leaders', 'BRICS Member States']),
  group('I2U2', ['I2U2 Group', 'I2U2 leaders'], {
    members: ['India', 'Israel', 'United Arab Emirates', 'United States'],
  }),
  group('E3', ['E3 countries'], { members: ['France', 'Germany', 'United Kingdom'] }),
  group('EFTA States', ['EFTA', 'European Free Trade Association', 'EFTA countries'], {
    members: ['Iceland', 'Liechtenstein', 'Norway', 'Switzerland'],
  }),
  group(
    'Eurasian Economic Union',
    ['EAEU', 'Eurasian Economic Commission', 'EAEU member states', 'EAEU Member States'],
    {
      members: ['Armenia', 'Belarus', 'Kazakhstan', 'Kyrgyzstan', 'Russia'],
    },
  ),
  group('Commonwealth of Independent States', ['CIS member states']),
  group('Shanghai Cooperation Organisation', [
    'Shanghai Cooperation Organization',
    'SCO',
    'SCO member states',
    'SCO Member States',
  ]),
  group('Organization of Turkic States', ['Organisation of Turkic States', 'OTS']),
  group('Pacific Alliance', [], { members: ['Chile', 'Colombia', 'Mexico', 'Peru'] }),
  group('Andean Community', [], { members: ['Bolivia', 'Colombia', 'Ecuador', 'Peru'] }),
  group('Visegrad Group', ['V4', 'Visegrad Four', 'Visegrad countries'], {
    members: ['Czechia', 'Hungary', 'Poland', 'Slovakia'],
  }),
  group('Nordic-Baltic Eight', ['NB8', 'Nordic-Baltic countries']),
  group('Nordic Council of Ministers', ['Nordic countries', 'Nordic Council']),
  group('Benelux', ['Benelux countries', 'Benelux Union'], { members: ['Belgium', 'Luxembourg', 'Netherlands'] }),
  group('C5+1', ['C5+1 countries', 'C5+1 partners']),
  group('Southern African Customs Union', ['SACU', 'SACU Member States'], {
    members: ['Botswana', 'Eswatini', 'Lesotho', 'Namibia', 'South Africa'],
  }),
  group('Southern African Development Community', ['SADC', 'SADC Member States']),
  group('East African Community', ['EAC', 'EAC Partner States']),
  group('ECOWAS', ['Economic Community of West African States', 'ECOWAS Member States']),
  group('COMESA', ['Common Market for Eastern and Southern Africa']),
  group('Arab League', ['League of Arab States']),
  group('Organisation of Islamic Cooperation', ['Organization of Islamic Cooperation', 'OIC']),
  group('OPEC+', ['OPEC', 'OPEC members', 'OPEC countries']),
  group('Chip 4', ['Chip 4 alliance']),
  group('Export Controls and Human Rights Initiative', []),
  group('Price Cap Coalition', ['price cap coalition', 'Price Cap coalition']),
  group('Trans-Tasman partners', ['trans-Tasman partners'], { members: ['Australia', 'New Zealand'] }),
  group('Kimberley Process participants', ['Kimberley Process', 'Kimberley Process Participants']),
  group('Nuclear Suppliers Group', ['NSG Participating Governments']),
  group('Australia Group', ['Australia Group members']),
  group('Missile Technology Control Regime', ['MTCR', 'MTCR Partners']),
  group('World Customs Organization', ['WCO']),
  group('ASEAN', ['Association of Southeast Asian Nations', 'ASEAN Member States', 'ASEAN members']),
  group('APEC', [
    'Asia-Pacific Economic Cooperation',
    'APEC economies',
    'APEC Economies',
    'APEC Leaders',
    'APEC members',
    'APEC Ministers',
    'APEC member economies',
  ]),
  group('IPEF partners', [
    'IPEF',
    'Indo-Pacific Economic Framework',
    'Indo-Pacific Economic Framework for Prosperity',
    'IPEF Partners',
    'IPEF Ministers',
  ]),
  group('NATO', ['North Atlantic Treaty Organization', 'NATO Allies']),
  group('OECD', [
    'Organisation for Economic Co-operation and Development',
    'Organization for Economic Cooperation and Development',
    'OECD members',
  ]),
  group('WTO members', ['WTO Members', 'Members of the WTO']),
  group('African Union', ['AU Commission', 'AU Member States', 'AU member states']),
  group('Gulf Cooperation Council', ['GCC', 'GCC countries', 'GCC member states', 'GCC Member States']),
  group('Mercosur', ['MERCOSUR', 'Mercosur countries', 'Southern Common Market'], {
    members: ['Argentina', 'Bolivia', 'Brazil', 'Paraguay', 'Uruguay'],
  }),
  group('CARICOM', ['Caribbean Community']),
  group('Pacific Islands Forum', []),
  group('CPTPP Parties', [
    'CPTPP',
    'CPTPP members',
    'Comprehensive and Progressive Agreement for Trans-Pacific Partnership',
  ]),
  group('Minerals Security Partnership', ['MSP partners']),
  group('Counter Ransomware Initiative members', [
    'Counter Ransomware Initiative',
    'International Counter Ransomware Initiative',
    'CRI members',
    'CRI partners',
  ]),
  group('Global Partnership members', ['Global Partnership on Artificial Intelligence']),
  group('Financial Action Task Force', ['FATF']),
  group('Wassenaar Arrangement Participating States', ['Wassenaar Arrangement']),
  group('United Nations', ['UN', 'U.N.']),
  group('UN Security Council', ['United Nations Security Council', 'U.N. Security Council', 'Security Council']),
  group('World Trade Organization', ['WTO']),
  group('European Commission', ['Commission of the European Union', 'EU Commission'], { code: 'EU' }),
  group(
    'European Union',
    [
      'Council of the European Union',
      'European Council',
      'EU Member States',
      'EU member states',
      'European Parliament',
      'EU Council',
    ],
    { code: 'EU' },
  ),
];

/** Parties of well-known trade agreements, by which "each Party" of their text is named. */
export const agreements: Group[] = [
  group('CAFTA-DR Parties', [
    'CAFTA-DR',
    'Dominican Republic-Central America-United States Free Trade Agreement',
    'Dominican Republic-Central America Free Trade Agreement',
  ]),
  group('USMCA Parties', ['USMCA', 'United States-Mexico-Canada Agreement', 'CUSMA', 'T-MEC'], {
    members: ['United States', 'Mexico', 'Canada'],
  }),
  group('NAFTA Parties', ['NAFTA', 'North American Free Trade Agreement'], {
    members: ['United States', 'Mexico', 'Canada'],
  }),
  group('KORUS Parties', ['KORUS', 'U.S.-Korea Free Trade Agreement', 'United States-Korea Free Trade Agreement'], {
    members: ['United States', 'South Korea'],
  }),
  group('RCEP Parties', ['RCEP', 'Regional Comprehensive Economic Partnership']),
  group('EU-UK TCA Parties', ['Trade and Cooperation Agreement'], { members: ['European Union', 'United Kingdom'] }),
  group('CETA Parties', ['CETA', 'Comprehensive Economic and Trade Agreement'], {
    members: ['European Union', 'Canada'],
  }),
  group('Phase One Parties', ['Phase One Agreement', 'Phase One agreement'], { members: ['United States', 'China'] }),
];
