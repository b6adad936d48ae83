package org.canvasstudio.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.CanvasFileException;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value in a YAML file that is asked for what it should be, and says where it is when it is something else. */
public final class YamlNode {

    /** What a value without quotation marks may be taken for. */
    private static final Set<Tag> NOT_TEXT = Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL);

    private final String file;
    private final Node node;
    private final Map<Node, List<String>> comments;

    /** @param comments the comments of the whole file by the key or the item that they belong to */
    YamlNode(String file, Node node, Map<Node, List<String>> comments) throws CanvasFileException {
        this.file = file;
        this.node = node;
        this.comments = comments;
        if (node.isRecursive()) {
            throw error(Messages.text("yaml.cycle"));
        }
    }

    /** What stands here in the file: the same object where an alias repeats the value, so that it can be told apart. */
    public Object identity() {
        return node;
    }

    /** The line, counted from 1. */
    public int line() {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** The column, counted from 1. */
    public int column() {
        return node.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    }

    /** Where the value begins, in code points from the beginning of the text. */
    public int start() {
        return node.getStartMark().map(Mark::getIndex).orElse(0);
    }

    /** Where the last value that is written here ends, in code points from the beginning of the text. */
    public int end() {
        Node last = node;
        // The end of a block is where the next thing begins: what counts is the end of the last value in it.
        while (last instanceof CollectionNode && !isFlow(last) && !((CollectionNode<?>) last).getValue().isEmpty()) {
            List<?> parts = ((CollectionNode<?>) last).getValue();
            Object part = parts.get(parts.size() - 1);
            last = part instanceof NodeTuple ? ((NodeTuple) part).getValueNode() : (Node) part;
        }
        return last.getEndMark().map(Mark::getIndex).orElse(0);
    }

    /** Whether a map or a list is written between brackets. */
    public boolean isFlow() {
        return isFlow(node);
    }

    private static boolean isFlow(Node node) {
        return node instanceof CollectionNode && ((CollectionNode<?>) node).getFlowStyle() == FlowStyle.FLOW;
    }

    /** An error at this place. */
    public CanvasFileException error(String problem) {
        return new CanvasFileException(file, line(), column(), problem, null);
    }

    /** Whether nothing stands here, as in {@code key:}. */
    public boolean isNull() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether a single value stands here: a text, a number, yes or no. */
    public boolean isScalar() {
        return node instanceof ScalarNode && !isNull();
    }

    /**
     * The entries of a map in their order.
     *
     * @throws CanvasFileException when this is no map, or a key is no text or stands twice
     */
    public Map<String, YamlNode> map() throws CanvasFileException {
        if (!isMap()) {
            throw expected("yaml.map");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode(), comments);
            if (!(tuple.getKeyNode() instanceof ScalarNode)) {
                throw key.error(Messages.text("yaml.key"));
            }
            String name = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (entries.put(name, new YamlNode(file, tuple.getValueNode(), comments)) != null) {
                throw key.error(Messages.text("yaml.twice", name));
            }
        }
        return entries;
    }

    /** The key of an entry, to say where it stands; this node itself when there is no such key. */
    public YamlNode key(String name) throws CanvasFileException {
        if (isMap()) {
            for (NodeTuple tuple : ((MappingNode) node).getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode && ((ScalarNode) tuple.getKeyNode()).getValue().equals(name)) {
                    return new YamlNode(file, tuple.getKeyNode(), comments);
                }
            }
        }
        return this;
    }

    /** The comment lines above and beside each key of a map, without the number sign and the space after it. */
    public Map<String, List<String>> commentsByKey() {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        if (node instanceof MappingNode) {
            for (NodeTuple tuple : ((MappingNode) node).getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode) {
                    byKey.put(((ScalarNode) tuple.getKeyNode()).getValue(), comments.getOrDefault(tuple.getKeyNode(), List.of()));
                }
            }
        }
        return byKey;
    }

    /**
     * The comment lines above and beside this item of a list, or, for the whole document, after its last line; without
     * the number sign and the space after it.
     */
    public List<String> comments() {
        return comments.getOrDefault(node, List.of());
    }

    /**
     * The items of a list.
     *
     * @throws CanvasFileException when this is no list
     */
    public List<YamlNode> list() throws CanvasFileException {
        if (!isList()) {
            throw expected("yaml.list");
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : ((SequenceNode) node).getValue()) {
            items.add(new YamlNode(file, item, comments));
        }
        return items;
    }

    /**
     * A text.
     *
     * @throws CanvasFileException when this is something else: a number or a truth value needs quotation marks to be one
     */
    public String text() throws CanvasFileException {
        if (!isScalar()) {
            throw expected("yaml.text");
        }
        if (!NOT_TEXT.contains(node.getTag()) && !node.getTag().equals(Tag.STR)) {
            throw error(Messages.text("yaml.tag", node.getTag().getValue()));
        }
        if (!node.getTag().equals(Tag.STR)) {
            throw error(Messages.text("yaml.quote", ((ScalarNode) node).getValue()));
        }
        return ((ScalarNode) node).getValue();
    }

    /**
     * What is written here, whether YAML takes it for a text, a number or a truth value.
     *
     * @throws CanvasFileException when this is a list, a map or nothing
     */
    public String written() throws CanvasFileException {
        if (!isScalar()) {
            throw expected("yaml.text");
        }
        return ((ScalarNode) node).getValue();
    }

    private CanvasFileException expected(String what) {
        String found = isNull() ? "yaml.nothing" : isMap() ? "yaml.map" : isList() ? "yaml.list" : "yaml.text";
        return error(Messages.text("yaml.expected", Messages.text(what), Messages.text(found)));
    }
}
