// Parameters that say where a reader came from, never what is read.
const trackingParameters =
  /^(?:utm_.*|mc_[ce]id|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mkt_tok|_hs(?:enc|mi)|vero_id|cmpid|ocid|ref_src|wt\.mc_id|s_cid|feedtype|feedname)$/i;

/**
 * The one address of what is also found under http, with a fragment, with tracking parameters, with its parameters in
 * another order or with a closing slash. Made for comparing, not for fetching. Text that is no web address comes back trimmed.
 */
export function canonicalUrl(text: string): string {
  const url = URL.parse(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return text.trim();
  const secure = url.protocol === 'http:' && url.port === '' ? 'https:' : url.protocol;
  for (const name of [...url.searchParams.keys()]) if (trackingParameters.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname.replace(/(?<!\/)\/$/, '');
  return `${secure}//${url.host.replace(/\.(?=:|$)/, '')}${path}${url.search}`;
}

/** What makes a news item the same when it comes again: its canonical address, else what its origin calls it. */
export function newsKey(url: string | null, otherwise: string): string {
  return url === null ? otherwise : canonicalUrl(url);
}
