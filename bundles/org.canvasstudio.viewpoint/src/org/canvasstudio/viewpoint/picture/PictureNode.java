package org.canvasstudio.viewpoint.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** A container or a note. */
public final class PictureNode extends PictureElement {

    private final PictureNode parent;
    private final boolean container;
    private final List<PictureNode> children = new ArrayList<>();
    private final List<Badge> badges = new ArrayList<>();
    private NodeStyle style;
    private String icon = "";
    private Box box = Box.NONE;
    private int wantedWidth;
    private int wantedHeight;

    /**
     * @param parent    the container; {@code null} on the picture itself
     * @param container whether other nodes may be inside
     */
    public PictureNode(String key, String mapping, EObject element, PictureNode parent, boolean container) {
        super(key, mapping, element);
        this.parent = parent;
        this.container = container;
    }

    /** The container; {@code null} on the picture itself. */
    public PictureNode parent() {
        return parent;
    }

    /** Whether other nodes may be inside. */
    public boolean isContainer() {
        return container;
    }

    /** The nodes inside, in the order of the model. Whoever builds the picture changes the list. */
    public List<PictureNode> children() {
        return children;
    }

    /** The small images at the corners, those of active layers only. */
    public List<Badge> badges() {
        return Collections.unmodifiableList(badges);
    }

    /** Sets the small images at the corners. */
    public void setBadges(List<Badge> wanted) {
        badges.clear();
        badges.addAll(wanted);
    }

    /** How the node looks. */
    public NodeStyle style() {
        return style;
    }

    /** Sets how the node looks. */
    public void setStyle(NodeStyle wanted) {
        style = wanted;
    }

    /** The path of the icon, "/bundle/folder/name.svg"; empty for none. */
    public String icon() {
        return icon;
    }

    /** Sets the path of the icon. */
    public void setIcon(String path) {
        icon = path;
    }

    /** Where the node is, from the origin of the picture, also inside a container. The layout sets it. */
    public Box box() {
        return box;
    }

    /** Sets where the node is. */
    public void setBox(Box wanted) {
        box = wanted;
    }

    /** The width that the specification asks for, in units; 0 when the layout decides. */
    public int wantedWidth() {
        return wantedWidth;
    }

    /** The height that the specification asks for, in units; 0 when the layout decides. */
    public int wantedHeight() {
        return wantedHeight;
    }

    /** Sets the size that the specification asks for, in units. */
    public void setWantedSize(int width, int height) {
        wantedWidth = width;
        wantedHeight = height;
    }
}
