package org.canvasstudio.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.ObviousFixes;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;

/**
 * Mends what is obvious in files of the studio's own format, which keep their line ends and their encoding. Files of other
 * formats, and files with comments, are not written: they say more than the studio reads.
 */
final class Mender {

    /** So many lines are shown around a change. */
    private static final int CONTEXT = 3;

    private final boolean dryRun;

    /** @param dryRun whether files stay as they are */
    Mender(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** Whether files stay as they are. */
    boolean isDryRun() {
        return dryRun;
    }

    /**
     * Mends what is read from a file, and writes it.
     *
     * @param check     runs the rules on it
     * @param unchanged fails when the file is no more what was read
     * @throws CanvasFileException when the file cannot be written; it is then as it was
     */
    Mended mend(Path file, EObject root, Supplier<List<Finding>> check, Check unchanged) throws CanvasFileException {
        if (check.get().stream().noneMatch(finding -> finding.obviousFix().isPresent() && finding.suppression().isEmpty())) {
            return Mended.NOTHING;
        }
        if (!isNative(file)) {
            return Mended.kept(Mended.Kept.FORMAT);
        }
        if (hasComments(file)) {
            return Mended.kept(Mended.Kept.COMMENTS);
        }
        List<ObviousFixes.Applied> fixes = ObviousFixes.apply(check);
        Mended.Kept kept = ObviousFixes.areHeldBack(check.get()) ? Mended.Kept.IDS : null;
        if (fixes.isEmpty()) {
            return new Mended(List.of(), kept, List.of());
        }
        try {
            unchanged.run();
            if (dryRun) {
                return new Mended(fixes, kept, diff(file, root));
            }
            CanvasFiles.write(root, file);
            return new Mended(fixes, kept, List.of());
        } catch (CanvasFileException e) {
            throw e;
        } catch (IOException e) {
            throw CanvasFiles.unwritable(file, e);
        }
    }

    /** Fails when something is not as it must be. */
    @FunctionalInterface
    interface Check {
        void run() throws CanvasFileException;
    }

    private static boolean isNative(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".canvas") || name.endsWith(".client");
    }

    /** Whether there is something in a file that no object of the model stands for: comments, processing instructions. */
    private static boolean hasComments(Path file) throws CanvasFileException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean found = false;
            while (!found && xml.hasNext()) {
                int event = xml.next();
                found = event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION;
            }
            return found;
        } catch (XMLStreamException e) {
            throw CanvasFiles.unreadable(file, new IOException(e));
        } catch (IOException e) {
            throw CanvasFiles.unreadable(file, e);
        }
    }

    private static List<String> diff(Path file, EObject root) throws IOException {
        XMLResource resource = (XMLResource) root.eResource();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        resource.save(bytes, null);
        List<String> before = lines(read(file, Charset.forName(resource.getEncoding())));
        List<String> after = lines(bytes.toString(Charset.forName(resource.getEncoding())));
        return UnifiedDiffUtils.generateUnifiedDiff(file.toString(), file.toString(), before,
                DiffUtils.diff(before, after), CONTEXT);
    }

    /** @param declared how the file is encoded, unless its first bytes are a mark that says otherwise */
    private static String read(Path file, Charset declared) throws CanvasFileException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << Byte.SIZE | bytes[1] & 0xFF;
            return new String(bytes, mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : declared);
        } catch (IOException e) {
            throw CanvasFiles.unreadable(file, e);
        }
    }

    /** Carriage returns stay: they are part of what changes. */
    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n"));
    }
}
