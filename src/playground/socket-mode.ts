import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { type Method, method, NoArguments } from './api-method.ts';

export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

export interface Sockets {
  /** The path of a new socket's address; it can be used once. */
  announce(): string;
  /** Takes an upgrade request of the server; false where the address is unknown. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<boolean>;
  isConnected(): boolean;
  /** Sends an envelope; resolves with the payload of the app's answer, null where it has none. */
  deliver(
    type: EnvelopeType,
    payload: unknown,
    retry: { retry_attempt?: number; retry_reason?: string },
  ): Promise<unknown>;
  close(): void;
}

function greet(socket: WebSocket): void {
  socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'playground' } }));
}

/** The sockets of an app in Socket Mode; the library is loaded when the first is asked for. */
export function createSockets(): Sockets {
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  const receive = (data: string) => {
    const { envelope_id = '', payload = null } = JSON.parse(data) as { envelope_id?: string; payload?: unknown };
    waiting.get(envelope_id)?.(payload);
    waiting.delete(envelope_id);
  };
  const keep = (socket: WebSocket) => {
    open.add(socket);
    socket.on('message', (data) => receive(String(data)));
    socket.on('close', () => open.delete(socket));
    greet(socket);
  };
  return {
    announce() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `/link?ticket=${ticket}`;
    },
    async accept(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) return false;
      const { WebSocketServer } = await import('ws');
      new WebSocketServer({ noServer: true }).handleUpgrade(request, socket, head, keep);
      return true;
    },
    isConnected: () => open.size > 0,
    deliver(type, payload, retry) {
      const [socket] = open;
      const envelope_id = randomUUID();
      const answer = new Promise((resolve) => waiting.set(envelope_id, resolve));
      socket?.send(
        JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== 'events_api', ...retry }),
      );
      return answer;
    },
    close: () => {
      for (const socket of open) socket.terminate();
    },
  };
}

const openConnection = method([], NoArguments, (standIn) => ({
  url: `${standIn.origin.replace(/^http/, 'ws')}${standIn.sockets.announce()}`,
}));

export const socketMethods: Record<string, Method> = { 'apps.connections.open': openConnection };
