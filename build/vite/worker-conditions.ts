import { defaultClientConditions } from 'vite'

/**
 * Files are read in a worker, where there is no document: packages that have a variant for the page
 * and one for workers are taken in the latter.
 */
export const workerConditions = ['worker', ...defaultClientConditions]
