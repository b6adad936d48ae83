package org.canvasstudio.ui.editor;

import org.eclipse.emf.ecore.EObject;

/** Shows objects of the model whose names can be edited where they stand: a tree, a diagram. */
public interface NamesInPlace {

    /** Whether the object has a name that can be edited in place. */
    boolean canRename(EObject object);

    /** Opens the text field for the name of an object. */
    void rename(EObject object);

    /** Selects all that is shown. */
    void selectAll();
}
