import { parentPort, workerData } from 'node:worker_threads';
import { examineList, type ToExamine } from './examine-list.ts';

parentPort?.postMessage(await examineList(workerData as ToExamine));
