/** A question with the answer that was worked out by hand. */
export interface Case<Question, Answer> {
  readonly name: string;
  readonly given: Question;
  readonly expected: Answer;
  /** Relative; left out: a millionth. */
  readonly tolerance?: number;
}

const DEFAULT_TOLERANCE = 1e-6;

/**
 * Compares what a case names, and nothing else: numbers within the tolerance, everything else exactly.
 */
export function expectAnswer(answer: object, expected: object, tolerance = DEFAULT_TOLERANCE): void {
  const given = new Map<string, unknown>(Object.entries(answer));
  for (const [name, value] of Object.entries(expected)) {
    expect({ [name]: given.get(name) }).toEqual({ [name]: within(value, tolerance) });
  }
}

function within(value: unknown, tolerance: number): unknown {
  if (typeof value === 'number') return new Near(value, tolerance);
  if (Array.isArray(value)) return value.map((one) => within(one, tolerance));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, within(inner, tolerance)]));
}

/** Matches a number up to a relative difference, in Jest's comparisons. */
class Near {
  readonly $$typeof = Symbol.for('jest.asymmetricMatcher');
  readonly value: number;
  readonly tolerance: number;

  constructor(value: number, tolerance: number) {
    this.value = value;
    this.tolerance = tolerance;
  }

  asymmetricMatch(other: unknown): boolean {
    const allowed = Math.max(Math.abs(this.value) * this.tolerance, Number.EPSILON);
    return typeof other === 'number' && Math.abs(other - this.value) <= allowed;
  }

  toString(): string {
    return 'Near';
  }

  toAsymmetricMatcher(): string {
    return `about ${this.value}`;
  }
}
