import { contextBridge } from 'electron'

// The page learns where it runs and nothing else; what a host can do is added here, call by call.
contextBridge.exposeInMainWorld('claimbench', Object.freeze({ host: 'electron' }))
