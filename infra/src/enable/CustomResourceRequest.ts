import { isRecord, textAt } from '../events/unknownRecord';

/**
 * What CloudFormation asks (CloudFormation User Guide, "Custom resource request
 * objects"). Only the address for the answer is certain.
 */
export interface CustomResourceRequest {
  /** A signed secret: whoever knows it can answer. */
  responseUrl: string;
  requestType: string;
  requestId: string;
  stackId: string;
  logicalResourceId: string;
  /** Absent for Create. */
  physicalResourceId?: string;
  properties: Readonly<Record<string, unknown>>;
}

/** @throws TypeError when there is no address to which an answer could go. */
export function parseCustomResourceRequest(
  event: unknown,
): CustomResourceRequest {
  const request = isRecord(event) ? event : {};
  const responseUrl = textAt(request, 'ResponseURL');
  if (!responseUrl || !URL.canParse(responseUrl)) {
    throw new TypeError(
      'The event has no ResponseURL. Only CloudFormation can invoke this function.',
    );
  }
  const properties = request.ResourceProperties;
  return {
    responseUrl,
    requestType: textAt(request, 'RequestType') ?? '',
    requestId: textAt(request, 'RequestId') ?? '',
    stackId: textAt(request, 'StackId') ?? '',
    logicalResourceId: textAt(request, 'LogicalResourceId') ?? '',
    physicalResourceId: textAt(request, 'PhysicalResourceId'),
    properties: isRecord(properties) ? properties : {},
  };
}
