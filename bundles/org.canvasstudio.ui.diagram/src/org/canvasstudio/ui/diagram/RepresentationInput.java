package org.canvasstudio.ui.diagram;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.Path;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.part.FileEditorInput;

/** A canvas in one of its representations. */
public final class RepresentationInput extends FileEditorInput {

    private static final String FACTORY = "org.canvasstudio.ui.diagram.input";
    private static final String PATH = "path";
    private static final String REPRESENTATION = "representation";

    private final String representation;

    /** @param representation the name in the specification */
    public RepresentationInput(IFile file, String representation) {
        super(file);
        this.representation = representation;
    }

    /** The name in the specification. */
    public String representation() {
        return representation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RepresentationInput input && super.equals(other) && representation.equals(input.representation);
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + representation.hashCode();
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(PATH, getFile().getFullPath().toString());
        memento.putString(REPRESENTATION, representation);
    }

    /** Makes inputs again when the workbench is started. */
    public static final class Factory implements IElementFactory {

        @Override
        public IAdaptable createElement(IMemento memento) {
            String path = memento.getString(PATH);
            String name = memento.getString(REPRESENTATION);
            return path == null || name == null ? null
                    : new RepresentationInput(ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(path)), name);
        }
    }
}
