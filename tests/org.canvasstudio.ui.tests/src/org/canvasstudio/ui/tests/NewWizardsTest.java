package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.canvasstudio.examples.Templates;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.ui.ClientNature;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.wizards.NewCanvasWizard;
import org.canvasstudio.ui.clients.wizards.NewClientWizard;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** New &gt; Client and New &gt; Canvas, through their pages. */
class NewWizardsTest {

    private WizardDialog dialog;

    @AfterEach
    void clean() throws Exception {
        if (dialog != null && dialog.getShell() != null) {
            dialog.close();
        }
        Workbench.page().closeAllEditors(false);
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, null);
        }
    }

    private IWizardPage open(INewWizard wizard, IStructuredSelection selection) {
        wizard.init(PlatformUI.getWorkbench(), selection);
        dialog = new WizardDialog(Workbench.page().getWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbench.settle();
        return wizard.getStartingPage();
    }

    private static List<Text> texts(IWizardPage page) {
        return Widgets.all((Composite) page.getControl(), Text.class);
    }

    private static void choose(Combo combo, int index) {
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private static IProject project(String name) {
        return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    }

    private static <T> T read(IFile file, Class<T> type) throws Exception {
        return type.cast(CanvasFiles.read(file.getLocation().toPath()));
    }

    private void finish(INewWizard wizard) {
        assertTrue(wizard.canFinish());
        assertTrue(wizard.performFinish());
        dialog.close();
        Workbench.settle();
    }

    @Test
    void clientIsAProjectWithItsDataAndAFirstCanvas() throws Exception {
        NewClientWizard wizard = new NewClientWizard();
        IWizardPage page = open(wizard, StructuredSelection.EMPTY);
        assertFalse(wizard.canFinish(), "a client has a name");
        texts(page).get(0).setText("Bäckerei 東京: North");
        assertEquals("Bäckerei 東京- North", texts(page).get(1).getText());
        texts(page).get(2).setText("The owner");
        choose(Widgets.all((Composite) page.getControl(), Combo.class).get(0), ClientType.LEAVES_IT_TO_EXPERTS.ordinal());
        IWizardPage second = page.getNextPage();
        assertNotNull(second);
        finish(wizard);

        IProject project = project("Bäckerei 東京- North");
        assertTrue(project.hasNature(ClientNature.ID));
        assertEquals(1, project.getDescription().getBuildSpec().length, "the rules run on it");
        Client client = read(project.getFile(project.getName() + ".client"), Client.class);
        assertEquals("Bäckerei 東京: North", client.getName());
        assertEquals(ClientType.LEAVES_IT_TO_EXPERTS, client.getType());
        assertEquals("The owner", client.getDecisionMaker().getName());
        Canvas canvas = read(project.getFile("Today.canvas"), Canvas.class);
        assertEquals(CanvasState.AS_IS, canvas.getState());
        assertEquals("Today.canvas", Workbench.page().getActiveEditor().getEditorInput().getName());
    }

    @Test
    void firstCanvasCanBeLeftOut() throws Exception {
        NewClientWizard wizard = new NewClientWizard();
        IWizardPage page = open(wizard, StructuredSelection.EMPTY);
        texts(page).get(0).setText("Plain");
        Button wanted = Widgets.all((Composite) page.getNextPage().getControl(), Button.class).get(0);
        wanted.setSelection(false);
        wanted.notifyListeners(SWT.Selection, new Event());
        finish(wizard);
        assertTrue(project("Plain").getFile("Plain.client").exists());
        assertFalse(project("Plain").getFile("Today.canvas").exists());
    }

    @Test
    void clientTakesNoNameThatExistsOrThatNoFolderCanHave() throws CoreException {
        new ClientProject("Taken");
        NewClientWizard wizard = new NewClientWizard();
        IWizardPage page = open(wizard, StructuredSelection.EMPTY);
        texts(page).get(0).setText("Taken");
        assertFalse(page.isPageComplete());
        assertTrue(page.getErrorMessage().contains("Taken"), page.getErrorMessage());
        texts(page).get(1).setText("a/b");
        assertFalse(page.isPageComplete());
        assertNotNull(page.getErrorMessage());
        texts(page).get(1).setText("Free");
        assertTrue(page.isPageComplete());
        assertNull(page.getErrorMessage());
    }

    @Test
    void clientsAreNamedByTheirTitlesAndByTheirFoldersWhereThatIsAnother() throws Exception {
        Client titled = CanvasFactory.eINSTANCE.createClient();
        titled.setName("Harbour Roasters");
        IFile file = new ClientProject("a-folder").file("client.client", "");
        CanvasFiles.write(titled, file.getLocation().toPath());
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        new ClientProject("Roaster");
        Workbench.waitUntil("the client is known", () -> Portfolio.index().client(file.getProject()) != null);
        IWizardPage page = open(new NewCanvasWizard(), new StructuredSelection(file));
        Combo clients = Widgets.all((Composite) page.getControl(), Combo.class).get(0);
        assertArrayEquals(new String[] {"Harbour Roasters (a-folder)", "Roaster"}, clients.getItems());
        assertEquals(0, clients.getSelectionIndex());
        assertNull(page.getErrorMessage());
    }

    @Test
    void canvasIsMadeFromATemplateForTheSelectedClient() throws Exception {
        new ClientProject("Other");
        ClientProject client = new ClientProject("Roaster");
        IFile today = client.canvas();
        NewCanvasWizard wizard = new NewCanvasWizard();
        IWizardPage page = open(wizard, new StructuredSelection(today));
        Composite control = (Composite) page.getControl();
        Table templates = Widgets.all(control, Table.class).get(0);
        for (int i = 0; i < templates.getItemCount(); i++) {
            if (templates.getItem(i).getText().equals(Templates.title("freemium"))) {
                templates.setSelection(i);
                Event event = new Event();
                event.item = templates.getItem(i);
                templates.notifyListeners(SWT.Selection, event);
            }
        }
        List<Combo> combos = Widgets.all(control, Combo.class);
        assertEquals("Roaster", combos.get(0).getText());
        Text name = texts(page).get(1);
        name.setText("Next year");
        assertEquals("Next year.canvas", texts(page).get(2).getText());
        assertFalse(combos.get(2).isEnabled(), "an as-is canvas reinvents none");
        choose(combos.get(1), CanvasState.TO_BE.ordinal());
        assertTrue(combos.get(2).isEnabled());
        combos.get(2).select(combos.get(2).indexOf("Roastery.canvas"));
        finish(wizard);

        Canvas canvas = read(project("Roaster").getFile("Next year.canvas"), Canvas.class);
        assertEquals("Next year", canvas.getName());
        assertEquals(CanvasState.TO_BE, canvas.getState());
        assertEquals("Roastery.canvas", canvas.getReinvents());
        assertFalse(BlockKind.CUSTOMER_SEGMENTS.in(canvas).getItems().isEmpty(), "the template's notes");
    }

    @Test
    void canvasTakesNoNameOfAnotherFile() throws Exception {
        ClientProject client = new ClientProject("Roaster");
        client.canvas();
        NewCanvasWizard wizard = new NewCanvasWizard();
        IWizardPage page = open(wizard, StructuredSelection.EMPTY);
        texts(page).get(1).setText("Roastery");
        assertFalse(page.isPageComplete());
        assertTrue(page.getErrorMessage().contains("Roastery.canvas"), page.getErrorMessage());
        texts(page).get(2).setText("Roastery two");
        assertTrue(page.isPageComplete());
    }

    @Test
    void withoutAClientThereIsNoCanvas() {
        NewCanvasWizard wizard = new NewCanvasWizard();
        IWizardPage page = open(wizard, StructuredSelection.EMPTY);
        assertFalse(wizard.canFinish());
        assertNotNull(page.getErrorMessage(), "says what to do first");
    }
}
