import enterprise from './library/enterprise-any.json' with { type: 'json' };
import midMarket from './library/mid-market-any.json' with { type: 'json' };
import productLed from './library/product-led-any.json' with { type: 'json' };
import smb from './library/smb-any.json' with { type: 'json' };
import { loadTemplate } from './template.ts';
import type { Template } from './template.ts';

/**
 * The templates that come with the app, one per segment; provisioning publishes them.
 * @throws Error when a shipped template is broken, which a test rules out
 */
export function shippedTemplates(): readonly Template[] {
  return [enterprise, midMarket, smb, productLed].map((data) => {
    const loaded = loadTemplate(data);
    if (!loaded.ok) throw new Error(`${data.name}: ${loaded.problems.join('; ')}`);
    return loaded.template;
  });
}
