package org.canvasstudio.ui.diagram.parts;

import org.canvasstudio.viewpoint.draw.FontSpec;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * A field over a node, in its colours, in which its text is edited. Enter ends it, Escape calls it off; Shift+Enter is a
 * space.
 */
final class LabelEditing extends DirectEditManager {

    private static final int BYTE = 8;
    private static final int MASK = 0xFF;

    private final Stage stage;
    private final PictureNode node;
    private final String typed;
    private LocalResourceManager colours;

    LabelEditing(NodePart part, Stage stage, String typed) {
        super(part, TextCellEditor.class, null);
        this.stage = stage;
        this.node = part.node();
        this.typed = typed;
        setLocator(editor -> {
            Rectangle space = NodeFigure.rectangle(space());
            part.getFigure().translateToAbsolute(space);
            editor.getControl().setBounds(space.x, space.y, space.width, space.height);
        });
    }

    /** What was typed stays, and the next letter follows it. */
    @Override
    public void show() {
        super.show();
        if (typed != null && getCellEditor() != null) {
            ((Text) getCellEditor().getControl()).setSelection(typed.length());
        }
    }

    /** The frame of the selected node is enough. */
    @Override
    public void showFeedback() {
        // GEF would draw a frame of its own.
    }

    @Override
    protected void eraseFeedback() {
        // Nothing was drawn.
    }

    private Box space() {
        return node.isContainer() ? stage.painter().textSpace(node) : node.box().inset(2);
    }

    private double zoom() {
        ZoomManager zoom = (ZoomManager) getEditPart().getViewer().getProperty(ZoomManager.class.toString());
        return zoom == null ? 1 : zoom.getZoom();
    }

    @Override
    protected CellEditor createCellEditorOn(Composite composite) {
        colours = new LocalResourceManager(JFaceResources.getResources());
        TextCellEditor editor = new TextCellEditor(composite, SWT.WRAP | SWT.MULTI);
        Text field = (Text) editor.getControl();
        OwnColours.keep(field);
        FontSpec font = stage.painter().fit(node).font();
        field.setFont(stage.pens().fieldFont(font, zoom()));
        field.setBackground(colour(stage.painter().surface(node)));
        field.setForeground(colour(stage.painter().textColour(node)));
        field.addListener(SWT.Traverse, event -> {
            // A name has one line, but may need several to be seen.
            if (event.detail == SWT.TRAVERSE_RETURN && event.stateMask == 0 || event.detail == SWT.TRAVERSE_TAB_NEXT) {
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
                finish();
            }
        });
        field.addListener(SWT.Verify, event -> event.text = event.text.replaceAll("\\R", " "));
        field.addListener(SWT.KeyDown, event -> {
            // Who breaks the line goes on typing; that would replace the name if the field were gone by then.
            boolean breaks = (event.stateMask & SWT.MODIFIER_MASK) == SWT.SHIFT;
            if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && !breaks) {
                event.doit = false;
                finish();
            }
        });
        return editor;
    }

    private void finish() {
        getEditPart().getViewer().getControl().getDisplay().asyncExec(() -> {
            if (getCellEditor() != null) {
                commit();
            }
        });
    }

    private Color colour(int rgb) {
        return colours.get(ColorDescriptor.createFrom(new RGB(rgb >> 2 * BYTE & MASK, rgb >> BYTE & MASK, rgb & MASK)));
    }

    @Override
    protected void initCellEditor() {
        Text field = (Text) getCellEditor().getControl();
        if (typed != null) {
            field.setText(typed);
            setDirty(true);
            field.setSelection(typed.length());
        } else {
            getCellEditor().setValue(stage.diagram().editableLabel(node).orElse(""));
            field.selectAll();
        }
    }

    @Override
    protected void bringDown() {
        super.bringDown();
        if (colours != null) {
            colours.dispose();
            colours = null;
        }
        if (getEditPart().getViewer() != null && !getEditPart().getViewer().getControl().isDisposed()) {
            getEditPart().getViewer().getControl().setFocus();
        }
    }
}
