package org.canvasstudio.portfolio;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Progress;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.Values;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.model.canvas.YesNo;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;

/**
 * Makes the entries of an index. One file is read at a time, and its model is let go before the next. A reader may be
 * used by several threads at a time.
 */
public final class EntryReader {

    private static final Set<String> EXTENSIONS = Set.of("canvas", "client");

    /** Texts that are keys: nobody has written them, and nobody looks for them. */
    private static final Set<EAttribute> KEYS = Set.of(CanvasPackage.Literals.ANSWER__QUESTION,
            CanvasPackage.Literals.CHECKLIST_ITEM__ITEM, CanvasPackage.Literals.SUPPRESSED_FINDING__RULE,
            CanvasPackage.Literals.SUPPRESSED_FINDING__BLOCK, CanvasPackage.Literals.CANVAS__REINVENTS);

    private final AlignmentEngine engine;
    private final String rules;

    /** @param engine the engine that counts the findings, with the settings that hold for the files */
    public EntryReader(AlignmentEngine engine) {
        this.engine = engine;
        rules = fingerprint(engine);
    }

    /** What the counts of an entry depend on besides its file: equal while rules, settings and questions are the same. */
    public String rules() {
        return rules;
    }

    /** Whether files with this extension belong into an index. */
    public static boolean isIndexed(String extension) {
        return extension != null && EXTENSIONS.contains(extension);
    }

    private static String fingerprint(AlignmentEngine engine) {
        StringBuilder text = new StringBuilder(engine.settings().fingerprint());
        engine.catalogue().byFamily().forEach(rule -> text.append(rule.id()).append('\n'));
        Guidance.questions().forEach(question -> text.append(question.key()).append(question.kinds().size()).append('\n'));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Reads a file and checks it.
     *
     * @param path the path by which the index knows the file
     * @return its entry; one that says what is wrong when the file cannot be read
     */
    public IndexEntry read(String path, Path file) {
        FileStamp stamp = FileStamp.of(file);
        try {
            EObject root = CanvasFiles.read(file);
            // Rules across files are for who knows the client's other files, and has them all at hand.
            return entry(path, stamp, root, root instanceof Canvas canvas ? engine.check(canvas)
                    : engine.check((Client) root));
        } catch (CanvasFileException e) {
            return unreadable(path, stamp, e);
        }
    }

    /** The entry of a file that somebody has tried to read already. */
    public static IndexEntry unreadable(String path, FileStamp stamp, CanvasFileException problem) {
        return new UnreadableEntry(path, stamp, problem.line(), problem.problem());
    }

    /**
     * The entry of a file that has been read already.
     *
     * @param stamp    the file's stamp, taken before it was read
     * @param root     the canvas or client in it
     * @param findings what this reader's engine found on it
     */
    public IndexEntry entry(String path, FileStamp stamp, EObject root, List<Finding> findings) {
        return root instanceof Canvas ? canvas(path, stamp, (Canvas) root, findings) : client(path, stamp, (Client) root, findings);
    }

    private IndexEntry canvas(String path, FileStamp stamp, Canvas canvas, List<Finding> findings) {
        Map<EObject, Severity> heaviest = heaviest(findings);
        List<BlockEntry> blocks = new ArrayList<>();
        List<ElementEntry> elements = new ArrayList<>();
        for (BlockKind kind : BlockKind.values()) {
            List<CanvasElement> items = Canvases.items(canvas, kind);
            Progress questions = Guidance.progress(canvas, kind);
            blocks.add(new BlockEntry(kind, items.size(), Completeness.of(canvas, kind, questions), questions.total(),
                    questions.open(), heaviest.get(kind.in(canvas))));
            for (CanvasElement item : items) {
                elements.add(element(item, kind, heaviest.get(item)));
            }
        }
        List<IndexedText> texts = new ArrayList<>();
        collect(canvas, "", "", texts);
        return new CanvasEntry(path, stamp, rules, stated(canvas.getId()), name(canvas.getName(), path), canvas.getKind(),
                canvas.getState(), stated(canvas.getReinvents()), stated(canvas.getAuthor()), day(canvas.getUpdated()),
                canvas.getDone() == YesNo.YES, blocks, elements, canvas.getLinks().size(),
                canvas.getTags().stream().map(tag -> stated(tag.getName())).toList(), FindingCounts.of(findings), texts);
    }

    /** The heaviest severity at each object and at those that contain it. */
    private static Map<EObject, Severity> heaviest(List<Finding> findings) {
        Map<EObject, Severity> heaviest = new IdentityHashMap<>();
        for (Finding finding : findings) {
            if (finding.suppression().isEmpty()) {
                for (EObject at = finding.elements().get(0); at != null; at = at.eContainer()) {
                    heaviest.merge(at, finding.severity(), (one, other) -> one.isAtLeast(other) ? one : other);
                }
            }
        }
        return heaviest;
    }

    private static ElementEntry element(CanvasElement element, BlockKind kind, Severity heaviest) {
        List<IndexedText> texts = new ArrayList<>();
        collect(element, "", kind.key(), texts);
        texts.removeIf(text -> text.type().equals(element.eClass().getName()) && text.feature().equals("name"));
        return new ElementEntry(stated(element.getId()), stated(element.getName()), kind,
                element.getIncoming().size() + element.getOutgoing().size(), heaviest,
                element.getTags().stream().map(Tag::getName).map(EntryReader::stated).toList(), texts);
    }

    private static IndexEntry client(String path, FileStamp stamp, Client client, List<Finding> findings) {
        List<IndexedText> texts = new ArrayList<>();
        collect(client, "", "", texts);
        Progress checklist = Guidance.progress(client, Guidance.checklist(client.getType()));
        return new ClientEntry(path, stamp, stated(client.getId()), name(client.getName(), path), client.getType(),
                client.getDecisionMaker() == null ? "" : stated(client.getDecisionMaker().getName()),
                client.getContacts().size(), client.getGoals().size(), client.getStages().size(), checklist.total(),
                checklist.done(), FindingCounts.of(findings), texts);
    }

    /** Collects the texts of an object and of what it contains; elements are entries of their own. */
    private static void collect(EObject object, String around, String block, List<IndexedText> texts) {
        String id = object instanceof Identified && ((Identified) object).getId() != null ? ((Identified) object).getId()
                : around;
        BlockKind blockKind = object.eClass().getESuperTypes().contains(CanvasPackage.Literals.BLOCK)
                ? BlockKind.around(object) : null;
        String key = blockKind == null ? block : blockKind.key();
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.getEType() == EcorePackage.Literals.ESTRING && !attribute.isID() && !attribute.isMany()
                    && !KEYS.contains(attribute)) {
                String text = stated((String) object.eGet(attribute));
                if (!text.isBlank()) {
                    texts.add(new IndexedText(id, key, object.eClass().getName(), attribute.getName(), text));
                }
            }
        }
        for (EObject child : object.eContents()) {
            if (!(child instanceof CanvasElement)) {
                collect(child, id, key, texts);
            }
        }
    }

    private static String name(String name, String path) {
        return name == null || name.isBlank() ? path.substring(path.lastIndexOf('/') + 1) : name;
    }

    private static String stated(String text) {
        return text == null ? "" : text;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : Values.text(day);
    }
}
