import {
  ArchiveIcon,
  ChevronLeftDoubleIcon,
  ChevronRightDoubleIcon,
  CogIcon,
  SidebarLeftIcon,
  SidebarRightIcon,
} from '@navikt/aksel-icons';
import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { HeaderButton } from './header-button.tsx';
import type { Layout } from './panel-view.ts';

interface PanelHeaderProps {
  readonly side: Layout['side'];
  /** The button that folds the panel takes focus when it appears. */
  readonly focused: boolean;
  readonly onSwitchSide: () => void;
  readonly onCollapse: () => void;
  readonly onOpenOptions: () => void;
  readonly onOpenHistory: () => void;
  /** The movable edge, which is a control of the panel like the buttons. */
  readonly children: ReactNode;
}

export function PanelHeader({
  side,
  focused,
  onSwitchSide,
  onCollapse,
  onOpenOptions,
  onOpenHistory,
  children,
}: PanelHeaderProps) {
  const OtherSide = side === 'left' ? SidebarRightIcon : SidebarLeftIcon;
  const Away = side === 'left' ? ChevronLeftDoubleIcon : ChevronRightDoubleIcon;
  const otherSide = side === 'left' ? 'høyre' : 'venstre';
  return (
    <header className="hj-header">
      {children}
      <Heading level="1" size="xsmall">
        Hjemmel
      </Heading>
      <div className="hj-header-buttons">
        <HeaderButton icon={<ArchiveIcon title="Saker" />} onClick={onOpenHistory} />
        <HeaderButton icon={<CogIcon title="Innstillinger" />} onClick={onOpenOptions} />
        <HeaderButton
          icon={<OtherSide title={`Flytt panelet til ${otherSide} side`} />}
          onClick={onSwitchSide}
        />
        <HeaderButton icon={<Away title="Fold sammen panelet" />} autoFocus={focused} onClick={onCollapse} />
      </div>
    </header>
  );
}
