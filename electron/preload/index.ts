import { contextBridge, ipcRenderer } from 'electron'
import { createBridge } from './bridge.ts'

const bridge = createBridge({
  invoke: (channel, question) => ipcRenderer.invoke(channel, question),
  on: (channel, listener) => {
    ipcRenderer.on(channel, listener)
    return () => ipcRenderer.off(channel, listener)
  },
})

contextBridge.exposeInMainWorld('claimbench', bridge)
