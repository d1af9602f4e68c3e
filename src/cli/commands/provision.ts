import { Command } from 'commander';
import { definitionOf } from '../../crm/objects.ts';
import { shippedTemplates } from '../../templates/library.ts';
import { applyProvisioning, planProvisioning } from '../../usecases/provision.ts';
import type { ProvisioningStep } from '../../usecases/provision.ts';
import { connect } from '../connect.ts';
import type { Terminal } from '../terminal.ts';

interface ProvisionOptions {
  readonly apiBase?: string;
  readonly dryRun?: boolean;
}

/** `value-milestones provision`: makes the objects, properties, settings and templates that are missing. */
export function provisionCommand(terminal: Terminal, done: (code: number) => void): Command {
  return new Command('provision')
    .description('create the objects, properties, settings and templates that the account lacks')
    .option('--api-base <url>', 'root of the API, for example the address of the local emulator')
    .option('--dry-run', 'show the plan and change nothing')
    .action(async (options: ProvisionOptions) => done(await provision(options, terminal)));
}

async function provision(options: ProvisionOptions, terminal: Terminal): Promise<number> {
  const { repository, schemas, apiBase } = connect(options, terminal.environment);
  const templates = shippedTemplates();
  const account = await repository.readAccount();
  terminal.out(`Account ${account.portalId} at ${apiBase}, ${account.timeZone}, ${account.currency}`);

  const plan = await planProvisioning(schemas, repository, templates);
  if (plan.problems.length > 0) {
    terminal.error('Nothing was changed, because some properties are not as they have to be:');
    plan.problems.forEach((problem) => terminal.error(`  ${problem}`));
    return 1;
  }
  if (plan.steps.length === 0) {
    terminal.out('Everything is there; nothing to do.');
    return 0;
  }
  terminal.out('Plan:');
  plan.steps.forEach((step) => terminal.out(`  ${describe(step)}`));
  if (options.dryRun === true) {
    terminal.out('Nothing was changed (--dry-run).');
    return 0;
  }
  terminal.out('Done:');
  const context = { templates, now: new Date().toISOString() };
  await applyProvisioning(schemas, repository, plan, context, (step) => terminal.out(`  ${describe(step)}`));
  return 0;
}

function describe(step: ProvisioningStep): string {
  switch (step.kind) {
    case 'create_object':
      return `object ${definitionOf(step.object).labels.plural} (${step.object}) with ${step.properties} properties`;
    case 'create_group':
      return `property group "Value realization" on ${step.object}`;
    case 'create_properties':
      return `${step.names.length} properties on ${step.object}: ${shortList(step.names)}`;
    case 'create_records':
      return `${step.keys.length} records of settings and templates: ${shortList(step.keys)}`;
  }
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}
