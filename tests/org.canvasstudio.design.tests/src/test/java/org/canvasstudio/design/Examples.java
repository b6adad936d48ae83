package org.canvasstudio.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.edit.ModelAdapterFactory;
import org.canvasstudio.viewpoint.Diagram;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;

/** The example canvases, and canvases made for a test. */
final class Examples {

    static final Path ROOT = Path.of(System.getProperty("canvasstudio.root")).toAbsolutePath().normalize();

    static final boolean LONG = Boolean.getBoolean("canvasstudio.long");

    private static final Path WORKSPACE = ROOT.resolve("bundles/org.canvasstudio.examples/workspace");

    private Examples() {
    }

    /** The files of all example canvases, in the order of their names. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(WORKSPACE)) {
            return files.filter(file -> file.toString().endsWith(".canvas")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folder and file without its extension, with a hyphen between. */
    static String name(Path file) {
        return file.getParent().getFileName() + "-" + file.getFileName().toString().replace(".canvas", "");
    }

    /** All example canvases, by name; read again each time. */
    static Map<String, Canvas> canvases() {
        return files().stream().collect(Collectors.toMap(Examples::name, Examples::read, (one, other) -> one,
                LinkedHashMap::new));
    }

    /** Reads a canvas into a resource set with an editing domain. */
    static Canvas read(Path file) {
        try {
            return (Canvas) CanvasFiles.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The canvas of an example. */
    static Canvas read(String client, String canvas) {
        return read(WORKSPACE.resolve(client).resolve(canvas + ".canvas"));
    }

    /** An editing domain for a canvas that was read, known to its resource set. */
    static AdapterFactoryEditingDomain domain(Canvas canvas) {
        ResourceSet resources = canvas.eResource().getResourceSet();
        AdapterFactoryEditingDomain domain =
                new AdapterFactoryEditingDomain(new ModelAdapterFactory(), new BasicCommandStack(), resources);
        resources.eAdapters().add(new AdapterFactoryEditingDomain.EditingDomainProvider(domain));
        return domain;
    }

    /** A canvas in a resource, with as many notes in each block and as many links. */
    static Canvas large(int notes, int links) {
        Canvas canvas = inResource(Canvases.create(CanvasKind.ORGANISATION, "Large"));
        BlockKind[] kinds = BlockKind.values();
        for (int i = 0; i < notes; i++) {
            BlockKind kind = kinds[i % kinds.length];
            CanvasElement element = kind.createElement();
            element.setId(kind.idPrefix() + "-" + i);
            element.setName("Note " + i);
            kind.in(canvas).getItems().add(element);
        }
        List<LegalLinks.Legal> table = LegalLinks.table();
        for (int i = 0; i < links; i++) {
            LegalLinks.Legal legal = table.get(i % table.size());
            List<CanvasElement> sources = legal.from().in(canvas).getItems();
            List<CanvasElement> targets = legal.to().in(canvas).getItems();
            Link link = CanvasFactory.eINSTANCE.createLink();
            link.setId("link-" + i);
            canvas.getLinks().add(link);
            link.setKind(legal.kind());
            link.setSource(sources.get(i * 7 % sources.size()));
            link.setTarget(targets.get(i * 13 % targets.size()));
        }
        return canvas;
    }

    /** Puts a canvas into a resource of its own. */
    static Canvas inResource(Canvas canvas) {
        Resource resource = CanvasFiles.newResourceSet().createResource(URI.createFileURI("/test.canvas"));
        resource.getContents().add(canvas);
        return canvas;
    }

    /** The element of a canvas with the id. */
    static <T extends EObject> T get(Canvas canvas, String id, Class<T> type) {
        return type.cast(canvas.eResource().getEObject(id));
    }

    /** A diagram with all its layers shown. */
    static Diagram withAllLayers(Canvas canvas, String representation) {
        Diagram diagram = CanvasDesign.open(canvas, representation);
        diagram.layers().forEach(layer -> diagram.show(layer.name(), true));
        return diagram;
    }

    /** The names of the diagrams of the specification. */
    static List<String> diagrams() {
        return CanvasDesign.representations().stream().filter(each -> !each.isTable())
                .map(CanvasDesign.Representation::name).toList();
    }
}
