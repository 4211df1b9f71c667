import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/**
 * What a failed call of Slack means for the message: `limited` and `unsent` it surely did not arrive; `unknown` nobody
 * can say; `refused` never will it, for the sake of its channel or of itself; `barred` no message will until the
 * installation is mended.
 */
export type Outcome =
  | { kind: 'limited'; problem: string; retrySeconds: number }
  | { kind: 'unsent' | 'unknown' | 'barred'; problem: string }
  | { kind: 'refused'; problem: string; blames: 'channel' | 'message' };

const transient = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);

const barring = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'token_revoked',
  'missing_scope',
  'access_denied',
  'org_login_required',
  'ekm_access_denied',
  'team_access_not_granted',
]);

const blamedOnChannel = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'user_not_found',
  'user_disabled',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_only_channel',
]);

/** What the error of a Web API call says of the message that was to be posted. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'limited', problem: 'ratelimited', retrySeconds: error.retryAfter };
  if (error instanceof WebAPIPlatformError) return outcomeOfCode(error.data.error);
  if (error instanceof WebAPIHTTPError) return { kind: 'unknown', problem: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError && neverConnected(error.original))
    return { kind: 'unsent', problem: 'unreachable' };
  return { kind: 'unknown', problem: error instanceof Error ? error.name : 'unknown' };
}

function outcomeOfCode(code: unknown): Outcome {
  // A proxy's HTML page comes through the client as an error "code".
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_]{0,79}$/.test(code)) return { kind: 'unknown', problem: 'not_json' };
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'limited', problem: code, retrySeconds: 30 };
  if (transient.has(code)) return { kind: 'unknown', problem: code };
  if (barring.has(code)) return { kind: 'barred', problem: code };
  return { kind: 'refused', problem: code, blames: blamedOnChannel.has(code) ? 'channel' : 'message' };
}

function neverConnected(error: unknown): boolean {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(String(code))) return true;
  return cause !== undefined && neverConnected(cause);
}
