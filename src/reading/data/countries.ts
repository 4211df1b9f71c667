/**
 * Countries as the press of this field writes them: ISO 3166-1 code | short name | other names | demonyms | metonyms.
 * Codes and short names: ISO 3166-1 (iso.org/obp); demonyms: CIA World Factbook, field "Nationality";
 * metonyms are seats of government and heads of state or government by whose name the press means the state.
 */
export const countryRows = `
US|United States|United States of America;U.S.;US;U.S.A.;USA;America;Government of the United States;Government of the United States of America;U.S. Government;US Government|American;Americans|Washington;White House;Oval Office;Obama;Barack Obama;Trump;Donald Trump;Donald J. Trump;Biden;Joe Biden;Joseph R. Biden;Biden Administration;Trump Administration;Obama Administration;Biden-Harris Administration;George W. Bush;Bill Clinton;Blinken;Rubio;Yellen;Bessent;Lutnick;Greer
CN|China|People's Republic of China;PRC;P.R.C.;Mainland China;Government of the People's Republic of China|Chinese|Beijing;Xi Jinping;Xi;Hu Jintao;Li Qiang;Li Keqiang;He Lifeng;Liu He;MOFCOM
HK|Hong Kong|Hong Kong Special Administrative Region;HKSAR|Hongkonger|
MO|Macau|Macao;Macau Special Administrative Region;Macao Special Administrative Region|Macanese|
TW|Taiwan|Chinese Taipei|Taiwanese|Taipei
JP|Japan||Japanese|Tokyo;Kishida;Fumio Kishida;Shinzo Abe;Suga;Ishiba;Takaichi
KR|South Korea|Republic of Korea;ROK;Korea;R.O.K.|South Korean;South Koreans;Korean|Seoul;Yoon Suk Yeol;Yoon;Moon Jae-in;Lee Jae Myung
KP|North Korea|Democratic People's Republic of Korea;DPRK;D.P.R.K.|North Korean;North Koreans|Pyongyang;Kim Jong Un;Kim Jong-un
RU|Russia|Russian Federation|Russian;Russians|Moscow;Kremlin;Putin;Vladimir Putin
BY|Belarus|Republic of Belarus|Belarusian;Belarusians;Belarussian|Minsk;Lukashenko;Lukashenka
UA|Ukraine||Ukrainian;Ukrainians|Kyiv;Kiev;Zelenskyy;Zelensky
GB|United Kingdom|UK;U.K.;Great Britain;Britain;United Kingdom of Great Britain and Northern Ireland|British;Britons|Downing Street;Whitehall;Keir Starmer;Starmer;Rishi Sunak;Boris Johnson;Theresa May
IE|Ireland||Irish|Dublin
FR|France|French Republic|French|Paris;Macron
DE|Germany|Federal Republic of Germany|German;Germans|Berlin;Merkel;Scholz;Merz
IT|Italy||Italian;Italians|Rome;Meloni
ES|Spain||Spanish;Spaniards|Madrid
PT|Portugal||Portuguese|Lisbon
NL|Netherlands|The Netherlands;Holland;Kingdom of the Netherlands|Dutch|The Hague
BE|Belgium||Belgian;Belgians|
LU|Luxembourg||Luxembourgish|
CH|Switzerland|Swiss Confederation|Swiss|Bern
LI|Liechtenstein|||Vaduz
AT|Austria||Austrian;Austrians|Vienna
PL|Poland||Polish|Warsaw
CZ|Czechia|Czech Republic|Czech|Prague
SK|Slovakia|Slovak Republic|Slovak;Slovakian|Bratislava
HU|Hungary||Hungarian|Budapest
RO|Romania||Romanian|Bucharest
BG|Bulgaria||Bulgarian|Sofia
GR|Greece||Greek|Athens
CY|Cyprus||Cypriot|Nicosia
MT|Malta||Maltese|Valletta
DK|Denmark||Danish|Copenhagen
SE|Sweden||Swedish|Stockholm
FI|Finland||Finnish|Helsinki
NO|Norway||Norwegian|Oslo
IS|Iceland||Icelandic|Reykjavik
EE|Estonia||Estonian|Tallinn
LV|Latvia||Latvian|Riga
LT|Lithuania||Lithuanian|Vilnius
SI|Slovenia||Slovenian;Slovene|Ljubljana
HR|Croatia||Croatian|Zagreb
RS|Serbia||Serbian;Serb|Belgrade
BA|Bosnia and Herzegovina|Bosnia|Bosnian|Sarajevo
ME|Montenegro||Montenegrin|Podgorica
MK|North Macedonia|Macedonia|Macedonian|Skopje
AL|Albania||Albanian|Tirana
XK|Kosovo||Kosovar|Pristina
MD|Moldova|Republic of Moldova|Moldovan|Chisinau
GE|Georgia|Republic of Georgia|Georgian|Tbilisi
AM|Armenia||Armenian|Yerevan
AZ|Azerbaijan||Azerbaijani|Baku
TR|Turkey|Türkiye;Turkiye|Turkish|Ankara;Erdogan
IL|Israel||Israeli;Israelis|Jerusalem;Netanyahu;Tel Aviv
PS|Palestine|West Bank;Gaza;Palestinian Authority|Palestinian;Palestinians|
LB|Lebanon||Lebanese|Beirut
SY|Syria|Syrian Arab Republic|Syrian;Syrians|Damascus;Assad
JO|Jordan||Jordanian|Amman
IQ|Iraq||Iraqi;Iraqis|Baghdad
IR|Iran|Islamic Republic of Iran|Iranian;Iranians|Tehran
SA|Saudi Arabia|Kingdom of Saudi Arabia|Saudi;Saudis|Riyadh
AE|United Arab Emirates|UAE;U.A.E.|Emirati|Abu Dhabi;Dubai
QA|Qatar||Qatari|Doha
KW|Kuwait||Kuwaiti|Kuwait City
BH|Bahrain||Bahraini|Manama
OM|Oman||Omani|Muscat
YE|Yemen||Yemeni|Sana'a;Sanaa;Sanaʽa
EG|Egypt||Egyptian|Cairo
LY|Libya||Libyan|Tripoli
TN|Tunisia||Tunisian|Tunis
DZ|Algeria||Algerian|Algiers
MA|Morocco|Kingdom of Morocco|Moroccan|Rabat
EH|Western Sahara||Sahrawi|
MR|Mauritania||Mauritanian|Nouakchott
SN|Senegal||Senegalese|Dakar
ML|Mali||Malian|Bamako
BF|Burkina Faso||Burkinabe|Ouagadougou
NE|Niger||Nigerien|Niamey
NG|Nigeria||Nigerian|Abuja
GH|Ghana||Ghanaian|Accra
CI|Côte d'Ivoire|Cote d'Ivoire;Ivory Coast|Ivorian|Abidjan;Yamoussoukro
LR|Liberia||Liberian|Monrovia
SL|Sierra Leone||Sierra Leonean|Freetown
GN|Guinea||Guinean|Conakry
GW|Guinea-Bissau|||Bissau
GM|Gambia|The Gambia|Gambian|Banjul
CV|Cabo Verde|Cape Verde|Cabo Verdean|Praia
TG|Togo||Togolese|Lomé;Lome
BJ|Benin||Beninese|Porto-Novo;Cotonou
CM|Cameroon||Cameroonian|Yaoundé;Yaounde
CF|Central African Republic||Central African|Bangui
TD|Chad||Chadian|N'Djamena
SD|Sudan||Sudanese|Khartoum
SS|South Sudan||South Sudanese|Juba
ER|Eritrea||Eritrean|Asmara
ET|Ethiopia||Ethiopian|Addis Ababa
DJ|Djibouti||Djiboutian|
SO|Somalia||Somali|Mogadishu
KE|Kenya||Kenyan|Nairobi
UG|Uganda||Ugandan|Kampala
RW|Rwanda||Rwandan|Kigali
BI|Burundi||Burundian|Gitega;Bujumbura
TZ|Tanzania|United Republic of Tanzania|Tanzanian|Dodoma
CD|Democratic Republic of the Congo|Democratic Republic of Congo;DRC;D.R.C.|Congolese|Kinshasa
CG|Republic of the Congo|Congo||Brazzaville
GA|Gabon||Gabonese|Libreville
GQ|Equatorial Guinea||Equatoguinean|Malabo
ST|São Tomé and Príncipe|Sao Tome and Principe||
AO|Angola||Angolan|Luanda
ZM|Zambia||Zambian|Lusaka
ZW|Zimbabwe||Zimbabwean|Harare
MZ|Mozambique||Mozambican|Maputo
MW|Malawi||Malawian|Lilongwe
BW|Botswana||Motswana|Gaborone
NA|Namibia||Namibian|Windhoek
ZA|South Africa|Republic of South Africa|South African;South Africans|Pretoria
LS|Lesotho||Basotho|Maseru
SZ|Eswatini|Swaziland|Swazi|Mbabane
MG|Madagascar||Malagasy|Antananarivo
MU|Mauritius||Mauritian|Port Louis
SC|Seychelles||Seychellois|
KM|Comoros||Comorian|Moroni
IN|India|Republic of India|Indian;Indians|New Delhi;Modi;Narendra Modi;Delhi
PK|Pakistan||Pakistani;Pakistanis|Islamabad
BD|Bangladesh||Bangladeshi|Dhaka
LK|Sri Lanka||Sri Lankan|Colombo
NP|Nepal||Nepali;Nepalese|Kathmandu
BT|Bhutan||Bhutanese|Thimphu
MV|Maldives||Maldivian|Malé
AF|Afghanistan||Afghan|Kabul;Taliban
KZ|Kazakhstan||Kazakh;Kazakhstani|Astana;Nur-Sultan
UZ|Uzbekistan||Uzbek|Tashkent
TM|Turkmenistan||Turkmen|Ashgabat
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz|Bishkek
TJ|Tajikistan||Tajik|Dushanbe
MN|Mongolia||Mongolian|Ulaanbaatar
VN|Vietnam|Viet Nam;Socialist Republic of Vietnam|Vietnamese|Hanoi
TH|Thailand||Thai|Bangkok
MM|Myanmar|Burma|Burmese|Naypyidaw;Nay Pyi Taw
LA|Laos|Lao PDR;Lao People's Democratic Republic|Lao;Laotian|Vientiane
KH|Cambodia||Cambodian|Phnom Penh
MY|Malaysia||Malaysian;Malaysians|Kuala Lumpur;Putrajaya
SG|Singapore||Singaporean|Istana
ID|Indonesia|Republic of Indonesia|Indonesian;Indonesians|Jakarta;Prabowo
PH|Philippines|The Philippines;Republic of the Philippines|Philippine;Filipino|Manila;Marcos
BN|Brunei|Brunei Darussalam|Bruneian|Bandar Seri Begawan
TL|Timor-Leste|East Timor|Timorese|Dili
AU|Australia|Commonwealth of Australia|Australian;Australians|Canberra;Albanese;Scott Morrison
NZ|New Zealand|Aotearoa New Zealand|New Zealander|Jacinda Ardern
FJ|Fiji||Fijian|Suva
PG|Papua New Guinea||Papua New Guinean|Port Moresby
SB|Solomon Islands||Solomon Islander|Honiara
VU|Vanuatu||ni-Vanuatu|Port Vila
WS|Samoa||Samoan|Apia
TO|Tonga||Tongan|Nuku'alofa
KI|Kiribati||I-Kiribati|
TV|Tuvalu||Tuvaluan|Funafuti
NR|Nauru||Nauruan|
PW|Palau||Palauan|Ngerulmud
MH|Marshall Islands||Marshallese|Majuro
FM|Micronesia|Federated States of Micronesia|Micronesian|Palikir
CK|Cook Islands|||
CA|Canada||Canadian;Canadians|Ottawa;Trudeau;Justin Trudeau;Mark Carney;Carney
MX|Mexico|United Mexican States;Government of Mexico|Mexican;Mexicans|Mexico City;López Obrador;Lopez Obrador;Sheinbaum
GT|Guatemala||Guatemalan|Guatemala City
HN|Honduras||Honduran|Tegucigalpa
SV|El Salvador||Salvadoran|San Salvador;Bukele
NI|Nicaragua||Nicaraguan|Managua;Ortega
CR|Costa Rica||Costa Rican|San José;San Jose
PA|Panama||Panamanian|Panama City
BZ|Belize||Belizean|Belmopan
CU|Cuba||Cuban|Havana
DO|Dominican Republic||Dominican|Santo Domingo
HT|Haiti||Haitian|Port-au-Prince
JM|Jamaica||Jamaican|Kingston
BS|Bahamas|The Bahamas|Bahamian|Nassau
BB|Barbados||Barbadian|Bridgetown
TT|Trinidad and Tobago||Trinidadian|Port of Spain
GY|Guyana||Guyanese|Georgetown
SR|Suriname||Surinamese|Paramaribo
DM|Dominica|||Roseau
LC|Saint Lucia|||Castries
GD|Grenada||Grenadian|St. George's
AG|Antigua and Barbuda||Antiguan|St. John's
KN|Saint Kitts and Nevis|St. Kitts and Nevis||Basseterre
VC|Saint Vincent and the Grenadines|||Kingstown
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan;Venezuelans|Caracas;Maduro;Nicolás Maduro
CO|Colombia||Colombian;Colombians|Bogotá;Bogota;Petro
EC|Ecuador||Ecuadorian|Quito
PE|Peru||Peruvian|Lima
BO|Bolivia||Bolivian|La Paz;Sucre
CL|Chile||Chilean|Santiago
AR|Argentina||Argentine;Argentinian|Buenos Aires;Milei
UY|Uruguay||Uruguayan|Montevideo
PY|Paraguay||Paraguayan|Asunción;Asuncion
BR|Brazil||Brazilian;Brazilians|Brasília;Brasilia;Lula;Bolsonaro
KY|Cayman Islands||Caymanian|
VG|British Virgin Islands|||
BM|Bermuda||Bermudian|
GI|Gibraltar|||
JE|Jersey|||
IM|Isle of Man|||
MC|Monaco||Monegasque|
SM|San Marino|||
VA|Holy See|Vatican;Vatican City||
AD|Andorra|||Andorra la Vella
GL|Greenland||Greenlandic|Nuuk
PR|Puerto Rico||Puerto Rican|
EU|European Union|EU;E.U.;European Communities;European Community|European Union's|Brussels;von der Leyen;Ursula von der Leyen
`;

