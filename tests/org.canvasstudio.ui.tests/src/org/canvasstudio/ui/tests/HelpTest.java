package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.canvasstudio.alignment.Rule;
import org.canvasstudio.help.HelpPages;
import org.canvasstudio.help.HelpView;
import org.canvasstudio.ui.Engines;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The help: its table of contents, each of its pages, and its view. */
class HelpTest {

    private final HelpPages pages = new HelpPages();

    @AfterEach
    void close() {
        IViewPart view = Workbench.page().findView(HelpView.ID);
        if (view != null) {
            Workbench.page().hideView(view);
        }
    }

    @Test
    void eachRuleHasItsTopicAlsoThoseOfOtherPlugIns() {
        Map<String, String> topics = topics();
        for (Rule rule : Engines.catalogue().rules()) {
            String label = topics.get(HelpPages.href(rule.id()));
            assertNotNull(label, rule.id());
            assertTrue(label.startsWith(rule.id()), label);
        }
        assertTrue(topics.containsKey(HelpPages.href("TST-01")), topics.keySet()::toString);
    }

    @Test
    void eachPageIsWellFormedAndItsLinksLeadToPages() throws Exception {
        for (String href : topics().keySet()) {
            Document page = page(href);
            assertNotNull(page, href);
            assertEquals(1, page.getElementsByTagName("h1").getLength(), href);
            NodeList links = page.getElementsByTagName("a");
            for (int i = 0; i < links.getLength(); i++) {
                String target = URI.create(href).resolve(((Element) links.item(i)).getAttribute("href")).toString();
                assertNotNull(page(target), href + " -> " + target);
            }
        }
    }

    @Test
    void aRulesPageSaysWhyAndHow() throws Exception {
        Rule rule = Engines.catalogue().rule("ALN-01").orElseThrow();
        String text = page("/org.canvasstudio.help/rules/ALN-01.html").getElementsByTagName("body").item(0).getTextContent();
        for (String part : List.of(rule.title(Locale.ENGLISH), rule.why(Locale.ENGLISH), rule.example(Locale.ENGLISH),
                rule.remedy(Locale.ENGLISH), rule.source())) {
            assertTrue(text.contains(part), part);
        }
        assertNull(pages.getInputStream("org.canvasstudio.help", "rules/NO-99.html", Locale.ENGLISH));
    }

    @Test
    void theKeysOfTheStudioAreListed() throws Exception {
        String text = page("/org.canvasstudio.help/guide/keyboard.html").getElementsByTagName("body").item(0).getTextContent();
        assertTrue(text.contains("Ctrl+S") && text.contains("Ctrl+Z"), text);
    }

    @Test
    void theWorkbenchShowsAPageAndFindsWords() throws Exception {
        PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(HelpPages.href("ALN-01"));
        Workbench.waitUntil("the help is shown", () -> pane(Workbench.page().getWorkbenchWindow().getShell()) != null);
        Composite view = pane(Workbench.page().getWorkbenchWindow().getShell());
        Tree topics = find(view, Tree.class);
        assertTrue(topics.getSelection()[0].getText().startsWith("ALN-01"), topics.getSelection()[0].getText());
        Text query = find(view, Text.class);
        query.setText("local history");
        Workbench.settle();
        assertEquals("Compare and local history", topics.getItem(0).getText());
        query.setText("");
        query.notifyListeners(SWT.Modify, new Event());
        Workbench.settle();
        assertEquals("Canvas Studio", topics.getItem(0).getText());
    }

    @Test
    void theKeyForHelpLeadsToThePageOfWhatIsActive() throws Exception {
        assertEquals("/org.canvasstudio.help/guide/portfolio.html", helpFor("org.canvasstudio.ui.clients.portfolio"));
        assertEquals("/org.canvasstudio.help/guide/findings.html", helpFor("org.eclipse.ui.views.ProblemView"));
        assertEquals("/org.canvasstudio.help/guide/clients.html", helpFor("org.canvasstudio.ui.clients.view"));
    }

    @Test
    void aPageOfTheEditorHasHelpOfItsOwn() throws Exception {
        ClientProject client = new ClientProject("Client in need of help");
        try {
            CanvasEditor editor = (CanvasEditor) IDE.openEditor(Workbench.page(), client.canvas());
            Workbench.waitUntil("the editor shows the canvas", () -> editor.getModel() != null);
            assertEquals("/org.canvasstudio.help/guide/editor.html", help());
            Workbench.page().activate(editor);
            editor.setActivePage("questions");
            assertEquals("/org.canvasstudio.help/guide/capture.html", help());
        } finally {
            Workbench.page().closeAllEditors(false);
            client.delete();
        }
    }

    private static String helpFor(String view) throws Exception {
        Workbench.page().showView(view);
        return help();
    }

    /** The address of the page that comes up. */
    private static String help() {
        PlatformUI.getWorkbench().getHelpSystem().displayDynamicHelp();
        Workbench.settle();
        Tree topics = find(pane(Workbench.page().getWorkbenchWindow().getShell()), Tree.class);
        return ((ITopic) topics.getSelection()[0].getData()).getHref();
    }

    private static Composite pane(Composite parent) {
        for (Control child : parent.getChildren()) {
            Composite found = child.getClass().getSimpleName().equals("HelpPane") ? (Composite) child
                    : child instanceof Composite composite ? pane(composite) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static <T extends Control> T find(Control parent, Class<T> type) {
        if (type.isInstance(parent)) {
            return type.cast(parent);
        }
        if (parent instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                T found = find(child, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Document page(String href) throws Exception {
        String path = href.replaceFirst("^/org\\.canvasstudio\\.help/", "");
        try (InputStream in = pages.getInputStream("org.canvasstudio.help", path, Locale.ENGLISH)) {
            if (in == null) {
                return null;
            }
            DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            return builder.parse(in);
        }
    }

    private static Map<String, String> topics() {
        Map<String, String> topics = new LinkedHashMap<>();
        for (IToc toc : HelpSystem.getTocs()) {
            List<ITopic> todo = new ArrayList<>(List.of(toc.getTopics()));
            todo.add(toc.getTopic(null));
            for (int i = 0; i < todo.size(); i++) {
                ITopic topic = todo.get(i);
                if (topic.getHref() != null) {
                    topics.put(topic.getHref(), topic.getLabel());
                }
                todo.addAll(List.of(topic.getSubtopics()));
            }
        }
        return topics;
    }
}
