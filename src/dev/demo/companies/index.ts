import type { CompanyStory } from '../story.ts';
import { AL_NAKHEEL } from './al-nakheel.ts';
import { ALDERMOOR } from './aldermoor.ts';
import { ASTER } from './aster.ts';
import { BELLWEATHER } from './bellweather.ts';
import { BRAMBLE } from './bramble.ts';
import { BRIGHTWATER } from './brightwater.ts';
import { BRIXHAM } from './brixham.ts';
import { CARAVELA } from './caravela.ts';
import { CASTELLAN } from './castellan.ts';
import { CONTINENTAL } from './continental.ts';
import { COPPER_KETTLE } from './copper-kettle.ts';
import { COPPERLINE } from './copperline.ts';
import { CORVANE } from './corvane.ts';
import { DRIFTLY } from './driftly.ts';
import { FENWICK } from './fenwick.ts';
import { FOLDWISE } from './foldwise.ts';
import { GLINTWORKS } from './glintworks.ts';
import { HALVORSEN } from './halvorsen.ts';
import { HARTLEY } from './hartley.ts';
import { HAYASHI } from './hayashi.ts';
import { HOPSCOTCH } from './hopscotch.ts';
import { JUNIPER } from './juniper.ts';
import { KESTREL } from './kestrel.ts';
import { LANTERN } from './lantern.ts';
import { LARKFIELD } from './larkfield.ts';
import { LINDQVIST } from './lindqvist.ts';
import { MARLOW } from './marlow.ts';
import { MERIDIAN } from './meridian-health.ts';
import { NIMBUS_LANE } from './nimbus-lane.ts';
import { NORRBOTTEN } from './norrbotten.ts';
import { NORTHGATE } from './northgate.ts';
import { NOVATERRA } from './novaterra.ts';
import { OAKLINE } from './oakline.ts';
import { OREN_CLOUD } from './oren-cloud.ts';
import { OSTARA, OSTARA_IBERIA } from './ostara.ts';
import { OSTERBERG } from './osterberg.ts';
import { PAPERTRAIL } from './papertrail.ts';
import { PELLINGTON } from './pellington.ts';
import { PINECREST } from './pinecrest.ts';
import { PIXELMOOR } from './pixelmoor.ts';
import { QUAYSIDE } from './quayside.ts';
import { QUILLFEATHER } from './quillfeather.ts';
import { RAVELIN } from './ravelin.ts';
import { RIVERSIDE } from './riverside.ts';
import { ROYAL_NORTHUMBRIAN } from './royal-northumbrian.ts';
import { SANTORO } from './santoro.ts';
import { SOLWAY } from './solway.ts';
import { STONEBRIDGE } from './stonebridge.ts';
import { SUNRISE } from './sunrise.ts';
import { TALLYCAT } from './tallycat.ts';
import { TAMARIND } from './tamarind.ts';
import { THORNFIELD } from './thornfield.ts';
import { VERDANT } from './verdant.ts';
import { WINDERMERE } from './windermere.ts';
import { ZEPHYR } from './zephyr.ts';

/** The customers of the demo account, in the order in which they are made. */
export const DEMO_STORIES: readonly CompanyStory[] = [
  HALVORSEN,
  CORVANE,
  ALDERMOOR,
  BELLWEATHER,
  BRIGHTWATER,
  CASTELLAN,
  STONEBRIDGE,
  NOVATERRA,
  MERIDIAN,
  NORRBOTTEN,
  HAYASHI,
  OSTERBERG,
  CARAVELA,
  PELLINGTON,
  SOLWAY,
  VERDANT,
  QUAYSIDE,
  TAMARIND,
  FENWICK,
  LARKFIELD,
  BRIXHAM,
  JUNIPER,
  KESTREL,
  PINECREST,
  ROYAL_NORTHUMBRIAN,
  SANTORO,
  QUILLFEATHER,
  NORTHGATE,
  BRAMBLE,
  SUNRISE,
  MARLOW,
  COPPER_KETTLE,
  LANTERN,
  HARTLEY,
  PIXELMOOR,
  RIVERSIDE,
  OAKLINE,
  DRIFTLY,
  TALLYCAT,
  NIMBUS_LANE,
  FOLDWISE,
  PAPERTRAIL,
  ZEPHYR,
  GLINTWORKS,
  HOPSCOTCH,
  CONTINENTAL,
  AL_NAKHEEL,
  OREN_CLOUD,
  OSTARA,
  OSTARA_IBERIA,
  WINDERMERE,
  THORNFIELD,
  RAVELIN,
  ASTER,
  COPPERLINE,
  LINDQVIST,
];
