import { contextBridge, ipcRenderer } from 'electron';
import type { Invoke } from '../shared/ipc/contract';

const invoke: Invoke = (channel, request) => ipcRenderer.invoke('fundscope', channel, request);

contextBridge.exposeInMainWorld('fundscope', { invoke });
