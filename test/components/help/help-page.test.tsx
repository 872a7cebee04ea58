import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FaultReport } from '../../../components/help/fault-report.tsx';
import { HelpPage } from '../../../components/help/help-page.tsx';
import type { HelpView } from '../../../components/help/help-views.ts';
import { ruleBook } from '../../../rules/rule-book.ts';

function show(view: HelpView) {
  const loadDocument = vi.fn(
    async () => '# Tittel\n\nSe [personvern](personvern.md) og [SECURITY](../../SECURITY.md).\n',
  );
  const on = { onOpenSettings: vi.fn(), onOpenWelcome: vi.fn(), onOpenHistory: vi.fn() };
  render(
    <HelpPage view={view} about="Om" keys="Taster" faultReport="Feil" loadDocument={loadDocument} {...on} />,
  );
  return { user: userEvent.setup(), loadDocument, ...on };
}

it('has every rule of the book, each with its sentences folded below its title', () => {
  show('regler');
  for (const { id, title } of ruleBook)
    expect(screen.getByText(id).closest('summary')).toHaveTextContent(title);
});

it('shows a document below the title of its view, and leads to others that are there', async () => {
  const { loadDocument } = show('formaal');
  expect(screen.getByRole('heading', { level: 2, name: 'Formål' })).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'personvern' })).toHaveAttribute('href', '#personvern');
  expect(screen.queryByRole('link', { name: 'SECURITY' })).toBeNull();
  expect(loadDocument).toHaveBeenCalledExactlyOnceWith('formaal');
});

it('leads to the other pages', async () => {
  const { user, ...on } = show('utgave');
  const ways = within(screen.getByRole('navigation', { name: 'Hjelp' }));
  await user.click(ways.getByRole('button', { name: 'Innstillinger' }));
  await user.click(ways.getByRole('button', { name: 'Kom i gang' }));
  await user.click(ways.getByRole('button', { name: 'Åpne sakene' }));
  expect(on.onOpenSettings).toHaveBeenCalledOnce();
  expect(on.onOpenWelcome).toHaveBeenCalledOnce();
  expect(on.onOpenHistory).toHaveBeenCalledOnce();
});

it('shows the whole of the diagnosis file before it can be saved', async () => {
  const onSave = vi.fn();
  const { rerender } = render(<FaultReport diagnosis={null} onSave={onSave} />);
  expect(screen.getByRole('button', { name: 'Lagre diagnosefilen' })).toBeDisabled();
  rerender(<FaultReport diagnosis={'Hjemmel 1.0.0\nRolle: oppgitt'} onSave={onSave} />);
  expect(screen.getByRole('region', { name: 'Diagnosefilen' })).toHaveTextContent(
    'Hjemmel 1.0.0 Rolle: oppgitt',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Lagre diagnosefilen' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith('Hjemmel 1.0.0\nRolle: oppgitt');
});
