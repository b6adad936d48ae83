package org.canvasstudio.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;

/**
 * The results as one page of HTML that needs nothing else: a summary by client, with the trend against a previous report,
 * then each client's canvases with their findings and their numbers. For the screen, light and dark, and for paper. The
 * page is well-formed XML, too.
 */
final class HtmlFindings implements FindingsWriter {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur", "yi", "ji");

    private final XmlText html;
    private final EarlierFindings previous;
    private final Locale locale = Messages.locale();
    private final Clients clients = new Clients();
    private final Map<ClientResults, String> anchors = new IdentityHashMap<>();
    private final Spool spool = new Spool();
    private final XmlText body;
    private final HtmlNumbers tables;
    private final List<Unreadable> unreadable = new ArrayList<>();
    private ClientResults current;

    /** @param previous the report to compare with; {@code null} when there is none */
    HtmlFindings(Writer out, EarlierFindings previous) throws IOException {
        this.html = new XmlText(out);
        this.body = new XmlText(spool.writer());
        this.tables = new HtmlNumbers(body);
        this.previous = previous;
    }

    @Override
    public void begin() throws IOException {
        // The summary comes first, and it is known last. An element around all keeps the writer of XML content.
        body.start("main");
    }

    // --- the body: file by file ---

    @Override
    public void write(FileResults file) throws IOException {
        ClientResults client = clients.of(file.checked().file());
        client.add(file);
        EObject root = file.checked().root();
        List<Numbers> numbers = root instanceof Canvas ? Numbers.of((Canvas) root) : List.of();
        boolean shown = file.results().stream().anyMatch(result -> result.baseline() != Standing.KNOWN);
        if (!shown && numbers.isEmpty()) {
            return;
        }
        if (client != current) {
            closeClient();
            String anchor = anchors.get(client);
            if (anchor == null) {
                anchor = "client-" + (anchors.size() + 1);
                anchors.put(client, anchor);
            } else {
                anchor = null;
            }
            body.text("\n").start("section", "class", "client", "id", anchor).element("h2", client.name(), "dir", "auto");
            current = client;
        }
        String name = Elements.name(root);
        body.text("\n").start("article").start("div", "class", "head");
        body.element("h3", name == null ? file.checked().file().getFileName().toString() : name, "dir", "auto");
        body.element("p", file.checked().file().toString(), "class", "file", "dir", "auto").end();
        if (shown) {
            body.start("ul", "class", "findings");
            for (Result result : file.results()) {
                if (result.baseline() != Standing.KNOWN) {
                    write(result);
                }
            }
            body.end();
        }
        for (Numbers table : numbers) {
            tables.write(table);
        }
        body.end();
    }

    private void closeClient() throws IOException {
        if (current != null) {
            body.end();
        }
    }

    private void write(Result result) throws IOException {
        Finding finding = result.finding();
        String severity = finding.severity().key();
        body.text("\n").start("li", "class", result.isSetAside() ? "aside" : severity);
        body.start("p", "class", "facts").element("span", Messages.text("severity." + severity), "class", "severity");
        body.text(" · " + finding.rule().id() + " · ").element("code", Elements.place(finding.elements().get(0)), "dir", "auto");
        if (result.trend() == Standing.NEW) {
            body.text(" ").element("span", Messages.text("report.new"), "class", "new");
        }
        body.end();
        body.element("p", finding.message(), "class", "message", "dir", "auto");
        Optional<SuppressedFinding> aside = finding.suppression();
        if (aside.isPresent()) {
            body.element("p", setAside(aside.get()), "dir", "auto");
        } else {
            body.element("p", finding.why());
            body.element("p", Messages.text("report.remedy", finding.remedy()));
        }
        body.end();
    }

