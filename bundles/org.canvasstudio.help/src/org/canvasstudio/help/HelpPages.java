package org.canvasstudio.help;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.ui.Engines;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.IHelpContentProducer;

/**
 * Makes the pages of the help, each a well-formed XHTML document: the guide from its Markdown files, the rules from the
 * catalogue, and the list of keys from what they are bound to.
 */
public class HelpPages implements IHelpContentProducer {

    static final String PLUGIN = "org.canvasstudio.help";

    /** The page that lists the rules. */
    static final String RULES = '/' + PLUGIN + "/rules.html";

    private static final String GUIDE = "guide/";
    private static final String RULE_FOLDER = "rules/";
    private static final String HTML = ".html";
    private static final String KEYS = "<!-- keys -->";

    /** The address of a rule's page in the help system. It stays the same from version to version. */
    public static String href(String rule) {
        return '/' + PLUGIN + '/' + RULE_FOLDER + rule + HTML;
    }

    @Override
    public InputStream getInputStream(String pluginId, String href, Locale locale) {
        String path = href.replaceFirst("[?#].*", "");
        String page = null;
        if (PLUGIN.equals(pluginId) && path.endsWith(HTML)) {
            page = page(path.substring(0, path.length() - HTML.length()), locale);
        }
        return page == null ? null : new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String name, Locale locale) {
        if (name.startsWith(GUIDE)) {
            return guide(name);
        }
        if (name.startsWith(RULE_FOLDER)) {
            RuleCatalogue catalogue = Engines.catalogue();
            return catalogue.rule(name.substring(RULE_FOLDER.length()))
                    .map(rule -> new RulePages(catalogue, locale).page(rule)).orElse(null);
        }
        return RULES.endsWith('/' + name + HTML) ? new RulePages(Engines.catalogue(), locale).list() : null;
    }

    private static String guide(String name) {
        URL url = FileLocator.find(Platform.getBundle(PLUGIN), IPath.fromPortableString("$nl$/" + name + ".md"), null);
        if (url == null) {
            return null;
        }
        String markdown;
        try (InputStream in = url.openStream()) {
            markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // What is in the bundle can be read unless the bundle itself is damaged.
            throw new UncheckedIOException(e);
        }
        Node document = Parser.builder().build().parse(markdown.replaceAll("\\]\\(([a-z]+)\\.md", "]($1.html"));
        String body = HtmlRenderer.builder().build().render(document).replace(KEYS, KeyList.html());
        String title = markdown.lines().findFirst().orElse("").replaceFirst("^# *", "");
        return document(title, body);
    }

    static String document(String title, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <html xmlns="http://www.w3.org/1999/xhtml">
                <head><title>%s</title></head>
                <body>
                %s
                </body>
                </html>
                """.formatted(escape(title), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
