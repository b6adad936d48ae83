package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.search.CanvasQuery;
import org.canvasstudio.ui.clients.search.CanvasQuery.Where;
import org.canvasstudio.ui.clients.search.CanvasQuery.Wish;
import org.canvasstudio.ui.clients.search.CanvasSearchPage;
import org.canvasstudio.ui.clients.search.CanvasSearchResult;
import org.canvasstudio.ui.clients.search.Found;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.ISearchResultViewPart;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Search in all clients and canvases. */
class SearchTest {

    private static final String COMMAND = "org.eclipse.search.ui.openSearchDialog";

    private final List<ClientProject> clients = new ArrayList<>();
    private IFile file;

    @BeforeEach
    void makeClients() throws Exception {
        clients.add(new ClientProject("Roasters"));
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");
        Tag tag = CanvasFactory.eINSTANCE.createTag();
        tag.setName("Morning");
        canvas.getTags().add(tag);
        CustomerSegment segment = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés (small*)");
        segment.setDescription("They open before dawn.\nThen they sell coffee.");
        segment.getTags().add(tag);
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName("Fresh beans");
        segment.getNeeds().add(need);
        Canvases.add(canvas, BlockKind.KEY_RESOURCES, "Coffee roaster");
        Path made = Files.createTempFile("test", ".canvas");
        CanvasFiles.write(canvas, made);
        file = clients.get(0).file("Roastery.canvas", Files.readString(made));
        Files.delete(made);
        clients.add(new ClientProject("Café Nord"));
        clients.get(1).canvas();
        Workbench.waitUntil("the index is up to date", Portfolio.index()::isUpToDate);
    }

    @AfterEach
    void deleteClients() throws Exception {
        Workbench.page().closeAllEditors(false);
        for (ClientProject client : clients) {
            client.delete();
        }
    }

    private static List<String> find(Wish wish) {
        CanvasQuery query = new CanvasQuery(wish);
        assertTrue(query.run(new NullProgressMonitor()).isOK());
        return ((CanvasSearchResult) query.getSearchResult()).places().map(Found::label).sorted().toList();
    }

    private static Wish wish(String text, Set<Where> where, Set<BlockKind> blocks, boolean others) {
        return new Wish(text, false, where, blocks, others, Set.of());
    }

    @Test
    void namesTagsAndTextsAreFoundWhereTheyAreWanted() {
        Set<BlockKind> all = EnumSet.allOf(BlockKind.class);
        assertEquals(List.of("Cafés", "Cafés (small*)"), find(wish("cafés", Set.of(Where.NAMES), all, false)));
        assertEquals(List.of("Cafés (small*)"), find(wish("morning", Set.of(Where.TAGS), all, false)));
        assertEquals(List.of("Cafés (small*)"), find(wish("DAWN", Set.of(Where.TEXTS), all, false)));
        assertEquals(List.of(), find(wish("dawn", Set.of(Where.NAMES, Where.TAGS), all, false)));
    }

    @Test
    void kindsOfElementAndClientsCanBeLeftOut() {
        assertEquals(List.of("Cafés (small*)", "Coffee roaster"), find(Wish.everywhere("coffee")));
        assertEquals(List.of("Coffee roaster"),
                find(wish("coffee", EnumSet.allOf(Where.class), Set.of(BlockKind.KEY_RESOURCES), false)));
        assertEquals(List.of("Roastery", "Roastery"), find(wish("roastery", Set.of(Where.NAMES), Set.of(), true)));
    }

    @Test
    void capitalsCountWhenTheyAreToldTo() {
        Set<BlockKind> all = EnumSet.allOf(BlockKind.class);
        assertEquals(List.of("Coffee roaster"), find(new Wish("Coffee", true, Set.of(Where.NAMES), all, true, Set.of())));
        assertEquals(List.of(), find(new Wish("COFFEE", true, Set.of(Where.NAMES), all, true, Set.of())));
    }

