import { Children, isValidElement, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { RemoteReceiver, RemoteReceiverAttachableComponent } from '@remote-ui/core';
import { useAttached } from '@remote-ui/react/host';
import type { TabProps, TabsProps } from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { callHandler } from './handlers.ts';

type RemoteChildProps = {
  readonly component: RemoteReceiverAttachableComponent;
  readonly receiver: RemoteReceiver;
};
type TabChild = RemoteChildProps & { readonly key: string };
type TabId = string | number;

/**
 * The children of a component arrive as stand-ins that draw themselves; their own props are not on them but
 * in the tree that the card has sent.
 */
const tabsOf = (children: ReactNode): TabChild[] =>
  Children.toArray(children).flatMap((child) => {
    if (!isValidElement<RemoteChildProps>(child)) return [];
    const { component, receiver } = child.props;
    return component?.type === 'Tab' ? [{ key: component.id, component, receiver }] : [];
  });

const idOf = ({ component }: TabChild, index: number): TabId => (component.props as TabProps).tabId ?? index;

type TabButtonProps = {
  readonly tab: TabChild;
  readonly selected: boolean;
  readonly panelId: string;
  readonly onSelect: () => void;
};

const TabButton = ({ tab, selected, panelId, onSelect }: TabButtonProps) => {
  // Follows the tab, whose title may change while it is open.
  const attached = useAttached(tab.receiver, tab.component);
  const { title, tabId, disabled = false, tooltip } = (attached?.props ?? {}) as TabProps;
  return (
    <button
      type="button"
      role="tab"
      data-tab={tabId}
      className="ui-tab"
      aria-selected={selected}
      aria-controls={selected ? panelId : undefined}
      tabIndex={selected ? 0 : -1}
      disabled={disabled}
      title={tooltip}
      onClick={onSelect}
    >
      {title}
    </button>
  );
};

const moveBetweenTabs = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]:not([disabled])')];
  const current = tabs.indexOf(document.activeElement as HTMLElement);
  const next = tabs[(current + step + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
};

export const Tabs = ({
  selected,
  defaultSelected,
  variant = 'default',
  fill = false,
  onSelectedChange,
  children,
}: TabsProps) => {
  const card = useCard();
  const panelId = useId();
  const tabs = tabsOf(children);
  const [ownSelected, setOwnSelected] = useState<TabId | undefined>(defaultSelected);
  const wanted = selected ?? ownSelected;
  const found = tabs.findIndex((tab, index) => idOf(tab, index) === wanted);
  const shown = found === -1 ? 0 : found;
  const select = (id: TabId) => {
    setOwnSelected(id);
    callHandler(card, onSelectedChange, id);
  };
  return (
    <div className={`ui-tabs ui-tabs-${variant} ${fill ? 'ui-tabs-fill' : ''}`}>
      <div role="tablist" className="ui-tablist" onKeyDown={moveBetweenTabs}>
        {tabs.map((tab, index) => (
          <TabButton
            key={tab.key}
            tab={tab}
            selected={index === shown}
            panelId={panelId}
            onSelect={() => select(idOf(tab, index))}
          />
        ))}
      </div>
      <div id={panelId} role="tabpanel" className="ui-tabpanel" tabIndex={0}>
        {Children.toArray(children).filter(
          (child) =>
            isValidElement<RemoteChildProps>(child) && child.props.component === tabs[shown]?.component,
        )}
      </div>
    </div>
  );
};

export const Tab = ({ children }: TabProps) => <>{children}</>;
