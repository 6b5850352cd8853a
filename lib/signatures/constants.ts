/**
 * Symbolic names of error codes, so that a name and its number are one signature.
 * Values: winerror.h and ntstatus.h of the Windows SDK ([MS-ERREF] sections 2.1 and 2.3).
 */
const values: Readonly<Record<string, string>> = {
  E_NOTIMPL: '80004001',
  E_NOINTERFACE: '80004002',
  E_POINTER: '80004003',
  E_ABORT: '80004004',
  E_FAIL: '80004005',
  E_UNEXPECTED: '8000ffff',
  E_ACCESSDENIED: '80070005',
  E_HANDLE: '80070006',
  E_OUTOFMEMORY: '8007000e',
  E_INVALIDARG: '80070057',
  REGDB_E_CLASSNOTREG: '80040154',
  RPC_E_DISCONNECTED: '80010108',
  CO_E_SERVER_EXEC_FAILURE: '80080005',
  STATUS_ACCESS_VIOLATION: 'c0000005',
  STATUS_ACCESS_DENIED: 'c0000022',
  STATUS_OBJECT_NAME_NOT_FOUND: 'c0000034',
  STATUS_LOGON_FAILURE: 'c000006d',
  STATUS_ACCOUNT_LOCKED_OUT: 'c0000234',
  STATUS_STACK_BUFFER_OVERRUN: 'c0000409',
  CERT_E_UNTRUSTEDROOT: '800b0109',
  CERT_E_EXPIRED: '800b0101',
  TRUST_E_NOSIGNATURE: '800b0100',
  NTE_BAD_KEYSET: '80090016',
  SEC_E_LOGON_DENIED: '8009030c',
  CBS_E_SOURCE_MISSING: '800f081f',
  CBS_E_STORE_CORRUPTION: '800f0831',
  PSFX_E_MATCHING_BINARY_MISSING: '800f0983',
}

export const knownConstants: ReadonlyMap<string, string> = new Map(
  Object.entries(values).map(([name, hex]) => [name, `code:0x${hex}`]),
)
