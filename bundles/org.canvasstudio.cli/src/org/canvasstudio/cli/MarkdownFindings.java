package org.canvasstudio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.emf.ecore.EObject;

/** The results in Markdown: a summary by client, and for each file a list of its findings and tables of its numbers. */
final class MarkdownFindings implements FindingsWriter {

    private final PrintWriter out;
    private final boolean explain;
    private final Clients clients = new Clients();
    private final Spool spool = new Spool();
    private final PrintWriter body = new PrintWriter(spool.writer());
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final NumberTexts texts = new NumberTexts();
    private ClientResults current;

    MarkdownFindings(PrintWriter out, boolean explain) throws IOException {
        this.out = out;
        this.explain = explain;
    }

    @Override
    public void begin() {
        // The summary comes first, and it is known last.
    }

    @Override
    public void write(FileResults file) {
        ClientResults client = clients.of(file.checked().file());
        client.add(file);
        EObject root = file.checked().root();
        List<Numbers> numbers = root instanceof Canvas ? Numbers.of((Canvas) root) : List.of();
        if (numbers.isEmpty() && file.results().stream().noneMatch(this::isShown)) {
            return;
        }
        if (client != current) {
            body.printf("%n## %s%n", Markdown.escape(client.name()));
            current = client;
        }
        String name = Elements.name(root);
        body.printf("%n### %s%n%n", Markdown.escape(name == null ? file.checked().file().getFileName().toString() : name));
        body.printf("%s%n%n", Markdown.escape(file.checked().file().toString()));
        file.results().stream().filter(this::isShown).forEach(this::write);
        numbers.forEach(this::write);
    }

    private void write(Numbers table) {
        body.printf("%n%s%n%n", Markdown.escape(NumberTexts.title(table)));
        body.println(row(NumberTexts.heads().toArray()));
        body.println("|---" + "|--:".repeat(NumberTexts.heads().size() - 1) + "|");
        for (Numbers.Row row : table.rows()) {
            List<Object> cells = new ArrayList<>(List.of(Markdown.escape(NumberTexts.name(row))));
            cells.addAll(texts.cells(row));
            body.println(row(cells.toArray()));
        }
    }

    private boolean isShown(Result result) {
        return result.counts() || explain && result.isSetAside();
    }

    private void write(Result result) {
        Finding finding = result.finding();
        String line = Messages.text("markdown.finding", Messages.text("severity." + finding.severity().key()), finding.rule().id(),
                Markdown.escape(Elements.place(finding.elements().get(0))), Markdown.escape(finding.message()));
        body.println("- " + (result.isSetAside() ? result.setAside(line, Markdown::escape) : line));
        if (explain && result.counts()) {
            body.println("  " + Markdown.escape(finding.why()) + "  ");
            body.println("  " + Markdown.escape(finding.remedy()));
        }
    }

    @Override
    public void writeUnreadable(CanvasFileException problem) {
        unreadable.add(Unreadable.of(problem));
    }

    @Override
    public void end(Totals totals) throws IOException {
        out.printf("# %s%n%n", Messages.text("report.title"));
        out.println(row(Messages.text("report.client"), Messages.text("report.canvases"), Messages.text("report.error"),
                Messages.text("report.warning"), Messages.text("report.advice"), Messages.text("report.setAside"),
                Messages.text("report.known")));
        out.println("|---|--:|--:|--:|--:|--:|--:|");
        for (ClientResults client : clients.all()) {
            out.println(row(Markdown.escape(client.name()), client.totals()));
        }
        out.println(row("**" + Messages.text("report.all") + "**", totals));
        body.flush();
        spool.copyTo(out);
        if (!unreadable.isEmpty()) {
            out.printf("%n## %s%n%n", Messages.text("report.unreadable"));
            unreadable.forEach(problem -> out.println("- " + Markdown.escape(problem.message())));
        }
    }

    private static String row(String name, Totals totals) {
        return row(name, totals.canvases(), totals.findings(Severity.ERROR), totals.findings(Severity.WARNING),
                totals.findings(Severity.ADVICE), totals.setAside(), totals.known());
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.toString();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
