/** What the page may use of the machine; an empty list refuses it to everybody, us included. */
export interface FeatureRule {
  readonly feature: string
  readonly allowed: '()' | '(self)'
  readonly reason: string
}

export const permissionsPolicy: readonly FeatureRule[] = [
  { feature: 'clipboard-write', allowed: '(self)', reason: 'Copy a quotation' },
  { feature: 'accelerometer', allowed: '()', reason: 'A text needs no sensors' },
  { feature: 'autoplay', allowed: '()', reason: 'Nothing plays' },
  { feature: 'camera', allowed: '()', reason: 'Nothing is recorded' },
  { feature: 'clipboard-read', allowed: '()', reason: 'A paste arrives as an event' },
  { feature: 'display-capture', allowed: '()', reason: 'Nothing is recorded' },
  { feature: 'encrypted-media', allowed: '()', reason: 'Nothing plays' },
  { feature: 'geolocation', allowed: '()', reason: 'Where a person is does not matter here' },
  { feature: 'gyroscope', allowed: '()', reason: 'A text needs no sensors' },
  { feature: 'hid', allowed: '()', reason: 'No devices' },
  { feature: 'idle-detection', allowed: '()', reason: 'Nobody is watched' },
  { feature: 'local-fonts', allowed: '()', reason: 'The fonts come with the program' },
  { feature: 'magnetometer', allowed: '()', reason: 'A text needs no sensors' },
  { feature: 'microphone', allowed: '()', reason: 'Nothing is recorded' },
  { feature: 'midi', allowed: '()', reason: 'No devices' },
  { feature: 'payment', allowed: '()', reason: 'Nothing is sold' },
  { feature: 'publickey-credentials-get', allowed: '()', reason: 'Nobody logs in' },
  { feature: 'screen-wake-lock', allowed: '()', reason: 'The screen may sleep' },
  { feature: 'serial', allowed: '()', reason: 'No devices' },
  { feature: 'usb', allowed: '()', reason: 'No devices' },
  { feature: 'window-management', allowed: '()', reason: 'The system places the window' },
  { feature: 'xr-spatial-tracking', allowed: '()', reason: 'A text needs no sensors' },
]
