package org.canvasstudio.ui.diagram;

import java.util.List;

import org.canvasstudio.ui.ViewerToolTips;
import org.canvasstudio.ui.diagram.paint.BundleImages;
import org.canvasstudio.ui.diagram.parts.Moves;
import org.canvasstudio.ui.diagram.parts.PictureTool;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.ToolGroup;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.gef.Tool;
import org.eclipse.gef.tools.MarqueeSelectionTool;
import org.eclipse.gef.tools.SelectionTool;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * The tools of a diagram beside it, in the groups of the specification. A click takes a tool, which is used in the diagram
 * then; Enter uses it at once on what is selected there.
 */
final class ToolPalette {

    private final DiagramView view;
    private final TreeViewer tree;
    private final LocalResourceManager images;
    private final Object select = new Basic(Messages.ToolPalette_select, "select");
    private final Object marquee = new Basic(Messages.ToolPalette_marquee, "marquee");
    private boolean showing;
    private Color ground;

    /** A tool that every diagram has. */
    private record Basic(String label, String icon) {
    }

    ToolPalette(Composite parent, DiagramView view) {
        this.view = view;
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        tree.getControl().addListener(SWT.Paint, event -> followGround());
        images = new LocalResourceManager(JFaceResources.getResources(), tree.getControl());
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new Labels());
        ViewerToolTips.show(tree);
        tree.addPostSelectionChangedListener(event -> {
            if (!showing) {
                take(event.getStructuredSelection().getFirstElement());
            }
        });
        tree.addDoubleClickListener(event -> use(tree.getStructuredSelection().getFirstElement()));
        tree.getControl().addListener(SWT.MouseUp, event -> {
            if (tree.getStructuredSelection().getFirstElement() instanceof Diagram.Tool) {
                view.canvas().setFocus();
            }
        });
        view.whenTool(this::follow);
    }

    Control control() {
        return tree.getControl();
    }

    /** What a tree has from its parent it shows behind the tools, and not below the last one: so it gets it for its own. */
    private void followGround() {
        Color parents = tree.getControl().getParent().getBackground();
        if (!parents.equals(ground)) {
            ground = parents;
            tree.getControl().setBackground(ground);
        }
    }

    TreeViewer viewer() {
        return tree;
    }

    /** Shows the tools that the diagram has now. */
    void refresh() {
        List<ToolGroup> groups = view.diagram() == null ? List.of() : view.diagram().tools();
        if (!groups.equals(tree.getInput())) {
            showing = true;
            tree.setInput(groups);
            tree.expandAll();
            tree.setSelection(new StructuredSelection(select));
            showing = false;
        }
    }

    private void take(Object chosen) {
        if (chosen instanceof Diagram.Tool tool) {
            view.tools().setActiveTool(PictureTool.of(tool));
        } else if (chosen == marquee) {
            view.tools().setActiveTool(new MarqueeSelectionTool());
        } else if (chosen == select) {
            view.tools().loadDefaultTool();
        }
    }

    /** Uses a tool on what is selected in the diagram. */
    private void use(Object chosen) {
        if (chosen instanceof ToolGroup) {
            tree.setExpandedState(chosen, !tree.getExpandedState(chosen));
        } else if (chosen instanceof Diagram.Tool tool && view.diagram() != null) {
            PictureNode node = view.selectedNode();
            PictureNode place = tool.kind() == Diagram.Tool.Kind.NODE && node != null && !node.isContainer() ? node.parent() : node;
            if (tool.kind() != Diagram.Tool.Kind.EDGE && view.diagram().refusal(tool, place, null).isEmpty()) {
                view.tools().loadDefaultTool();
                if (tool.kind() == Diagram.Tool.Kind.NODE) {
                    Moves.create(view.stage(), tool, place);
                } else {
                    Moves.use(view.stage(), tool, place, null);
                }
            }
        }
    }

    /** Another tool is used now: after one that has done its work, the one that selects. */
    private void follow(Tool tool) {
        if (!tree.getControl().isDisposed() && tool instanceof SelectionTool) {
            showing = true;
            tree.setSelection(new StructuredSelection(select));
            showing = false;
        }
    }

    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            List<?> groups = (List<?>) input;
            Object[] all = new Object[groups.size() + 2];
            all[0] = select;
            all[1] = marquee;
            for (int i = 0; i < groups.size(); i++) {
                all[i + 2] = groups.get(i);
            }
            return all;
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof ToolGroup group ? group.tools().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof ToolGroup;
        }
    }

    private final class Labels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return element instanceof ToolGroup group ? group.label() : element instanceof Basic basic ? basic.label()
                    : ((Diagram.Tool) element).label();
        }

        @Override
        public Image getImage(Object element) {
            if (element instanceof ToolGroup) {
                return null;
            }
            ImageDescriptor icon = element instanceof Basic basic ? BundleImages.own(basic.icon())
                    : BundleImages.of(((Diagram.Tool) element).icon());
            return icon == null ? null : images.get(icon);
        }

        @Override
        public Font getFont(Object element) {
            return element instanceof ToolGroup ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT) : null;
        }

        @Override
        public String getToolTipText(Object element) {
            if (!(element instanceof Diagram.Tool tool)) {
                return null;
            }
            String use = switch (tool.kind()) {
                case NODE -> Messages.ToolPalette_node;
                case EDGE -> Messages.ToolPalette_edge;
                default -> Messages.ToolPalette_action;
            };
            return tool.tooltip().isBlank() ? use : tool.tooltip() + '\n' + use;
        }
    }
}
