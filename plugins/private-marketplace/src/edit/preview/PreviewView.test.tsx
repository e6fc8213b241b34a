import { screen } from '@testing-library/react';
import type {
  ConfigurationPreview,
  PreviewItem,
  PreviewStep,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../../__testUtils__/axe';
import { mockEditApi, preview, renderEdit } from '../__testUtils__/renderEdit';
import { PreviewView } from './PreviewView';

function stepOf(
  items: PreviewItem[],
  prediction: PreviewStep['prediction'] = 'applied',
): PreviewStep {
  const changes = [{ changeType: 'UpdateExperience', items }];
  return { name: 'Update', prediction, changes };
}

function render(overrides: Partial<ConfigurationPreview>) {
  return renderEdit(
    <PreviewView preview={preview(overrides)} />,
    mockEditApi(),
  );
}

describe('PreviewView', () => {
  it('names the reason of a failure and links to the other experience', async () => {
    const { container } = render({
      prediction: 'fails',
      steps: [
        stepOf(
          [
            {
              field: 'AssociatePrincipals',
              value: '111122223333',
              effect: 'will-fail',
              reason: {
                code: 'principal-of-another-experience',
                experience: 'Marketing',
              },
            },
          ],
          'fails',
        ),
        stepOf([], 'not-reached'),
      ],
    });
    expect(
      await screen.findByRole('link', { name: /Marketing/ }),
    ).toHaveAttribute('href', '/private-marketplace/experiences/Marketing');
    expect(
      screen.getByText('Will not be started, because one before it fails'),
    ).toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('calls products by their names, wherever they stand', async () => {
    const api = {
      ...mockEditApi(),
      listProductNames: async (ids: readonly string[]) => ({
        items: ids.map(id => ({
          ...{ id, title: `Title of ${id}`, logo: false },
          state: 'listed' as const,
        })),
        names: { state: 'ready' as const },
      }),
    };
    renderEdit(
      <PreviewView
        preview={preview({
          warnings: [
            { code: 'unknown-product-form', values: ['warned'] },
            { code: 'no-longer-live', values: ['111122223333'] },
          ],
          steps: [
            stepOf([
              { field: 'AllowProducts', value: 'added', effect: 'will-change' },
              {
                ...{ field: 'DenyProducts', value: 'refused' },
                ...{ effect: 'will-fail', reason: { code: 'archived' } },
              },
            ]),
          ],
          noEffect: [
            { field: 'DenyProducts', value: 'same', effect: 'already-so' },
          ],
        })}
      />,
      api,
    );
    for (const id of ['added', 'refused', 'same', 'warned']) {
      expect(await screen.findByText(`Title of ${id}`)).toBeInTheDocument();
    }
    expect(screen.getByText('111122223333')).toBeInTheDocument();
    expect(screen.queryByText(/Title of 1111/)).not.toBeInTheDocument();
  });

  it('says values as people know them', async () => {
    render({
      steps: [
        stepOf([
          {
            field: 'Status',
            value: 'Enabled',
            from: 'Disabled',
            effect: 'will-change',
          },
          {
            field: 'Branding',
            part: 'themeColor',
            value: '#1B4965',
            effect: 'will-change',
          },
        ]),
      ],
      noEffect: [{ field: 'Archived', value: 'false', effect: 'already-so' }],
    });
    expect(
      await screen.findByText('Status: from “Not live” to “Live”'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Branding, Theme colour: “#1B4965”'),
    ).toBeInTheDocument();
    expect(screen.getByText('Archived: “No”')).toBeInTheDocument();
  });

  it('says that a name renames, and that everything becomes only these', async () => {
    render({
      renames: { from: 'Data Science Lab', to: 'Add Q3 products' },
      warnings: [{ code: 'policy-created', values: ['prod-1'] }],
    });
    expect(
      await screen.findByText(
        'Renames the experience from Data Science Lab to Add Q3 products',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Everything becomes only these'),
    ).toBeInTheDocument();
    expect(screen.getByText('prod-1')).toBeInTheDocument();
  });
});
