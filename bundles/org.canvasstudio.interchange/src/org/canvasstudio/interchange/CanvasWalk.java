package org.canvasstudio.interchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.ClientFolder;

/**
 * Walks over the files with canvases and clients that a user has named, and those in the folders among them, one after the
 * other: however many there are, few are remembered at a time. Each folder's files and folders come in the order of their
 * names.
 *
 * <p>Each file is come to once, however often it is named, and whatever links lead to it; but a link to a file of another
 * client makes it one of this client, too. Hidden files and folders are left out. A link to a folder outside is followed; one
 * to a folder that is walked anyway is not, and one that leads round in a circle is a problem.
 */
public final class CanvasWalk implements Iterator<CanvasWalk.Step> {

    /**
     * A file to read.
     *
     * @param file     where it is
     * @param relative its path below the folder that was named; its name when it was named itself
     * @param named    whether it was named itself, not found in a folder
     * @param client   the folder of the client that it belongs to; {@code null} when it belongs to none
     * @param complete whether the walk comes by all files of that client
     */
    public record Source(Path file, Path relative, boolean named, Path client, boolean complete) {
    }

    /**
     * What the walk has come to: one of the two.
     *
     * @param source  a file to read
     * @param problem a file, folder or link that could not be looked at
     */
    public record Step(Source source, CanvasFileException problem) {
    }

    /** A link that is not followed, because the folder that it leads to is walked anyway. */
    private record Link(Path link, Path in, Path to) {

        private boolean leadsTo(Link next) {
            return next.in.startsWith(to);
        }
    }

    /** A file that a link leads to, or that was named itself, and the client for which it has been read. */
    private record Linked(Path real, Path client) {
    }

    /** How many names of a folder are remembered at a time; a larger folder is listed again for the next ones. */
    private static final int NAMES = 10_000;

    private static final Comparator<Path> BY_NAME = Comparator.comparing(path -> path.getFileName().toString());

    private final Formats formats = Formats.installed();
    private final int names;
    private final Iterator<Path> arguments;
    private final Deque<Folder> folders = new ArrayDeque<>();
    private final Queue<Step> steps = new ArrayDeque<>();
    /** The folders that are walked with all that is below, by their real paths. */
    private final Set<Path> walked = new HashSet<>();
    private final Set<Linked> linked = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    /** @param paths files and folders; folders are searched */
    public CanvasWalk(Collection<Path> paths) {
        this(paths, NAMES);
    }

    CanvasWalk(Collection<Path> paths, int names) {
        this.arguments = distinct(paths).iterator();
        this.names = names;
    }

    /** The arguments without those that a folder among them holds, and without repetitions. */
    private List<Path> distinct(Collection<Path> paths) {
        Map<Path, Path> byPlace = new LinkedHashMap<>();
        for (Path path : paths) {
            byPlace.putIfAbsent(real(path), path);
        }
        for (Map.Entry<Path, Path> each : byPlace.entrySet()) {
            if (Files.isDirectory(each.getValue())) {
                walked.add(each.getKey());
            }
        }
        Map<Path, Path> distinct = new LinkedHashMap<>(byPlace);
        distinct.entrySet().removeIf(each -> {
            Path real = each.getKey();
            return walked.contains(real) ? !isHidden(real) && isWalked(real.getParent())
                    : isWalked(real) && isReadable(real) && Files.exists(real);
        });
        walked.retainAll(distinct.keySet());
        return List.copyOf(distinct.values());
    }

