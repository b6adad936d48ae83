package org.canvasstudio.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * The comments of a file, each at the key or the list item that it stands above or beside. SnakeYAML Engine can attach
 * comments to its nodes itself, but refuses valid files when it does: it expects none between a dash and its value, or
 * inside a flow list. So they are found in what the scanner leaves between its tokens.
 */
final class YamlComments {

    private record Comment(int line, int column, boolean alone, String text) {
    }

    /** A key of a map or an item of a list: what a comment can belong to. */
    private record Owner(int line, int column, Node node) {
    }

    private final int[] points;
    private final List<Comment> comments = new ArrayList<>();
    private final List<Owner> owners = new ArrayList<>();
    private int countedTo;
    private int lines;

    private YamlComments(String text) {
        points = text.codePoints().toArray();
    }

    /** The lines of comment by key node, by item node, or by the root for those that nothing follows. */
    static Map<Node, List<String>> of(String text, LoadSettings settings, Node root) {
        if (text.indexOf('#') < 0) {
            return Collections.emptyMap();
        }
        YamlComments found = new YamlComments(text);
        found.find(new ScannerImpl(settings, new StreamReader(settings, text)));
        found.collectOwners(root, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found.attach(root);
    }

    private void find(ScannerImpl tokens) {
        int from = 0;
        while (tokens.hasNext()) {
            Token token = tokens.next();
            if (token instanceof ScalarToken) {
                int start = token.getStartMark().map(Mark::getIndex).orElse(0);
                findBetween(from, contentOf((ScalarToken) token, start));
                from = token.getEndMark().map(Mark::getIndex).orElse(start);
            }
        }
        findBetween(from, points.length);
    }

    /** Where the text of a value begins: after the line that announces it, for the two styles that have one. */
    private int contentOf(ScalarToken token, int start) {
        if (token.getStyle() != ScalarStyle.LITERAL && token.getStyle() != ScalarStyle.FOLDED) {
            return start;
        }
        int end = start;
        while (end < points.length && !isLineEnd(points[end])) {
            end++;
        }
        return end;
    }

    private void findBetween(int from, int to) {
        int at = from;
        while (at < to) {
            if (points[at] == '#' && (at == 0 || isBlank(points[at - 1]) || isLineEnd(points[at - 1]))) {
                int end = at;
                while (end < points.length && !isLineEnd(points[end])) {
                    end++;
                }
                add(at, end);
                at = end;
            } else {
                at++;
            }
        }
    }

    private void add(int start, int end) {
        int lineStart = start;
        boolean alone = true;
        while (lineStart > 0 && !isLineEnd(points[lineStart - 1])) {
            lineStart--;
            // Behind the dash of an item whose value begins on the next line, a comment stands above that value.
            alone &= isBlank(points[lineStart]) || points[lineStart] == '-';
        }
        int from = start + 1 < end && points[start + 1] == ' ' ? start + 2 : start + 1;
        String text = new String(points, from, end - from).stripTrailing();
        comments.add(new Comment(lineOf(start), start - lineStart, alone, text));
    }

    /** The line of a place, counted from 0; places are asked for in their order. */
    private int lineOf(int place) {
        for (; countedTo < place; countedTo++) {
            boolean beforeLineFeed = countedTo + 1 < points.length && points[countedTo + 1] == '\n';
            if (points[countedTo] == '\n' || points[countedTo] == '\r' && !beforeLineFeed) {
                lines++;
            }
        }
        return lines;
    }

    private static boolean isBlank(int point) {
        return point == ' ' || point == '\t' || point == '\uFEFF';
    }

    private static boolean isLineEnd(int point) {
        return point == '\n' || point == '\r';
    }

    /** In the order of the file; a value that an alias repeats stands where it is written out. */
    private void collectOwners(Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof MappingNode) {
            for (NodeTuple tuple : ((MappingNode) node).getValue()) {
                addOwner(tuple.getKeyNode(), seen);
                collectOwners(tuple.getValueNode(), seen);
            }
        } else if (node instanceof SequenceNode) {
            for (Node item : ((SequenceNode) node).getValue()) {
                addOwner(item, seen);
                collectOwners(item, seen);
            }
        }
    }

    private void addOwner(Node node, Set<Node> seen) {
        Mark mark = node.getStartMark().orElse(null);
        if (mark != null && !seen.contains(node)) {
            owners.add(new Owner(mark.getLine(), mark.getColumn(), node));
        }
    }

    private Map<Node, List<String>> attach(Node root) {
        Map<Node, List<String>> attached = new IdentityHashMap<>();
        int next = 0;
        for (Comment comment : comments) {
            while (next < owners.size() && owners.get(next).line() <= comment.line()) {
                next++;
            }
            attached.computeIfAbsent(owner(comment, next, root), node -> new ArrayList<>()).add(comment.text());
        }
        return attached;
    }

    /**
     * What stands below; or beside, for a comment at the end of a line; or above, for one that is indented deeper than
     * what stands below and so ends the part before.
     */
    private Node owner(Comment comment, int next, Node root) {
        boolean endsPart = next < owners.size() ? comment.column() > owners.get(next).column() : comment.column() > 0;
        if (next > 0 && (!comment.alone() || endsPart)) {
            return owners.get(next - 1).node();
        }
        return next < owners.size() ? owners.get(next).node() : root;
    }
}
