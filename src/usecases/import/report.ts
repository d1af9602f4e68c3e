/** What an import did, or would do. */
export interface ImportReport {
  readonly dryRun: boolean;
  /** Days by which every imported date was moved. */
  readonly shiftDays: number;
  readonly companies: ImportCounts;
  readonly deals: ImportCounts;
  readonly plans: PlanCounts;
  readonly mended: readonly Mended[];
  readonly refused: readonly Refused[];
  /** Columns of the files that the mapping does not use. */
  readonly unusedColumns: Readonly<Record<'companies' | 'deals', readonly string[]>>;
  /** Companies whose results changed. */
  readonly companiesComputed: number;
  readonly resultsNotSaved: readonly ResultsNotSaved[];
}

/** A company whose results HubSpot did not take; they are computed again by the next run. */
export interface ResultsNotSaved {
  readonly companyId: string;
  readonly name: string;
  readonly refusedProperties: readonly string[];
}

export interface ImportProgress {
  readonly step: 'companies' | 'deals' | 'plans' | 'results';
  readonly done: number;
  readonly of: number;
}

export interface ImportCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

export interface PlanCounts {
  readonly laidOut: number;
  readonly unchanged: number;
  /** Companies that could get no plan, by why. */
  readonly withoutStartDate: number;
  readonly withoutTemplate: number;
  readonly recordsCreated: number;
}

export interface Mended {
  readonly file: 'companies' | 'deals';
  readonly line: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface Refused {
  readonly file: 'companies' | 'deals';
  readonly line: number;
  readonly reason: string;
}
