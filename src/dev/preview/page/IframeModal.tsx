import { Dialog } from './components/Dialog.tsx';
import { closeIframeModal, iframeModalStore } from './iframe-modal.ts';
import { useStore } from './store.ts';

export const IframeModal = () => {
  const opened = useStore(iframeModalStore);
  if (opened === null) return null;
  const { uri, width, height, title = 'Page of the app' } = opened;
  return (
    <Dialog kind="modal" label={title} title={title} width={width} onClose={closeIframeModal}>
      <iframe title={title} src={uri} width="100%" height={height} sandbox="allow-scripts allow-forms" />
    </Dialog>
  );
};
