package org.canvasstudio.ui.clients.navigator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.portfolio.ElementEntry;
import org.canvasstudio.portfolio.IndexedText;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** What the Properties view says about a block or element, without opening its canvas: to be read only. */
final class NodeProperties implements IPropertySource {

    private final Map<String, Object> values = new LinkedHashMap<>();

    NodeProperties(CanvasNode node) {
        values.put(Messages.NodeProperties_name, Known.name(node));
        if (node instanceof ElementNode) {
            values.put(Messages.NodeProperties_block, node.block().title(Known.kind(node.file()), Locale.getDefault()));
            addEntry(Known.entry((ElementNode) node));
        } else {
            values.put(Messages.NodeProperties_elements, Known.count(node));
        }
        values.put(Messages.NodeProperties_canvas, Known.name(node.file()));
        values.put(Messages.NodeProperties_file, node.file().getFullPath().makeRelative().toString());
    }

    private void addEntry(ElementEntry entry) {
        if (entry == null) {
            return;
        }
        for (IndexedText text : entry.texts()) {
            if (text.id().equals(entry.id())) {
                String key = "_UI_CanvasElement_" + text.feature() + "_feature";
                values.putIfAbsent(CanvasEditPlugin.INSTANCE.getString(key), text.text());
            }
        }
        values.put(Messages.NodeProperties_tags, String.join(", ", entry.tags()));
        values.put(Messages.NodeProperties_links, entry.links());
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        return values.keySet().stream().map(name -> new PropertyDescriptor(name, name)).toArray(IPropertyDescriptor[]::new);
    }

    @Override
    public Object getPropertyValue(Object id) {
        return values.get(id);
    }

    @Override
    public Object getEditableValue() {
        return null;
    }

    @Override
    public boolean isPropertySet(Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(Object id) {
        // Nothing can be changed here.
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        // Nothing can be changed here.
    }
}
