/**
 * The body that HubSpot answers when a function fails. The text of an error that the function throws reaches
 * the card, which is why functions must never throw with secrets in it.
 */
export type FunctionFailure = {
  readonly status: 'error';
  readonly message: string;
  readonly correlationId: string;
  readonly category: 'VALIDATION_ERROR';
  readonly subCategory: 'GenXExecutionErrorType.APP_ERROR';
  readonly errors: readonly {
    readonly subCategory: string;
    readonly message: string;
    readonly context: Readonly<Record<string, readonly string[]>>;
  }[];
};

/** Wraps the exception of the function `name` in HubSpot's error body. */
export const functionFailure = (name: string, exception: string): FunctionFailure => ({
  status: 'error',
  message: "There was a problem reaching the app's API. Contact the app developer for more information.",
  correlationId: 'n/a',
  category: 'VALIDATION_ERROR',
  subCategory: 'GenXExecutionErrorType.APP_ERROR',
  errors: [
    {
      subCategory: 'ServerlessActionExecutionError.SERVERLESS_FUNCTION_ERROR',
      message: `The serverless function '${name}' failed to execute: ${exception}.`,
      context: { exception: [exception], serverlessFunction: [name] },
    },
  ],
});