    private String setAside(SuppressedFinding aside) {
        String reason = aside.getReason();
        return aside.getDate() == null ? Messages.text("report.asideBecause", reason)
                : Messages.text("report.asideOn", DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale)
                        .format(aside.getDate()), reason);
    }

    @Override
    public void writeUnreadable(CanvasFileException problem) {
        unreadable.add(Unreadable.of(problem));
    }

    // --- the whole ---

    @Override
    public void end(Totals totals) throws IOException {
        closeClient();
        body.end().flush();
        Map<Path, Collection<EarlierFindings.Earlier>> gone = previous == null ? Map.of() : previous.gone();
        gone.forEach((file, findings) -> findings.forEach(finding -> clients.of(file).addMended()));
        html.documentType("<!DOCTYPE html>").text("\n");
        html.start("html", "lang", locale.toLanguageTag(), "dir", RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr");
        html.start("head").empty("meta", "charset", "UTF-8").empty("meta", "name", "viewport", "content",
                "width=device-width, initial-scale=1");
        html.element("title", Messages.text("report.title")).element("style", style()).end();
        html.text("\n").start("body").start("header").element("h1", Messages.text("report.title"));
        html.element("p", Messages.text("report.made", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale).format(ZonedDateTime.now())), "class", "quiet").end();
        tiles(totals);
        summary(totals);
        html.raw(spool);
        mended(gone);
        unreadable();
        html.text("\n").element("footer", Messages.text("report.foot", Commands.VERSION_NUMBER)).end().end();
        html.text("\n").flush();
    }

    private static String style() throws IOException {
        try (InputStream css = HtmlFindings.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void tiles(Totals totals) throws IOException {
        html.text("\n").start("ul", "class", "tiles");
        tile("report.canvases", totals.canvases(), null);
        tile("report.error", totals.findings(Severity.ERROR), "error");
        tile("report.warning", totals.findings(Severity.WARNING), "warning");
        tile("report.advice", totals.findings(Severity.ADVICE), "advice");
        if (totals.setAside() > 0) {
            tile("report.setAside", totals.setAside(), null);
        }
        if (totals.known() > 0) {
            tile("report.known", totals.known(), null);
        }
        if (totals.unreadable() > 0) {
            tile("report.unreadable", totals.unreadable(), "error");
        }
        if (previous != null) {
            tile("report.appeared", clients.all().stream().mapToInt(ClientResults::appeared).sum(), null);
            tile("report.unchanged", clients.all().stream().mapToInt(ClientResults::unchanged).sum(), null);
            tile("report.mended", clients.all().stream().mapToInt(ClientResults::mended).sum(), "good");
        }
        html.end();
    }

    private void tile(String label, int count, String kind) throws IOException {
        html.start("li").element("b", number(count), "class", count == 0 ? null : kind).element("span", Messages.text(label)).end();
    }

    private void summary(Totals totals) throws IOException {
        html.text("\n").start("div", "class", "scroll").start("table", "class", "summary").element("caption", Messages.text("report.byClient"));
        html.start("thead").start("tr").element("th", Messages.text("report.client"), "scope", "col");
        for (String column : columns(totals)) {
            html.element("th", Messages.text("report." + column), "scope", "col", "class", "number");
        }
        html.end().end();
        for (ClientResults client : clients.all()) {
            html.text("\n").start("tbody").start("tr", "class", "counts").start("th", "scope", "row", "dir", "auto");
            if (anchors.containsKey(client)) {
                html.element("a", client.name(), "href", "#" + anchors.get(client));
            } else {
                html.text(client.name());
            }
            html.end();
            counts(client.totals(), totals);
            trend(client.appeared(), client.unchanged(), client.mended());
            html.end().start("tr").start("td", "class", "rules", "colspan", String.valueOf(1 + columns(totals).size()));
            for (Map.Entry<String, Integer> entry : client.byRule().entrySet()) {
                html.element("span", Messages.text("report.ruleCount", entry.getKey(), entry.getValue())).text(" ");
            }
            html.end().end().end();
        }
        html.text("\n").start("tbody").start("tr", "class", "total").element("th", Messages.text("report.all"), "scope", "row");
        counts(totals, totals);
        trend(clients.all().stream().mapToInt(ClientResults::appeared).sum(),
                clients.all().stream().mapToInt(ClientResults::unchanged).sum(),
                clients.all().stream().mapToInt(ClientResults::mended).sum());
        html.end().end().end().end();
    }

    /** What no client has needs no column. */
    private List<String> columns(Totals all) {
        List<String> columns = new ArrayList<>(List.of("canvases", "error", "warning", "advice"));
        if (all.setAside() > 0) {
            columns.add("setAside");
        }
        if (all.known() > 0) {
            columns.add("known");
        }
        if (previous != null) {
            columns.addAll(List.of("appeared", "unchanged", "mended"));
        }
        return columns;
    }

    private void counts(Totals totals, Totals all) throws IOException {
        cell(totals.canvases());
        cell(totals.findings(Severity.ERROR));
        cell(totals.findings(Severity.WARNING));
        cell(totals.findings(Severity.ADVICE));
        if (all.setAside() > 0) {
            cell(totals.setAside());
        }
        if (all.known() > 0) {
            cell(totals.known());
        }
    }

    private void trend(int appeared, int unchanged, int mended) throws IOException {
        if (previous != null) {
            cell(appeared);
            cell(unchanged);
            cell(mended);
        }
    }

    private void cell(int count) throws IOException {
        html.element("td", number(count), "class", "number");
    }

    private String number(int count) {
        return String.format(locale, "%,d", count);
    }

    private void mended(Map<Path, Collection<EarlierFindings.Earlier>> gone) throws IOException {
        if (gone.isEmpty()) {
            return;
        }
        html.text("\n").start("section").element("h2", Messages.text("report.mendedSince"));
        html.start("div", "class", "scroll").start("table").start("thead").start("tr");
        for (String column : List.of("client", "file", "rule", "finding")) {
            html.element("th", Messages.text("report." + column), "scope", "col");
        }
        html.end().end().start("tbody");
        for (Map.Entry<Path, Collection<EarlierFindings.Earlier>> entry : gone.entrySet()) {
            for (EarlierFindings.Earlier finding : entry.getValue()) {
                html.text("\n").start("tr").element("td", clients.of(entry.getKey()).name(), "dir", "auto");
                html.element("td", entry.getKey().getFileName().toString(), "dir", "auto").element("td", finding.rule());
                html.element("td", finding.message() == null ? "" : finding.message(), "dir", "auto").end();
            }
        }
        html.end().end().end().end();
    }

    private void unreadable() throws IOException {
        if (unreadable.isEmpty()) {
            return;
        }
        html.text("\n").start("section").element("h2", Messages.text("report.unreadable")).start("ul");
        for (Unreadable problem : unreadable) {
            html.element("li", problem.message(), "dir", "auto");
        }
        html.end().end();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
