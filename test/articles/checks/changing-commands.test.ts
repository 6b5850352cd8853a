import { expect, test } from 'vitest'
import { changingCommand } from '#lib/articles/checks/changing-commands.ts'

test.each([
  ['Stop-Service Spooler', 'Stop-Service'],
  ['Get-Item a | Remove-Item', 'Remove-Item'],
  ['New-ItemProperty -Path HKLM:\\x', 'New-ItemProperty'],
  ['reg add HKLM\\x /v y', 'reg add'],
  ['net stop spooler && net start spooler', 'net stop'],
  ['sc.exe config w32time start= auto', 'sc.exe config'],
  ['cd x\ndel /q *.*', 'del'],
  ['icacls C:\\x /grant y', 'icacls C:\\x /grant'],
  ['DISM /Online /Cleanup-Image /RestoreHealth', 'DISM /Online /Cleanup-Image /RestoreHealth'],
  ['sfc /scannow', 'sfc /scannow'],
  ['netsh winsock reset', 'netsh winsock reset'],
  ['sudo systemctl restart sshd', 'systemctl restart'],
  ['sudo rm -rf /tmp/x', 'sudo rm'],
  ['dnf install x', 'dnf install'],
  ['keytool -importcert -file a', 'keytool -import'],
  ['ALTER SYSTEM SET x=1;', 'ALTER SYSTEM'],
  ['RMAN> DELETE ARCHIVELOG ALL;', 'DELETE ARCHIVELOG'],
])('%j changes something', (code, command) => {
  expect(changingCommand(code)).toBe(command)
})

test.each([
  'Get-Service | Format-List Name',
  'Get-Item a | Remove-Item -WhatIf',
  'New-Object System.Net.WebClient',
  'Set-Location C:\\x; Clear-DnsClientCache',
  'reg query HKLM\\x',
  'net use',
  'sc query spooler',
  'dir /s format.com',
  '# Remove-Item a',
  'rem del a',
  'systemctl status sshd',
  'ls /usr/bin/rm',
  'rpm -qa',
  'SELECT name, last_update FROM v$x;',
  '-- DROP TABLE x',
])('%j only reads', (code) => {
  expect(changingCommand(code)).toBeUndefined()
})

test('a long line of anything is looked through at once', () => {
  const start = performance.now()
  changingCommand(`${'dism netsh certutil keytool '.repeat(4000)}\n${'- '.repeat(50_000)}`)
  expect(performance.now() - start).toBeLessThan(1000)
})
