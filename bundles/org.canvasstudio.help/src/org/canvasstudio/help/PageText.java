package org.canvasstudio.help;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Shows the pages of the help with the widgets of the platform's forms: they need no browser, have the colours of the
 * theme and the fonts of the system, and are read by screen readers.
 */
final class PageText extends Composite {

    private static final String TITLE = "title";
    private static final String HEADING = "heading";
    private static final String CODE = "code";

    private final ScrolledForm form;
    private final FormText text;

    PageText(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        FormToolkit toolkit = new FormToolkit(getDisplay());
        addDisposeListener(event -> toolkit.dispose());
        form = toolkit.createScrolledForm(this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        form.getBody().setLayout(new TableWrapLayout());
        text = toolkit.createFormText(form.getBody(), true);
        text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        text.setWhitespaceNormalized(true);
        text.setFont(TITLE, JFaceResources.getHeaderFont());
        text.setFont(HEADING, JFaceResources.getBannerFont());
        text.setFont(CODE, JFaceResources.getTextFont());
    }

    void addHyperlinkListener(IHyperlinkListener listener) {
        text.addHyperlinkListener(listener);
    }

    /** @param page a well-formed XHTML document */
    void setPage(String page) {
        StringBuilder out = new StringBuilder("<form>");
        blocks((Element) parse(page).getElementsByTagName("body").item(0), out);
        text.setText(out.append("</form>").toString(), true, false);
        form.setOrigin(0, 0);
        form.reflow(true);
    }

    private static Document parse(String page) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(page)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(page, e);
        }
    }

    private static void blocks(Element parent, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) {
                continue;
            }
            switch (element.getTagName()) {
            case "h1":
                heading(element, TITLE, out);
                break;
            case "h2":
            case "h3":
                heading(element, HEADING, out);
                break;
            case "ul":
            case "ol":
                list(element, out);
                break;
            case "pre":
                for (String line : element.getTextContent().strip().split("\n")) {
                    out.append("<p addVerticalSpace=\"false\"><span font=\"code\">").append(HelpPages.escape(line)).append("</span></p>");
                }
                break;
            default:
                out.append("<p>");
                inline(element, out);
                out.append("</p>");
            }
        }
    }

    private static void heading(Element element, String font, StringBuilder out) {
        out.append("<p><span font=\"").append(font).append("\">").append(HelpPages.escape(element.getTextContent()))
                .append("</span></p>");
    }

    private static void list(Element list, StringBuilder out) {
        int number = 0;
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element item) {
                number++;
                out.append(list.getTagName().equals("ol") ? "<li style=\"text\" value=\"" + number + ".\">" : "<li>");
                inline(item, out);
                out.append("</li>");
            }
        }
    }

    private static void inline(Element parent, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) {
                out.append(HelpPages.escape(node.getTextContent()));
                continue;
            }
            switch (element.getTagName()) {
            case "a":
                out.append("<a href=\"").append(HelpPages.escape(element.getAttribute("href")).replace("\"", "&quot;"))
                        .append("\">").append(HelpPages.escape(element.getTextContent())).append("</a>");
                break;
            case "strong":
                out.append("<b>").append(HelpPages.escape(element.getTextContent())).append("</b>");
                break;
            case "code":
                out.append("<span font=\"code\">").append(HelpPages.escape(element.getTextContent())).append("</span>");
                break;
            default:
                inline(element, out);
            }
        }
    }
}
