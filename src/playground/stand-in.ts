import type { Faults } from './faults.ts';
import type { Inspector } from './inspector.ts';
import type { Persistence } from './persistence.ts';
import type { Option } from './protocol.ts';
import type { Sockets } from './socket-mode.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** What every part of the stand-in reaches: the workspace and the ways to and from the app. */
export interface StandIn {
  workspace: Workspace;
  triggers: Triggers;
  inspector: Inspector;
  persistence: Persistence;
  faults: Faults;
  /** Connected in Socket Mode: then nothing is sent to `app.url`. */
  sockets: Sockets;
  /** Options that the app suggested for external selects: user, block_id and action_id → value → option. */
  suggested: Map<string, Map<string, Option>>;
  app: {
    /** Where the app takes requests; null until it is connected. */
    url: string | null;
    signingSecret: string;
    botToken: string;
    /** For Socket Mode. */
    appToken: string;
    /** Waits before an event is sent again. */
    eventRetryDelaysMs: readonly number[];
  };
  /** "http://127.0.0.1:3000", once the server listens. */
  origin: string;
}
