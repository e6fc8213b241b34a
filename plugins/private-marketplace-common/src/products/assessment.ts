/** How a company's assessment of a product ended. @public */
export type AssessmentStatus =
  | 'approved'
  | 'conditional'
  | 'in-review'
  | 'rejected';

/** @public */
export type AssessmentRisk = 'low' | 'medium' | 'high';

/** What a company found out about a product, by its own rules. @public */
export interface ProductAssessment {
  status: AssessmentStatus;
  risk?: AssessmentRisk;
  /** Entity of the catalog that answers for the assessment. */
  owner?: string;
  /** Where it can be read, with https. */
  link?: string;
  /** The last day on which it counts, such as `2027-03-31`. */
  validUntil?: string;
}

const STATUSES: readonly AssessmentStatus[] = [
  'approved',
  'conditional',
  'in-review',
  'rejected',
];
const RISKS: readonly AssessmentRisk[] = ['low', 'medium', 'high'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether an assessment still counts. It does to the end of its last day,
 * wherever in the world that ends last.
 *
 * @public
 */
export function isAssessmentValid(
  { validUntil }: Pick<ProductAssessment, 'validUntil'>,
  now: Date,
): boolean {
  if (validUntil === undefined) return true;
  // UTC-12 is the last time zone in which a day ends.
  return now.getTime() < Date.parse(`${validUntil}T24:00:00-12:00`);
}

/**
 * Reads an assessment out of a file.
 *
 * @returns sentences that say what is wrong, or the assessment.
 * @public
 */
export function parseAssessment(
  fields: Readonly<Record<string, unknown>>,
): { assessment: ProductAssessment } | { problems: string[] } {
  const problems: string[] = [];
  const status = oneOf(STATUSES, 'status', fields.status, problems);
  const risk = oneOf(RISKS, 'risk', fields.risk, problems);
  const owner = text('owner', fields.owner, problems);
  const link = text('link', fields.link, problems);
  const validUntil = text('validUntil', fields.validUntil, problems);
  if (link !== undefined && !isWebAddress(link)) {
    problems.push(`link is ${link}, which is no address with https.`);
  }
  if (validUntil !== undefined && !isDay(validUntil)) {
    problems.push(
      `validUntil is ${validUntil}. It has to be a day, such as 2027-03-31.`,
    );
  }
  if (status === undefined && problems.length === 0) {
    problems.push('status is missing.');
  }
  if (status === undefined || problems.length > 0) return { problems };
  return {
    assessment: {
      status,
      ...(risk !== undefined && { risk }),
      ...(owner !== undefined && { owner }),
      ...(link !== undefined && { link }),
      ...(validUntil !== undefined && { validUntil }),
    },
  };
}

function oneOf<T extends string>(
  allowed: readonly T[],
  name: string,
  value: unknown,
  problems: string[],
): T | undefined {
  if (isAbsent(value)) return undefined;
  const found = allowed.find(each => each === String(value).trim());
  if (found === undefined) {
    problems.push(
      `${name} is ${String(value)}. It has to be one of ${allowed.join(', ')}.`,
    );
  }
  return found;
}

function text(
  name: string,
  value: unknown,
  problems: string[],
): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string') return value.trim();
  // YAML reads days as dates.
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  problems.push(`${name} is no text.`);
  return undefined;
}

/** Cells of a table are empty where JSON would have no member. */
function isAbsent(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '')
  );
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return (
    DAY.test(value) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(value)
  );
}
