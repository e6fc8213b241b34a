import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { ProductSource } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { COMPANY_FILE } from '../directory/sourceIds';
import { parseCompanyFile, type CompanyFileFormat } from './parseCompanyFile';

/** The file of a company: own names, private offers, assessments. Read by Backstage's URL reader. */
export function companyFileSource(options: {
  url: string;
  format?: CompanyFileFormat;
  reader: Pick<UrlReaderService, 'readUrl'>;
}): ProductSource {
  const { url, reader } = options;
  const format = options.format ?? formatOf(url);
  return {
    id: COMPANY_FILE,
    async read({ etag, signal }) {
      try {
        const answer = await reader.readUrl(url, { etag, signal });
        const bytes = await answer.buffer();
        return {
          ...parseCompanyFile(bytes.toString('utf8'), format),
          etag: answer.etag,
        };
      } catch (error) {
        if (isError(error) && error.name === 'NotModifiedError') {
          return undefined;
        }
        throw error;
      }
    },
  };
}

function formatOf(url: string): CompanyFileFormat {
  const { pathname } = new URL(url);
  if (/\.csv$/i.test(pathname)) return 'csv';
  return /\.json$/i.test(pathname) ? 'json' : 'yaml';
}
