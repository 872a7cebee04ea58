/** What the trust's policy has to do with a setting: `given` is a default that the doctor may change. */
export type TrustControl = 'none' | 'given' | 'locked';
