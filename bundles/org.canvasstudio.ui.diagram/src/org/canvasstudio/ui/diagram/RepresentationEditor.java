package org.canvasstudio.ui.diagram;

import java.util.List;

import org.canvasstudio.design.CanvasDesign.Representation;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.ui.editor.EditorPage;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** An editor of a canvas that shows one representation of it. The canvas may be open in other editors, too. */
abstract class RepresentationEditor extends DocumentEditor {

    private EditorPage page;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (representation(input) == null) {
            throw new PartInitException(Representations.problem()
                    .orElseGet(() -> NLS.bind(Messages.RepresentationEditor_unknown, input.getName())));
        }
        super.init(site, input);
    }

    private static Representation representation(IEditorInput input) {
        return input instanceof RepresentationInput wanted ? Representations.named(wanted.representation()) : null;
    }

    /** What is shown. */
    final Representation representation() {
        return representation(getEditorInput());
    }

    abstract EditorPage createPage(Representation representation);

    @Override
    protected List<EditorPage> createEditorPages() {
        page = createPage(representation());
        return List.of(page);
    }

    /** There is one page: it needs no tab. */
    @Override
    protected void createPages() {
        super.createPages();
        Composite container = getContainer();
        if (container instanceof CTabFolder folder) {
            folder.setTabHeight(0);
        }
    }

    @Override
    protected void setPartName(String name) {
        Representation shown = representation();
        super.setPartName(shown == null ? name : NLS.bind(Messages.RepresentationEditor_name, name, shown.label()));
    }

    @Override
    protected EditorPage treePage() {
        return page;
    }

    @Override
    protected boolean isFor(EObject root) {
        return root instanceof Canvas;
    }

    @Override
    protected IEditorInput inputOf(IFile file) {
        return new RepresentationInput(file, ((RepresentationInput) getEditorInput()).representation());
    }
}
