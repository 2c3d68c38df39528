package dev.sekisho.sandbox.replay.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A piece of HTML or SVG. Whatever is text is escaped, so that no word of a result can become markup; what is written is
 * well-formed XML and HTML at once.
 */
final class Node {

    /** What HTML takes as closed even where nothing closes it. */
    private static final Set<String> VOID = Set.of("meta", "input", "br", "col");

    private final String name;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Object> children = new ArrayList<>();

    private Node(String name) {
        this.name = name;
    }

    /** @param parts attributes, nodes, texts and collections of them, in their order */
    static Node of(String name, Object... parts) {
        Node node = new Node(name);
        for (Object part : parts) {
            node.take(part);
        }
        return node;
    }

    static Attribute at(String name, String value) {
        return new Attribute(name, value);
    }

    /** A place or size in a drawing, to a tenth of its unit. */
    static Attribute at(String name, double value) {
        return new Attribute(name, String.format(Locale.ROOT, "%.1f", value));
    }

    static Attribute styled(String className) {
        return new Attribute("class", className);
    }

    private void take(Object part) {
        if (part instanceof Attribute attribute) {
            attributes.add(attribute);
        } else if (part instanceof Collection<?> many) {
            many.forEach(this::take);
        } else if (part instanceof Node || part instanceof String) {
            children.add(part);
        } else {
            throw new IllegalArgumentException("neither text nor markup: " + part);
        }
    }

    String written() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        text.append('<').append(name);
        attributes.forEach(attribute -> attribute.write(text));
        if (VOID.contains(name)) {
            text.append("/>");
            return;
        }
        text.append('>');
        for (Object child : children) {
            if (child instanceof Node node) {
                node.write(text);
            } else {
                escape((String) child, text);
            }
        }
        text.append("</").append(name).append('>');
        if (!children.isEmpty() && children.get(children.size() - 1) instanceof Node) {
            text.append('\n');
        }
    }

    /** Control characters cannot stand in XML at all: they become a visible sign. */
    private static void escape(String raw, StringBuilder text) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\n', '\t' -> text.append(c);
                default -> text.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
            }
        }
    }

    /** One attribute of an element. */
    record Attribute(String name, String value) {

        private void write(StringBuilder text) {
            text.append(' ').append(name).append("=\"");
            escape(value, text);
            text.append('"');
        }
    }
}
