import type { Topic } from '../../domain/reading.ts';

/** Words of a topic: `strong` ones make a sentence be about it, `weak` ones only beside another word of the topic. */
export type TopicRow = { topic: Topic; strong: string[]; weak: string[] };

const row = (topic: Topic, strong: string, weak = ''): TopicRow => ({
  topic,
  strong: strong.split('|').filter(Boolean),
  weak: weak.split('|').filter(Boolean),
});

/** The ten topics of the field and their vocabulary, as stems matched at the start of words. */
export const topicRows: TopicRow[] = [
  row(
    'sanctions',
    'sanction|restrictive measure|asset freeze|ofac|specially designated|sdn list|blocking property|blocked property|property and interests in property|designated pursuant|foreign assets control|price cap|embargo|national emergency|block the property|blocks the property|travel ban|arms embargo|panel of experts|designated by the committee|freeze without delay|economic resources|entry into or transit|blacklist|visa restriction',
    'designat|block|freez|executive order|ieepa|emergency economic powers',
  ),
  row(
    'export-controls',
    'export control|export administration regulations|entity list|dual-use|dual use|commerce control list|eccn|export licen|bureau of industry and security|munitions list|export restriction|restrictions on export|re-export|wassenaar|end-user|military end use|deemed export|limit exports|limiting exports|curb exports|restrict exports|export curb|chip export|control list|license for the export|licence for the export|license to export|export ban',
    'export|licens|bis|technology',
  ),
  row(
    'tariffs-customs',
    'tariff|customs dut|ad valorem|import dut|duties on|duty-free|htsus|section 301|section 232|section 201|customs valuation|de minimis|customs procedures|rate of duty|customs and border protection|harmonized tariff|duty rate|quota',
    'dut|customs|import|cbp|entry|entries',
  ),
  row(
    'trade-agreements',
    'trade agreement|free trade|trade deal|rules of origin|reciprocal trade|economic partnership agreement|usmca|trade pact|trade talks|trade partnership|market access|trade negotiation|trade and investment framework|ipef|cafta|rcep|cptpp|non-tariff barrier|wto agreement|economic framework|trade and economic agreement|prosperity deal|preferential trade|free trade area|trade and investment environment|multilateral trading system|framework agreement|framework for an agreement|agreement on reciprocal|trade policy forum|trade and investment|trade barrier|barriers to trade|world trade organization|bilateral trade|wto',
    'trade|agreement|negotiat|wto|tariff',
  ),
  row(
    'ad-cvd',
    'antidumping|anti-dumping|countervailing|dumping margin|normal value|less than fair value|trade remed|sunset review|material injury|subsidy rate',
    'dumping|subsid|administrative review|injury',
  ),
  row(
    'forced-labor',
    'forced labor|forced labour|uflpa|compulsory labor|compulsory labour|uyghur forced|withhold release order|child labor|prison labor|modern slavery',
    'xinjiang|uyghur|labor',
  ),
  row(
    'cyber',
    'cyber|ransomware|hacking|hacker|malware|data breach|malicious cyber|critical infrastructure security|network security|phishing|botnet',
    'digital|network|internet|computer',
  ),
  row(
    'investment-screening',
    'investment screening|cfius|outbound investment|inbound investment|foreign direct investment screening|investment security|foreign investment review|covered transaction|committee on foreign investment|national security and investment act',
    'foreign investment|investment',
  ),
  row(
    'trade-secrets-ip',
    'intellectual property|trade secret|patent|copyright|trademark|special 301|counterfeit|piracy|geographical indication|technology transfer',
    'theft',
  ),
  row(
    'anti-corruption',
    'corruption|bribe|briber|kleptocra|public official',
    'embezzl|corrupt|money laundering|illicit finance|magnitsky|beneficial ownership|safe haven|anti-corruption|criminal offense|penalt',
  ),
];
