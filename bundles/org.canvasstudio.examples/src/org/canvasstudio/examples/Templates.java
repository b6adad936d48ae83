package org.canvasstudio.examples;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;
import org.eclipse.emf.common.util.URI;

/** Canvases to start from. What their notes say is assumed until the consultant has tested it. */
public final class Templates {

    /** An organisation's canvas without any note. */
    public static final String EMPTY = "empty";

    /** A personal canvas without any note. */
    public static final String EMPTY_PERSONAL = "empty-personal";

    private static final String FOLDER = "templates";

    private Templates() {
    }

    /** The names by which templates are asked for: the empty ones, then the others in the order to offer them. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(EMPTY, EMPTY_PERSONAL));
        names.addAll(Resources.index(FOLDER));
        return List.copyOf(names);
    }

    /** What a template is called in the language of the system. */
    public static String title(String template) {
        return title(template, Locale.getDefault());
    }

    /** What a template is called. */
    public static String title(String template, Locale locale) {
        return Messages.text(locale, known(template) + ".title");
    }

    /** When to take a template, in the language of the system. */
    public static String description(String template) {
        return description(template, Locale.getDefault());
    }

    /** When to take a template. */
    public static String description(String template, Locale locale) {
        return Messages.text(locale, known(template) + ".description");
    }

    /**
     * A new canvas from a template, with an id and the name of its own, in no resource yet.
     *
     * @throws IllegalArgumentException when there is no template of that name
     */
    public static Canvas create(String template, String name) {
        Canvas canvas;
        switch (known(template)) {
        case EMPTY:
            canvas = Canvases.create(CanvasKind.ORGANISATION, name);
            break;
        case EMPTY_PERSONAL:
            canvas = Canvases.create(CanvasKind.PERSONAL, name);
            break;
        default:
            canvas = load(template);
            canvas.setName(name);
        }
        canvas.setState(CanvasState.UNSPECIFIED);
        canvas.setId(null);
        canvas.setId(Ids.propose(canvas, Ids.in(canvas)));
        return canvas;
    }

    private static Canvas load(String template) {
        String file = template + ".canvas";
        CanvasResource resource = new CanvasResource(URI.createURI(file));
        try (InputStream in = Resources.open(FOLDER, file)) {
            resource.load(in, null);
        } catch (IOException e) {
            throw Resources.damaged(e);
        }
        return (Canvas) resource.getContents().remove(0);
    }

    private static String known(String template) {
        if (!names().contains(template)) {
            throw new IllegalArgumentException(Messages.text(Locale.getDefault(), "template.unknown", template));
        }
        return template;
    }
}
