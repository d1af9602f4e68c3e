/** One reason why HubSpot would refuse the project, or why it would fail in an account. */
export interface Problem {
  /** File inside the built project, or app.json. */
  readonly where: string;
  readonly what: string;
}

export const formatProblems = (problems: readonly Problem[]): string =>
  problems.map((problem) => `  - ${problem.where}: ${problem.what}`).join('\n');