/** Proper names that hold a country's name and mean no country. Longest match wins, so that these mask it. */
export const maskedNames = [
  'requested Administration',
  'requesting Administration',
  'Requested Administration',
  'Requesting Administration',
  'Customs Administration',
  'customs Administration',
  'other Administration',
  'Korean Peninsula',
  'Korean peninsula',
  'South China Sea',
  'East China Sea',
  'Sea of Japan',
  'Indian Ocean',
  'American Samoa',
  'Latin America',
  'North America',
  'South America',
  'Central America',
  'North American',
  'South American',
  'Central American',
  'Latin American',
  'Native American',
  'African American',
  'Organization of American States',
  'Gulf of Mexico',
  'New Mexico',
  'Panama Canal',
  'Korean War',
  'State of Georgia',
  'Atlanta, Georgia',
  'Wall Street Journal',
  'Washington Post',
  'New York Times',
  'Washington State',
  'Washington, D.C.',
  'Washington, DC',
  'Washington DC',
  'Paris Agreement',
  'Paris Club',
  'Berlin Wall',
  'China Daily',
  'Japan Times',
  'Korea Herald',
  'Times of India',
  'Jersey City',
  'New Jersey',
  'Michael Jordan',
  'Mali Empire',
  'Vienna Convention',
  'Rome Statute',
  'Kyoto Protocol',
  'Panama Papers',
  'German Marshall Fund',
  'American Chamber of Commerce',
  'The Hague Convention',
  'Guinea pig',
  'Chad Wolf',
  'Buy American',
  'EU Exit',
  'American Iron and Steel Institute',
] as const;
