import { testDatabases } from '../__testUtils__/databases';
import { migrated } from '../__testUtils__/readModels';
import { ErrorFileStore } from './ErrorFileStore';
import { toErrorFile } from './toErrorFile';

const databases = testDatabases();

it.each(databases.eachSupportedId())(
  'leaves long reports out of lists, and says how long they are, on %p',
  async id => {
    const database = await migrated(await databases.init(id));
    const store = new ErrorFileStore({ database, keptSince: () => undefined });
    const reports = {
      '20260131-090501': JSON.stringify({ short: true }),
      '20260131-090502': JSON.stringify({ long: '目'.repeat(100_000) }),
      '20260131-090503': null,
    };
    await database('error_files').insert(
      Object.entries(reports).map(([time, report]) => ({
        key: `ERROR_STATUS_Experience_Finance_${time}`,
        ...{ short_name: 'Finance', written_at: time, is_read: true, report },
      })),
    );
    const { rows } = await store.list('Finance', {});
    const [unread, long, short] = rows.map(toErrorFile);
    expect(unread).not.toHaveProperty('report');
    expect(unread).not.toHaveProperty('reportLength');
    expect(long).not.toHaveProperty('report');
    expect(long?.reportLength).toBe(reports['20260131-090502'].length);
    expect(short).toMatchObject({ report: { short: true } });
    const whole = await store.find(long?.key ?? '');
    expect(whole?.report).toBe(reports['20260131-090502']);
  },
);