    @Test
    void wildcardsStandForCharactersUnlessABackslashIsBeforeThem() {
        assertEquals(List.of("Cafés (small*)"), find(Wish.everywhere("caf?s (*l\\*)")));
        assertEquals(List.of(), find(Wish.everywhere("caf\\?s")));
        assertEquals(List.of("Cafés (small*)"), find(Wish.everywhere("(small")));
    }

    @Test
    void theScopeCanBeSomeClients() {
        assertEquals(List.of("Cafés"), find(new Wish("cafés", false, Set.of(Where.NAMES), EnumSet.allOf(BlockKind.class),
                false, Set.of("Café Nord"))));
    }

    @Test
    void aSearchCanBeCancelled() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        try {
            new CanvasQuery(Wish.everywhere("a")).run(monitor);
            fail("went on");
        } catch (OperationCanceledException e) {
            // As it should.
        }
    }

    @Test
    void theResultsAreATreeThatLeadsToTheElement() throws Exception {
        CanvasQuery query = new CanvasQuery(Wish.everywhere("fresh beans"));
        NewSearchUI.runQueryInBackground(query);
        Workbench.waitUntil("the search has ended", () -> !NewSearchUI.isQueryRunning(query));
        ISearchResultViewPart view = NewSearchUI.getSearchResultView();
        Workbench.waitUntil("the results are shown", () -> view.getActivePage() instanceof CanvasSearchPage page
                && page.getInput() == query.getSearchResult() && page.getViewer() instanceof TreeViewer tree
                && tree.getExpandedElements().length > 0);
        assertTrue(Arrays.asList(NewSearchUI.getQueries()).contains(query), "the history knows it");
        CanvasSearchPage page = (CanvasSearchPage) view.getActivePage();
        TreeViewer tree = (TreeViewer) page.getViewer();
        Found segment = ((CanvasSearchResult) query.getSearchResult()).places()
                .filter(place -> place.label().startsWith("Cafés (")).findFirst().orElseThrow();
        assertEquals("Customer Segments", segment.parent().label());
        assertEquals("Roastery", segment.parent().parent().label());
        assertEquals("Roasters", segment.parent().parent().parent().label());
        tree.setSelection(new StructuredSelection(segment), true);
        assertFalse(tree.getStructuredSelection().isEmpty());
        page.gotoNextMatch();
        Workbench.waitUntil("the need is selected in the editor", () -> Workbench.page().getActiveEditor() != null
                && Workbench.page().getActiveEditor().getSite().getSelectionProvider() != null
                && Workbench.page().getActiveEditor().getSite().getSelectionProvider()
                        .getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof Identified found && "need-fresh-beans".equals(found.getId()));
        assertEquals(file, Workbench.page().getActiveEditor().getEditorInput().getAdapter(IFile.class));
    }

    @Test
    void theKeyOpensThePage() throws Exception {
        IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
        assertEquals(COMMAND, keys.getPerfectMatch(KeySequence.getInstance("Ctrl+H")).getParameterizedCommand().getId());
        Dialogs.Answer cancelled = Dialogs.press("Cancel");
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(COMMAND, null);
        assertTrue(cancelled.isGiven());
    }

    @Test
    void thePageSearchesAndRemembersWhatWasLookedFor() throws Exception {
        Dialogs.Answer searched = Dialogs.write("roaster", "", "Search");
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(COMMAND, null);
        assertTrue(searched.isGiven());
        Workbench.waitUntil("the search has ended", () -> Arrays.stream(NewSearchUI.getQueries())
                .anyMatch(query -> query instanceof CanvasQuery && ((CanvasSearchResult) query.getSearchResult()).places()
                        .anyMatch(place -> place.label().equals("Coffee roaster"))));
        List<String> remembered = new ArrayList<>();
        Dialogs.Answer again = Dialogs.press("Cancel", shell -> Widgets.all(shell, Combo.class)
                .forEach(field -> remembered.add(field.getText())));
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(COMMAND, null);
        assertTrue(again.isGiven());
        assertEquals(List.of("roaster"), remembered);
    }
}
