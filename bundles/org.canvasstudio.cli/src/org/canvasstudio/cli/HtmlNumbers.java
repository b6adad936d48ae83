package org.canvasstudio.cli;

import java.io.IOException;
import java.util.List;

import org.canvasstudio.alignment.Outlook;

/** The numbers of a canvas as tables of HTML: what each segment brings in and costs in a year, and where it breaks even. */
final class HtmlNumbers {

    private final XmlText html;
    private final NumberTexts texts = new NumberTexts();

    HtmlNumbers(XmlText html) {
        this.html = html;
    }

    void write(Numbers table) throws IOException {
        html.text("\n").start("div", "class", "scroll").start("table", "class", "numbers");
        html.element("caption", NumberTexts.title(table), "dir", "auto").start("thead").start("tr");
        List<String> heads = NumberTexts.heads();
        for (String head : heads) {
            html.element("th", head, "scope", "col", "class", head.equals(heads.get(0)) ? null : "number");
        }
        html.end().end().start("tbody");
        for (Numbers.Row row : table.rows()) {
            write(row);
        }
        html.end().end().end();
    }

    private void write(Numbers.Row row) throws IOException {
        String kind = row.outlook() == Outlook.LIKELY ? row.isTotal() ? "total" : null : "outlook";
        html.start("tr", "class", kind).element("th", NumberTexts.name(row), "scope", "row", "dir", "auto");
        for (String cell : texts.cells(row)) {
            html.element("td", cell, "class", "number");
        }
        html.end();
    }
}
