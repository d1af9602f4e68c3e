import { cardPage } from './card-page.ts';
import { keepReadmePicture } from './pictures.ts';

const card = cardPage({ open: (page, app) => page.goto(app.url) });
const { openMilestone, seeText, openTab } = card;

/** A page on which the whole card has room, or an overlay without an empty half. */
const makeRoom = (height: number) => card.page.setViewportSize({ width: 1440, height });
const frame = () => card.page.locator('.card-frame').first();

describe('the tabs of the example customer', () => {
  it('shows the milestones by phase, and one of them with its history', async () => {
    await makeRoom(1300);
    await openTab('Timeline');
    await seeText('47% · plan 71%');
    await keepReadmePicture(frame(), 'timeline');
    await openMilestone('Invoice matching');
    const panel = card.page.getByRole('dialog');
    await panel.getByText('Blocker: SAP carrier feed times out').waitFor();
    await keepReadmePicture(panel, 'milestone');
    await panel.getByRole('button', { name: 'Close' }).first().click();
    expect(card.errors).toEqual([]);
  });

  it('shows what is proved a year in three tiers', async () => {
    await makeRoom(2600);
    await openTab('Value');
    await seeText('$344,100 proved a year');
    await keepReadmePicture(frame(), 'value');
    expect(card.errors).toEqual([]);
  });

  it('shows the shortest way to the next band', async () => {
    await makeRoom(2600);
    await openTab('Renewal');
    await seeText('Shortest way to Commit: 65 → 85');
    await keepReadmePicture(frame(), 'renewal');
    expect(card.errors).toEqual([]);
  });

  it('shows where each track of the customer stands', async () => {
    await makeRoom(2600);
    await openTab('Journey');
    await seeText('3 tracks, 3 stages');
    await keepReadmePicture(frame(), 'journey');
    expect(card.errors).toEqual([]);
  });

  it('shows the same in short beside the record', async () => {
    const sidebar = card.page.locator('.card-frame-sidebar').first();
    await sidebar.getByText('98 days').first().waitFor();
    await keepReadmePicture(sidebar, 'sidebar');
    expect(card.errors).toEqual([]);
  });
});
