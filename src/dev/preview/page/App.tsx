import { Chrome } from './Chrome.tsx';
import { CompanyIndexPage } from './CompanyIndexPage.tsx';
import { config, shownId } from './config.ts';
import { GalleryPage } from './gallery/GalleryPage.tsx';
import { StatePage } from './gallery/StatePage.tsx';
import { IframeModal } from './IframeModal.tsx';
import { PreviewControls } from './PreviewControls.tsx';
import { RecordPage } from './RecordPage.tsx';
import { Toasts } from './Toasts.tsx';

const Page = () => {
  switch (config.page) {
    case 'companies':
      return <CompanyIndexPage />;
    case 'company':
      return <RecordPage companyId={shownId} />;
    case 'gallery':
      return <GalleryPage />;
    case 'state':
      return <StatePage />;
  }
};

/** What the server has said the page is; a state of the gallery stands alone, all others in HubSpot's frame. */
export const App = () => (
  <>
    {config.page === 'state' ? (
      <Page />
    ) : (
      <Chrome>
        <Page />
      </Chrome>
    )}
    {(config.page === 'companies' || config.page === 'company') && <PreviewControls />}
    <Toasts />
    <IframeModal />
  </>
);
