import { Chrome } from './Chrome.tsx';
import { CompanyIndexPage } from './CompanyIndexPage.tsx';
import { FailureControl } from './FailureControl.tsx';
import { IframeModal } from './IframeModal.tsx';
import { RecordPage } from './RecordPage.tsx';
import { Toasts } from './Toasts.tsx';

/** The address decides: `/companies` is the index, `/companies/<id>` a record. */
export const App = () => {
  const id = /^\/companies\/(\d+)/.exec(window.location.pathname)?.[1];
  return (
    <>
      <Chrome>{id === undefined ? <CompanyIndexPage /> : <RecordPage companyId={id} />}</Chrome>
      <FailureControl />
      <Toasts />
      <IframeModal />
    </>
  );
};
