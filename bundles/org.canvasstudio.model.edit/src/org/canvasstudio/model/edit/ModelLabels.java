package org.canvasstudio.model.edit;

import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Estimate;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.IItemLabelProvider;

/** What the objects of a canvas or client are called in a tree, and their icons. */
final class ModelLabels extends AdapterImpl implements IItemLabelProvider {

    /** The features that can say what an object is called, the best first. */
    private static final List<String> NAMES = List.of("name", "text", "statement", "question", "item", "topic", "rule");

    private static final int LONGEST = 100;

    @Override
    public Object getImage(Object object) {
        // EMF's own resource locator takes no icon but a GIF or PNG.
        return Icons.of(((EObject) object).eClass());
    }

    @Override
    public String getText(Object object) {
        if (object instanceof Block) {
            Canvas canvas = Blocks.canvasOf((Block) object);
            CanvasKind kind = canvas == null ? CanvasKind.UNSPECIFIED : canvas.getKind();
            return BlockKind.of((Block) object).title(kind, Locale.getDefault());
        }
        if (object instanceof Link) {
            return link((Link) object);
        }
        if (object instanceof Assumption && ((Assumption) object).getAbout() != null) {
            return name(((Assumption) object).getAbout());
        }
        if (object instanceof Estimate && ((Estimate) object).eContainer() != null) {
            return CanvasEditPlugin.INSTANCE.getString("_UI_Valued_" + ((Estimate) object).eContainmentFeature().getName()
                    + "_feature");
        }
        return name((EObject) object);
    }

    private static String link(Link link) {
        String kind = CanvasEditPlugin.INSTANCE.getString("_UI_LinkKind_" + link.getKind().getLiteral() + "_literal");
        return CanvasEditPlugin.INSTANCE.getString("_UI_link", new Object[] {kind, end(link.getSource()), end(link.getTarget())});
    }

    private static String end(CanvasElement element) {
        return element == null ? CanvasEditPlugin.INSTANCE.getString("_UI_link_open") : name(element);
    }

    /** The name on one line; the kind in angle brackets when there is none. */
    private static String name(EObject object) {
        String name = fullName(object);
        if (name != null) {
            return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + '\u2026';
        }
        String kind = CanvasEditPlugin.INSTANCE.getString("_UI_" + object.eClass().getName() + "_type");
        return CanvasEditPlugin.INSTANCE.getString("_UI_nameless", new Object[] {kind});
    }

    /** The name on one line, however long it is; {@code null} when there is none. */
    static String fullName(EObject object) {
        for (String each : NAMES) {
            EStructuralFeature feature = object.eClass().getEStructuralFeature(each);
            Object value = feature == null ? null : object.eGet(feature);
            if (value != null && !value.toString().isBlank()) {
                return value.toString().strip().replaceAll("\\s+", " ");
            }
        }
        return null;
    }
}
