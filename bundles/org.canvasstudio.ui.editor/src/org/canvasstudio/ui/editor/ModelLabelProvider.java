package org.canvasstudio.ui.editor;

import java.text.BreakIterator;
import java.util.stream.Collectors;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.ui.SeverityOverlay;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.LiveFindings;
import org.canvasstudio.ui.editor.form.Wording;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

/** Labels and icons from the item providers; the icon shows the heaviest finding at or below it, the tooltip says it. */
final class ModelLabelProvider extends ColumnLabelProvider {

    /** How wide a tooltip is, in characters, and how much of a message it shows: it is to stay on the screen. */
    private static final int WIDTH = 90;
    private static final int LONGEST = 600;

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
    private final Adapted adapted;
    private final LiveFindings findings;

    /** @param findings what the rules found */
    ModelLabelProvider(CanvasDocument document, LiveFindings findings) {
        adapted = new Adapted(document.adapterFactory());
        this.findings = findings;
    }

    @Override
    public String getText(Object object) {
        return Wording.text(adapted, object);
    }

    @Override
    public Image getImage(Object object) {
        ImageDescriptor icon = adapted.icon(object);
        if (icon == null) {
            return null;
        }
        ImageDescriptor overlay = SeverityOverlay.of(findings.heaviest(object));
        Image plain = images.get(icon);
        return overlay == null ? plain
                : images.get(new DecorationOverlayIcon(plain, overlay, IDecoration.BOTTOM_LEFT));
    }

    @Override
    public String getToolTipText(Object object) {
        String text = findings.of(object).stream().map(ModelLabelProvider::tooltip).collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    /** The message, why it matters and how it is put right, in lines that fit the screen. */
    static String tooltip(Finding finding) {
        String message = finding.message();
        String shown = message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + '\u2026';
        return wrapped(NLS.bind(Messages.ModelLabelProvider_tooltip,
                new Object[] {finding.rule().id(), shown, finding.why(), finding.remedy()}));
    }

    /** Breaks long lines where the language allows it: a tooltip does not do so itself. */
    private static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        BreakIterator breaks = BreakIterator.getLineInstance();
        breaks.setText(text);
        int length = 0;
        for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            if (length > 0 && length + word.stripTrailing().length() > WIDTH) {
                wrapped.append('\n');
                length = 0;
            }
            wrapped.append(word);
            length = word.endsWith("\n") ? 0 : length + word.length();
        }
        return wrapped.toString();
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
