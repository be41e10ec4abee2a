import { describe, expect, it } from 'vitest';
import { type ComboBoxOption, matching } from '@/components/form/combo-box-options';
import { pagesToShow } from '@/components/ui/pagination';

describe('pages of a list', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('page %i of %i', (page, count, expected) => {
    expect(pagesToShow(page, count)).toEqual(expected);
  });
});

describe('the combo box', () => {
  const options: ComboBoxOption[] = ['Malmö kommun', 'Åmåls kommun', 'Region Skåne', 'Skövde kommun'].map((label) => ({
    id: label,
    label,
  }));
  const labels = (text: string) => matching(options, text).map(({ label }) => label);

  it('puts what starts with the text before what holds it', () => {
    expect(labels('sk')).toEqual(['Skövde kommun', 'Region Skåne']);
    expect(labels('ÅM')).toEqual(['Åmåls kommun']);
  });

  it('keeps å and a apart, as Swedish does', () => {
    expect(labels('amål')).toEqual([]);
  });

  it('shows all again once one is chosen', () => {
    expect(labels('Malmö kommun')).toHaveLength(4);
  });
});
