/** One entry of the `errors` array of an error body. */
export interface ErrorDetail {
  message: string;
  code?: string;
  in?: string;
  context?: Record<string, string[]>;
}

/** What HubSpot says in an error body besides `status` and `correlationId`. */
export interface ErrorContent {
  message: string;
  category?: string;
  subCategory?: string;
  errorType?: string;
  policyName?: string;
  groupName?: string;
  requestId?: string;
  context?: Record<string, string[]>;
  errors?: ErrorDetail[];
  links?: Record<string, string>;
}

/** A refusal in HubSpot's form. Thrown inside the emulator, turned into an answer by the server. */
export class ApiError extends Error {
  readonly status: number;
  readonly content: ErrorContent;

  constructor(status: number, content: ErrorContent) {
    super(content.message);
    this.name = 'ApiError';
    this.status = status;
    this.content = content;
  }
}

/** 400: the request is understood and not acceptable. */
export function validationError(message: string, more: Omit<ErrorContent, 'message'> = {}): ApiError {
  return new ApiError(400, { message, category: 'VALIDATION_ERROR', ...more });
}

/** 404 for a record, property, schema or other thing that does not exist. */
export function notFound(message: string, context?: Record<string, string[]>): ApiError {
  return new ApiError(404, { message, category: 'OBJECT_NOT_FOUND', ...(context ? { context } : {}) });
}

/** 409 for a property, group or schema whose name is taken. */
export function alreadyExists(message: string, subCategory?: string): ApiError {
  const more = subCategory === undefined ? {} : { subCategory };
  return new ApiError(409, { message, category: 'OBJECT_ALREADY_EXISTS', ...more });
}

/** An error as an entry of a 207 answer. */
export interface BatchItemError {
  status: 'error';
  category: string;
  subCategory?: string;
  message: string;
  context: Record<string, string[]>;
  errors?: ErrorDetail[];
}

/** Turns a refusal of one input into its entry in a 207 answer. */
export function asBatchItemError(error: ApiError, context: Record<string, string[]>): BatchItemError {
  return {
    status: 'error',
    category: error.content.category ?? 'VALIDATION_ERROR',
    ...(error.content.subCategory ? { subCategory: error.content.subCategory } : {}),
    message: error.content.message,
    context: { ...error.content.context, ...context },
    ...(error.content.errors ? { errors: error.content.errors } : {}),
  };
}
