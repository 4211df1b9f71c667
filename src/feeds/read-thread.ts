import { parentPort, workerData } from 'node:worker_threads';
import type { FeedBody } from './feed-kind.ts';
import { answerFeed } from './read-feed.ts';

parentPort?.postMessage(answerFeed(workerData as FeedBody));
