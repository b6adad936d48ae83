package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.management.ObjectName;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.index.WorkspaceIndex;
import org.canvasstudio.ui.clients.portfolio.PortfolioView;
import org.canvasstudio.ui.documents.CanvasDocuments;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A workspace of 2,000 clients with 3,000 canvases is worked with, and its models are not loaded. */
class ManyClientsTest {

    private static final int CLIENTS = 2_000;
    private static final int CANVASES = 3_000;

    private static final IWorkspace WORKSPACE = ResourcesPlugin.getWorkspace();
    private static final WorkspaceIndex INDEX = Portfolio.index();
    private static boolean autoBuildingBefore;

    @BeforeAll
    static void generate() throws Exception {
        autoBuildingBefore = WORKSPACE.isAutoBuilding();
        // The builder's markers are not what is tested here, and the index must do without the builder too.
        setAutoBuilding(false);
        byte[] canvas = bytes(canvas("Plan"));
        byte[] client = bytes(client("Client"));
        Path root = WORKSPACE.getRoot().getLocation().toPath();
        for (int number = 0; number < CLIENTS; number++) {
            Path folder = Files.createDirectories(root.resolve(name(number)));
            write(folder.resolve("client.client"), client, "\"Client\"", "\"Client " + number + '"');
            write(folder.resolve("as-is.canvas"), canvas, "\"Plan\"", "\"Plan " + number + '"');
            if (number < CANVASES - CLIENTS) {
                write(folder.resolve("to-be.canvas"), canvas, "\"Plan\"", "\"Next " + number + '"');
            }
        }
        WORKSPACE.run((ICoreRunnable) monitor -> {
            for (int number = 0; number < CLIENTS; number++) {
                IProject project = WORKSPACE.getRoot().getProject(name(number));
                IProjectDescription description = WORKSPACE.newProjectDescription(project.getName());
                project.create(description, null);
                project.open(null);
            }
        }, null, IWorkspace.AVOID_UPDATE, null);
        upToDate();
    }

    @AfterAll
    static void delete() throws Exception {
        Workbench.page().closeAllEditors(false);
        WORKSPACE.run((ICoreRunnable) monitor -> {
            for (IProject project : WORKSPACE.getRoot().getProjects()) {
                project.delete(true, true, null);
            }
        }, null, IWorkspace.AVOID_UPDATE, null);
        setAutoBuilding(autoBuildingBefore);
        upToDate();
    }

    private static String name(int number) {
        return String.format("client-%04d", number);
    }

    private static Canvas canvas(String name) {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, name);
        for (BlockKind block : BlockKind.values()) {
            Canvases.add(canvas, block, "First of " + block.key());
            Canvases.add(canvas, block, "Second of " + block.key());
        }
        Canvases.link(Canvases.items(canvas, BlockKind.VALUE_PROPOSITIONS).get(0),
                Canvases.items(canvas, BlockKind.CUSTOMER_SEGMENTS).get(0));
        return canvas;
    }

    private static Client client(String name) {
        Client client = CanvasFactory.eINSTANCE.createClient();
        client.setName(name);
        return client;
    }

    private static byte[] bytes(EObject root) throws Exception {
        CanvasResource resource = new CanvasResource(URI.createURI("made.canvas"));
        resource.getContents().add(root);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.save(out, null);
        return out.toByteArray();
    }

    private static void write(Path file, byte[] content, String name, String otherName) throws Exception {
        Files.writeString(file, new String(content, StandardCharsets.UTF_8).replace(name, otherName));
    }

    private static void setAutoBuilding(boolean automatic) throws Exception {
        IWorkspaceDescription description = WORKSPACE.getDescription();
        description.setAutoBuilding(automatic);
        WORKSPACE.setDescription(description);
    }

    private static void upToDate() throws Exception {
        Workbench.waitUntil("the index is up to date", INDEX::isUpToDate);
    }

    /** How many objects of a class there are after a collection of garbage. */
    private static int instances(Class<?> type) throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[] {new String[0]}, new String[] {String[].class.getName()});
        Matcher line = Pattern.compile("^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(type.getName()) + "(\\s.*)?$",
                Pattern.MULTILINE).matcher(histogram);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    @Test
    void theModelsOfOpenEditorsAndTheirClientsOnlyAreLoaded() throws Exception {
        assertEquals(CLIENTS + CANVASES, INDEX.entries().size());
        assertEquals(CANVASES, INDEX.canvases(WORKSPACE.getRoot()).size());
        assertEquals("Plan 1999", INDEX.canvases(WORKSPACE.getRoot().getProject(name(1999))).get(0).name());

        PortfolioView view = (PortfolioView) Workbench.page().showView(PortfolioView.ID);
        Table table = ((TableViewer) view.getSite().getSelectionProvider()).getTable();
        Text filter = (Text) Stream.of(table.getParent().getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
        filter.setText("");
        Workbench.waitUntil("all rows", () -> table.getItemCount() == CLIENTS + CANVASES);
        filter.setText("next 777");
        Workbench.waitUntil("the rows that match", () -> table.getItemCount() == 1);
        filter.setText("");
        table.getColumn(1).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("all rows sorted", () -> table.getItemCount() == CLIENTS + CANVASES && table.getSortColumn() == table.getColumn(1));

        for (int number : List.of(3, 500, 1999)) {
            IFile file = WORKSPACE.getRoot().getFile(IPath.fromPortableString("/" + name(number) + "/as-is.canvas"));
            IDE.openEditor(Workbench.page(), file);
        }
        Workbench.waitUntil("the editors have read their files", () -> CanvasDocuments.open().size() == 3
                && CanvasDocuments.open().stream().allMatch(document -> document.root() != null));
        // What a job reads of other canvases is loaded until it has been read.
        Workbench.waitUntil("no more than three canvases and their clients are loaded",
                () -> instances(CanvasResource.class) <= 2 * 3);
        Workbench.page().hideView(view);
    }

    @Test
    void afterARestartNoFileIsReadAgainUnlessItHasChanged() throws Exception {
        Path store = Files.createTempDirectory("index").resolve("portfolio.index");
        WorkspaceIndex first = new WorkspaceIndex(store);
        int read = restart(first);
        assertEquals(CLIENTS + CANVASES, read);

        WorkspaceIndex second = new WorkspaceIndex(store);
        assertEquals(0, restart(second));
        assertEquals(List.copyOf(first.entries()), List.copyOf(second.entries()));

        IFile changed = WORKSPACE.getRoot().getFile(IPath.fromPortableString("/" + name(7) + "/as-is.canvas"));
        Path file = changed.getLocation().toPath();
        Files.writeString(file, Files.readString(file).replace("Plan 7", "Another plan"));
        WorkspaceIndex third = new WorkspaceIndex(store);
        assertEquals(1, restart(third));
        assertEquals("Another plan", third.canvas(changed).name());

        byte[] bytes = Files.readAllBytes(store);
        bytes[bytes.length / 2]++;
        Files.write(store, bytes);
        WorkspaceIndex damaged = new WorkspaceIndex(store);
        assertEquals(CLIENTS + CANVASES, restart(damaged));
        assertEquals(List.copyOf(third.entries()), List.copyOf(damaged.entries()));
        assertNotNull(damaged.client(changed.getProject()));
        Files.delete(store);
    }

    /** Starts an index and stops it when it is up to date; how many files it has read. */
    private static int restart(WorkspaceIndex index) throws Exception {
        index.start();
        Workbench.waitUntil("the index is up to date", index::isUpToDate);
        index.stop();
        return index.filesRead();
    }
}
