package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.at;
import static dev.sekisho.sandbox.replay.report.Node.styled;

import java.util.ArrayList;
import java.util.List;

/** A table that grows line by line; numbers stand right. */
final class Table {

    private final List<Node> heads = new ArrayList<>();
    private final List<Node> lines = new ArrayList<>();

    Table head(String ja, String en) {
        heads.add(Node.of("th", at("scope", "col"), Words.of(ja, en).nodes()));
        return this;
    }

    Table line(String className, Object... cells) {
        List<Node> written = new ArrayList<>();
        for (Object cell : cells) {
            written.add(cell(cell));
        }
        lines.add(Node.of("tr", styled(className), written));
        return this;
    }

    private static Node cell(Object content) {
        if (content instanceof Words words) {
            boolean number =
                    !words.ja().isEmpty() && Character.isDigit(words.ja().charAt(0));
            return Node.of("td", styled(number ? "number" : "words"), words.nodes());
        }
        return Node.of("td", styled("words"), content);
    }

    Node node() {
        return Node.of(
                "div",
                styled("wide"),
                Node.of("table", Node.of("thead", Node.of("tr", heads)), Node.of("tbody", lines)));
    }
}
