const UNITS: [string, number][] = [
  ['hour', 3_600],
  ['minute', 60],
];

/** A time span of some seconds in words, rounded to its largest unit: "3 minutes". */
export function duration(seconds: number, language: string): string {
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? [
    'second',
    1,
  ];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(seconds / length);
}
