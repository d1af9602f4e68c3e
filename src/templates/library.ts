import { enterprise } from './library/any/enterprise.ts';
import { midMarket } from './library/any/mid-market.ts';
import { productLed } from './library/any/product-led.ts';
import { smb } from './library/any/smb.ts';
import * as largeFinance from './library/finance/large.ts';
import * as smallFinance from './library/finance/small.ts';
import * as largeHealthcare from './library/healthcare/large.ts';
import * as smallHealthcare from './library/healthcare/small.ts';
import * as largeRetail from './library/retail/large.ts';
import * as smallRetail from './library/retail/small.ts';
import * as largeSaas from './library/saas/large.ts';
import * as smallSaas from './library/saas/small.ts';
import { withTranslations } from './library/words.ts';
import { loadTemplate } from './load-template.ts';
import type { Template, TemplateData } from './template.ts';

/** One per segment for any industry first, then one per segment for each industry. */
const LIBRARY: readonly TemplateData[] = [
  ...[enterprise, midMarket, smb, productLed],
  ...ofIndustry(largeHealthcare, smallHealthcare),
  ...ofIndustry(largeFinance, smallFinance),
  ...ofIndustry(largeRetail, smallRetail),
  ...ofIndustry(largeSaas, smallSaas),
];

interface Large {
  readonly enterprise: TemplateData;
  readonly midMarket: TemplateData;
}
interface Small {
  readonly smb: TemplateData;
  readonly productLed: TemplateData;
}

function ofIndustry({ enterprise, midMarket }: Large, { smb, productLed }: Small): readonly TemplateData[] {
  return [enterprise, midMarket, smb, productLed];
}

let shipped: readonly Template[] | null = null;

/**
 * The templates that come with the app, one per segment and industry; provisioning publishes them.
 * @throws Error when a shipped template is broken, which a test rules out
 */
export function shippedTemplates(): readonly Template[] {
  shipped ??= LIBRARY.map((data) => {
    const loaded = loadTemplate(data);
    if (!loaded.ok) throw new Error(`${data.name}: ${loaded.problems.join('; ')}`);
    return withTranslations(loaded.template);
  });
  return shipped;
}
