# Postproef's settings for Chrome and Edge on Windows, as machine policy. Run as administrator: as a startup script of a
# Group Policy Object, or in Intune under Devices > Scripts (run as system). Running it again replaces what was there.
$ErrorActionPreference = 'Stop'

$extension = 'nhdjoodmdfdblononnhcmjghfkghloho'  # as chrome://extensions and edge://extensions show it
$settings = [ordered]@{
  packUrl          = 'https://intranet.kantoor.example/postproef/kantoor.pack.json'
  packKeys         = @('ed25519:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=')
  clientsUrl       = 'https://intranet.kantoor.example/postproef/clients.json'
  clientsSecret    = 'the content of clients.key'
  role             = 'staff'
  account          = 'personal'
  mode             = 'normal'
  override         = 'reason'
  reasonMinLength  = 10
  logRetentionDays = 90
  contact          = 'compliance@kantoor.example'
}

foreach ($browser in 'Google\Chrome', 'Microsoft\Edge') {
  $policy = "HKLM:\SOFTWARE\Policies\$browser\3rdparty\extensions\$extension\policy"
  if (Test-Path $policy) { Remove-Item $policy -Recurse }
  New-Item $policy -Force | Out-Null
  foreach ($name in $settings.Keys) {
    $value = $settings[$name]
    if ($value -is [array]) {
      New-Item "$policy\$name" -Force | Out-Null
      for ($i = 0; $i -lt $value.Count; $i++) { New-ItemProperty "$policy\$name" -Name ($i + 1) -Value $value[$i] -PropertyType String | Out-Null }
    }
    elseif ($value -is [int]) { New-ItemProperty $policy -Name $name -Value $value -PropertyType DWord | Out-Null }
    else { New-ItemProperty $policy -Name $name -Value $value -PropertyType String | Out-Null }
  }
}
