import { PageContext, SiteContext } from '../contexts.ts'
import type { FunctionTable } from './types.ts'

/** What stands around the call, and messages: those print nothing. */
export const surroundings: FunctionTable = {
  site: (_, { call }) => new SiteContext(call.site),
  page: (_, { call }) => new PageContext(call.page, call),
  'fmt.Errorf errorf fmt.Erroridf erroridf fmt.Warnf warnf': () => '',
}
