import { readCompanyList } from '../preview/record-reads.ts';
import type { ShownState } from '../preview/protocol.ts';
import type { GallerySource } from '../preview/routes.ts';
import { FEATURED_COMPANY } from '../demo/demo-seed.ts';
import { prepareCompany, prepareWords, type Question } from './prepare-company.ts';
import { userIdOf } from './people.ts';
import { toShownState } from './shown-state.ts';
import { isApart, openApart, openDemo, type Situation } from './situation.ts';
import type { GalleryState } from './state.ts';
import { GALLERY } from './states/index.ts';

export type GalleryOptions = {
  /** What the build has put out. */
  readonly appDirectory: string;
  /** Runs one function, see `buildHost`. */
  readonly processFile: string;
};

export type Gallery = GallerySource & { readonly companyIds: () => Promise<readonly string[]> };

const STATES = GALLERY.flatMap((section) => section.states.map((state) => ({ section, state })));

const stateNamed = (id: string): GalleryState => {
  const found = STATES.find(({ state }) => state.id === id);
  if (found === undefined) throw new Error(`The gallery has no state "${id}".`);
  return found.state;
};

const companyNamed = ({ emulator }: Situation, name: string): string => {
  const id = emulator.store
    .ids('companies')
    .find((candidate) => emulator.store.values('companies', candidate)?.['name'] === name);
  if (id === undefined) throw new Error(`The demo has no company "${name}", which the gallery shows.`);
  return id;
};

/**
 * The states of the cards and what they show, answered by the built functions on the day of the demo. The account is
 * filled when something is asked first, and every answer is made once.
 */
export const createGallery = ({ appDirectory, processFile }: GalleryOptions): Gallery => {
  let opening: Promise<Situation> | undefined;
  const demo = () => (opening ??= openDemo(processFile));
  const made = new Map<string, Promise<unknown>>();

  const ask = (companyId: string, userId: number): Question => ({ appDirectory, companyId, userId });

  const answerState = async (state: GalleryState): Promise<unknown> => {
    const account = await demo();
    const companyId = companyNamed(account, state.company);
    const question = ask(companyId, userIdOf(state.role));
    if (!isApart(state)) return prepareCompany(account, question);
    const apart = await openApart(account, state, { companyId, processFile });
    try {
      return await prepareCompany(apart, question);
    } finally {
      await apart.close();
    }
  };

  const answer = async (name: string): Promise<unknown> => {
    const account = await demo();
    const [kind, id = ''] = name.split('/');
    switch (kind) {
      case 'states':
        return answerState(stateNamed(id));
      case 'words':
        return prepareWords(account, ask(companyNamed(account, FEATURED_COMPANY), userIdOf()), id);
      case 'companies':
        return id === ''
          ? readCompanyList(account.crm, { query: '', after: undefined })
          : prepareCompany(account, ask(id, userIdOf()));
      default:
        throw new Error(`The gallery has no answers named "${name}".`);
    }
  };

  return {
    states: async (): Promise<readonly ShownState[]> => {
      const account = await demo();
      return STATES.map(({ section, state }) =>
        toShownState(section, state, companyNamed(account, state.company)),
      );
    },
    companyIds: async () => (await demo()).emulator.store.ids('companies'),
    answers: (name) => {
      const found = made.get(name) ?? answer(name);
      made.set(name, found);
      return found;
    },
    close: async () => {
      const account = await opening?.catch(() => undefined);
      await account?.close();
    },
  };
};
