/** Which commands change something. A table: what is missing here goes unnoticed, so it errs on the quiet side. */

const changing: readonly RegExp[] = [
  // PowerShell: verbs that change, without those that only change the session.
  /\b(?:Set|Remove|Clear|Stop|Restart|Disable|Enable|Uninstall|Install|Rename|Reset|Add|Update|Repair|Unregister|Register|Dismount|Revoke)-(?!Location|Variable|Alias|StrictMode|Type|Member|PSSnapin|PSSession|Help|Job|DnsClientCache)[A-Z]\w+/,
  /\bNew-(?:Item|ItemProperty|Service|ADObject|NetFirewallRule|SelfSignedCertificate|ExchangeCertificate)\b/,
  // Windows command line.
  /\breg(?:\.exe)? (?:add|delete|import|restore)\b/i,
  /\bnet(?:\.exe)? (?:stop|start)\b/i,
  /\bsc(?:\.exe)? (?:config|delete|stop|start|create|failure)\b/i,
  /(?:^|[&(]\s{0,4})(?:(?:del|erase|rd|rmdir|ren|move|takeown|setx|regsvr32|msiexec|wusa|shutdown|diskpart)\b|icacls \S+ \/(?:grant|reset|remove|deny)|attrib [+-]|format [a-z]:)/i,
  /\bdism(?:\.exe)?\b[^\n]{0,120}\/(?:restorehealth|startcomponentcleanup|add-|remove-|enable-|disable-)/i,
  /\bsfc(?:\.exe)? \/scannow\b/i,
  /\bbcdedit(?:\.exe)? \/(?:set|delete|import)/i,
  /\bnetsh\b[^\n]{0,80}\b(?:set|reset|add|delete)\b/i,
  /\bcertutil\b[^\n]{0,40}-(?:addstore|delstore|repairstore|delkey)\b/i,
  /\bpnputil\b[^\n]{0,20}[/-](?:delete|add)/i,
  /\bfltmc(?:\.exe)? (?:unload|detach)\b/i,
  // Linux.
  /(?:^|[;&|]\s{0,4}|sudo )(?:rm|mv|chmod|chown|kill|killall|tee|mount|umount|swapoff|dd|mkfs\S{0,8}|useradd|usermod|userdel|passwd)\s/,
  /\bsystemctl (?:start|stop|restart|reload|enable|disable|mask|unmask|daemon-reload|daemon-reexec|set-property|edit|isolate)\b/,
  /\b(?:yum|dnf|apt|apt-get|rpm|zypper) (?:-y )?(?:install|remove|erase|update|upgrade|downgrade|-[UieF])/,
  /\bsed -i\b|\bsysctl -w\b|\bsetenforce\b|\bsetsebool\b|\bfirewall-cmd\b[^\n]{0,80}--(?:add|remove|reload)/,
  /\bkeytool\b[^\n]{0,40}-(?:import|delete|importcert|storepasswd)/,
  // Databases.
  /(?:^|[>\s])(?:ALTER|DROP|TRUNCATE|UPDATE|INSERT|SHUTDOWN|GRANT|REVOKE)\s+[A-Z]\w+/,
  /\bDELETE\s+(?:FROM|ARCHIVELOG|NOPROMPT|OBSOLETE|EXPIRED|FORCE)\b/i,
]

/** A trial run changes nothing, and a remark does nothing. */
const harmless = /-WhatIf\b|--dry-run\b|^\s*(?:#|::|rem |--)/i

/** The first command of a block that changes something, as it stands there; `undefined` if all only read. */
export function changingCommand(code: string): string | undefined {
  for (const line of code.split('\n')) {
    if (harmless.test(line)) continue
    for (const pattern of changing) {
      const found = pattern.exec(line)?.[0].trim()
      if (found !== undefined) return found
    }
  }
  return undefined
}
