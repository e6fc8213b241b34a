import fc from 'fast-check';
import {
  hasExpired,
  nextReminder,
  pauseClock,
  resumeClock,
  startClock,
} from './requestClock';

const DAY = 24 * 60 * 60 * 1000;
const times = { expireAfter: 30 * DAY, decideWithin: 4 * DAY };
const day = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * DAY);
const at = (number: number) => day(number).toISOString();

describe('The clock of a request', () => {
  it('expires after 30 days, and reminds at half of the time to decide and at its end', () => {
    const clock = startClock(day(0), times);
    expect(clock).toEqual({ expiresAt: at(30), remindAt: at(2) });
    expect(hasExpired(clock, day(29.99))).toBe(false);
    expect(hasExpired(clock, day(30))).toBe(true);
    const second = nextReminder(clock, 1, times);
    expect(second).toBe(at(4));
    expect(
      nextReminder({ ...clock, remindAt: second }, 2, times),
    ).toBeUndefined();
  });

  it('takes the end that somebody else has set', () => {
    expect(startClock(day(0), times, at(7)).expiresAt).toBe(at(7));
  });

  it('stands still while information is awaited, which has its own end', () => {
    const paused = pauseClock(startClock(day(0), times), day(1), times);
    expect(paused.expiresAt).toBe(at(31));
    expect(resumeClock(paused, day(11))).toEqual({
      ...{ expiresAt: at(40), remindAt: at(12) },
    });
  });

  it('leaves as much time as there was, however often it stands still', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(20)), { maxLength: 6 }),
        rounds => {
          let now = 0;
          let stood = 0;
          let clock = startClock(day(0), times);
          for (const [works, waits] of rounds) {
            now += works;
            clock = pauseClock(clock, day(now), times);
            // To ask once more changes nothing.
            expect(pauseClock(clock, day(now + 1), times)).toEqual(clock);
            now += waits;
            stood += waits;
            clock = resumeClock(clock, day(now));
          }
          expect(clock.expiresAt).toBe(at(30 + stood));
          expect(clock.remindAt).toBe(at(2 + stood));
        },
      ),
    );
  });
});
