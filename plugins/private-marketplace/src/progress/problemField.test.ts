import { problemField } from './problemField';

describe('problemField', () => {
  it.each([
    ['', []],
    ['/Name', ['Name']],
    ['/Branding/LogoUrl', ['Branding', 'LogoUrl']],
    ['/AllowProducts/0', ['AllowProducts', 1]],
    ['/a~1b~0c', ['a/b~c']],
  ])('%j', (pointer, field) => {
    expect(problemField(pointer)).toEqual(field);
  });
});
