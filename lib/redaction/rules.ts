/** The table: what is looked for, and what each finding is called. */
import { findAccounts } from './accounts.ts'
import { findConnectionStrings, findUrlCredentials } from './connections.ts'
import { findCloudKeys, findPrivateKeys, findTokens } from './keys.ts'
import { findMailAddresses } from './mail-addresses.ts'
import { findBankCards, findIdNumbers, findPhoneNumbers } from './numbers.ts'
import { findPasswords } from './passwords.ts'
import { findPersons } from './persons.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  { kind: 'private-key', class: 'secret', description: 'a private key', find: findPrivateKeys },
  { kind: 'cloud-key', class: 'secret', description: 'a key of a cloud account', find: findCloudKeys },
  { kind: 'token', class: 'secret', description: 'an access token', find: findTokens },
  {
    kind: 'url-credentials',
    class: 'secret',
    description: 'a name and password inside an address',
    find: findUrlCredentials,
  },
  {
    kind: 'connection-string',
    class: 'secret',
    description: 'a connection string with its password',
    find: findConnectionStrings,
  },
  { kind: 'password', class: 'secret', description: 'a password', find: findPasswords },
  { kind: 'id-number', class: 'personal', description: 'a personal id number', find: findIdNumbers },
  { kind: 'bank-card', class: 'personal', description: 'a bank card number', find: findBankCards },
  { kind: 'email', class: 'personal', description: 'a mail address', find: findMailAddresses },
  { kind: 'phone', class: 'personal', description: 'a phone number', find: findPhoneNumbers },
  { kind: 'person', class: 'personal', description: 'the name of a person', find: findPersons },
  { kind: 'account', class: 'personal', description: 'the account of a person', find: findAccounts },
]
