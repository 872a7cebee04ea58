/** The views of the settings, one task to each, as they stand in the address. */
export const settingsViews = [
  'du',
  'foretak',
  'sider',
  'panel',
  'katalog',
  'metoder',
  'saker',
  'kryptering',
] as const;
export type SettingsView = (typeof settingsViews)[number];

export const settingsViewNames: Readonly<Record<SettingsView, string>> = {
  du: 'Du som forskriver',
  foretak: 'Foretakets profil',
  sider: 'Sider',
  panel: 'Panelet',
  katalog: 'Legemiddelkatalog',
  metoder: 'Nye metoder',
  saker: 'Lagring av saker',
  kryptering: 'Kryptering',
};
