package org.canvasstudio.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the EMF code of one bundle during the build: {@code GenerateCode (model|edit) GENMODEL BUNDLE SCRATCH}.
 *
 * <p>EMF's generator also writes a manifest, a plugin.xml and placeholder icons. Those are kept by hand here, so it
 * works in the folder SCRATCH, and only its Java sources go to {@code BUNDLE/src-gen}; a file that has not changed is
 * not touched, so that nothing is compiled again without need.
 */
public final class GenerateCode {

    private GenerateCode() {
    }

    public static void main(String[] arguments) throws IOException {
        boolean edit = arguments[0].equals("edit");
        Path genmodelFile = Path.of(arguments[1]).toAbsolutePath().normalize();
        Path bundle = Path.of(arguments[2]).toAbsolutePath().normalize();
        Path scratch = Path.of(arguments[3]).toAbsolutePath().normalize();

        Path sources = bundle.resolve("src-gen");
        Path stamp = scratch.resolve("generated");
        if (Files.isDirectory(sources) && isNewerThanModel(stamp, genmodelFile.getParent())) {
            return;
        }
        delete(scratch);

        EcorePackage.eINSTANCE.eClass();
        GenModelPackage.eINSTANCE.eClass();
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("genmodel", new XMIResourceFactoryImpl());
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));

        GenModel genModel = (GenModel) resources.getResource(URI.createFileURI(genmodelFile.toString()), true).getContents().get(0);
        genModel.reconcile();
        genModel.setComplianceLevel(GenJDKLevel.JDK170_LITERAL);
        Path project = scratch.resolve("project");
        for (String directory : List.of(genModel.getModelDirectory(), genModel.getEditDirectory())) {
            String name = URI.createURI(directory).segment(0);
            Files.createDirectories(project);
            EcorePlugin.getPlatformResourceMap().put(name, URI.createFileURI(project + "/"));
        }
        genModel.setCanGenerate(true);
        Diagnostic check = genModel.diagnose();
        if (check.getSeverity() >= Diagnostic.WARNING) {
            throw new IllegalStateException("The generator model is not valid: " + check);
        }

        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
        Generator generator = new Generator();
        generator.setInput(genModel);
        Diagnostic result = generator.generate(genModel,
                edit ? GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE : GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE,
                new BasicMonitor());
        if (result.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException("The code was not generated: " + result);
        }
        mirror(project.resolve("src-gen"), sources);
        Files.createFile(stamp);
    }

    private static boolean isNewerThanModel(Path stamp, Path modelFolder) throws IOException {
        if (!Files.exists(stamp)) {
            return false;
        }
        try (Stream<Path> files = Files.list(modelFolder)) {
            long newest = files.mapToLong(file -> file.toFile().lastModified()).max().orElse(Long.MAX_VALUE);
            return stamp.toFile().lastModified() > newest;
        }
    }

    /** Makes {@code target} hold what {@code source} holds, and leaves equal files as they are. */
    private static void mirror(Path source, Path target) throws IOException {
        Set<Path> wanted = new HashSet<>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = target.resolve(source.relativize(file).toString());
                wanted.add(copy);
                byte[] content = Files.readAllBytes(file);
                if (!Files.exists(copy) || !Arrays.equals(content, Files.readAllBytes(copy))) {
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, content);
                }
            }
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!wanted.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
