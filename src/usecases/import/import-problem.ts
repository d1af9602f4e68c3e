/** The mapping does not fit the files or the account; nothing was written. Each problem names its place. */
export class ImportProblem extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ImportProblem';
    this.problems = problems;
  }
}