    /** Where a path leads; for one that leads nowhere, the path in full. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Whether the walk comes by a file or folder anyway: whether it is below a folder that is walked, and not hidden there. */
    private boolean isWalked(Path real) {
        for (Path each = real; each != null; each = each.getParent()) {
            if (walked.contains(each)) {
                return true;
            }
            if (isHidden(each)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    @Override
    public boolean hasNext() {
        while (steps.isEmpty()) {
            if (!folders.isEmpty()) {
                Folder folder = folders.peek();
                if (!folder.advance()) {
                    folders.pop();
                }
            } else if (arguments.hasNext()) {
                begin(arguments.next());
            } else if (!links.isEmpty()) {
                reportCircles();
                links.clear();
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Step next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return steps.remove();
    }

    private void begin(Path argument) {
        if (!Files.isDirectory(argument)) {
            Path client = ClientFolder.around(argument).orElse(null);
            if (linked.add(new Linked(real(argument), client))) {
                steps.add(new Step(new Source(argument, argument.getFileName() == null ? argument : argument.getFileName(),
                        true, client, false), null));
            }
            return;
        }
        try {
            folders.push(new Folder(argument, null, argument.toRealPath(), ClientFolder.around(argument).orElse(null), false));
        } catch (IOException e) {
            problem(CanvasFiles.unreadable(argument, e));
        }
    }

    private void problem(CanvasFileException problem) {
        steps.add(new Step(null, problem));
    }

    private void circle(Path link) {
        problem(new CanvasFileException(link.toString(), 0, 0, Messages.text("walk.circle"), null));
    }

    /** Links that lead round in a circle by way of each other: what is left without those that do not. */
    private void reportCircles() {
        List<Link> left = new ArrayList<>(links);
        int before;
        do {
            before = left.size();
            List<Link> now = List.copyOf(left);
            left.removeIf(link -> now.stream().noneMatch(link::leadsTo) || now.stream().noneMatch(from -> from.leadsTo(link)));
        } while (left.size() < before);
        left.forEach(link -> circle(link.link()));
    }

    private boolean isReadable(Path file) {
        return !extension(file).isEmpty() && formats.forFile(file).filter(Format::canRead).isPresent();
    }

    /** What a file's name ends with, in small letters and without the dot; empty when it has no ending. */
    private static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** A folder that is walked. */
    private final class Folder {

        private final Path path;
        private final Path relative;
        private final Path real;
        private Path client;
        private boolean complete;
        private Deque<Path> entries;
        private Path last;
        private boolean hasMore = true;

        /** @param relative the path below the folder that was named; {@code null} for that one */
        Folder(Path path, Path relative, Path real, Path client, boolean complete) {
            this.path = path;
            this.relative = relative;
            this.real = real;
            this.client = client;
            this.complete = complete;
        }

        /** Goes on to the next entry; returns whether there was one. */
        boolean advance() {
            if (entries == null || entries.isEmpty() && hasMore) {
                list();
            }
            if (entries.isEmpty()) {
                return false;
            }
            visit(entries.remove());
            return true;
        }

        private void list() {
            PriorityQueue<Path> next = new PriorityQueue<>(BY_NAME.reversed());
            hasMore = false;
            try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
                for (Path entry : all) {
                    if (last == null && ClientFolder.isClient(entry) && !isHidden(entry)) {
                        client = path.toAbsolutePath().normalize();
                        complete = true;
                    }
                    if (!isHidden(entry) && (last == null || BY_NAME.compare(entry, last) > 0)) {
                        next.add(entry);
                        if (next.size() > names) {
                            next.remove();
                            hasMore = true;
                        }
                    }
                }
            } catch (DirectoryIteratorException e) {
                problem(CanvasFiles.unreadable(path, e.getCause()));
            } catch (IOException e) {
                problem(CanvasFiles.unreadable(path, e));
            }
            List<Path> sorted = new ArrayList<>(next);
            sorted.sort(BY_NAME);
            entries = new ArrayDeque<>(sorted);
            last = sorted.isEmpty() ? last : sorted.get(sorted.size() - 1);
        }

        private void visit(Path entry) {
            Path below = relative == null ? entry.getFileName() : relative.resolve(entry.getFileName());
            try {
                BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isSymbolicLink() && visitLink(entry, below)) {
                    return;
                }
                Path there = real.resolve(entry.getFileName());
                if (attributes.isDirectory()) {
                    if (!walked.contains(there)) {
                        folders.push(new Folder(entry, below, there, client, complete));
                    }
                    return;
                }
                if (!linked.isEmpty() && linked.contains(new Linked(there, client))) {
                    return;
                }
            } catch (NoSuchFileException e) {
                // It has gone since the folder was listed; what could be a canvas is missed when it is read.
            } catch (IOException e) {
                problem(CanvasFiles.unreadable(entry, e));
                return;
            }
            if (isReadable(entry)) {
                steps.add(new Step(new Source(entry, below, false, client, complete), null));
            }
        }

        /** Returns whether nothing is left to do about a link; one to a file that is not come to otherwise is read like it. */
        private boolean visitLink(Path link, Path below) {
            try {
                boolean isFolder = Files.readAttributes(link, BasicFileAttributes.class).isDirectory();
                Path to = link.toRealPath();
                if (!isFolder) {
                    return isReadable(link) && !isNew(to);
                }
                if (real.startsWith(to)) {
                    circle(link);
                    return true;
                }
                links.add(new Link(link, real, to));
                if (!isWalked(to)) {
                    walked.add(to);
                    folders.push(new Folder(link, below, to, client, complete));
                }
            } catch (NoSuchFileException e) {
                if (isReadable(link) || extension(link).isEmpty()) {
                    problem(new CanvasFileException(link.toString(), 0, 0, Messages.text("walk.broken"), e));
                }
            } catch (AccessDeniedException e) {
                problem(CanvasFiles.unreadable(link, e));
            } catch (FileSystemException e) {
                // The system has followed the link round and round, and given up.
                circle(link);
            } catch (IOException e) {
                problem(CanvasFiles.unreadable(link, e));
            }
            return true;
        }

        /** Whether a file that a link leads to is come to for the first time among those of the client. */
        private boolean isNew(Path file) {
            boolean isComeBy = isWalked(file) && isReadable(file)
                    && (client == null || Objects.equals(real(client), ClientFolder.around(file).orElse(null)));
            return !isComeBy && linked.add(new Linked(file, client));
        }
    }
}
