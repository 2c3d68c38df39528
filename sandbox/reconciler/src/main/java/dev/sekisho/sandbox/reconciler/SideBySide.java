package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;

/** Walks two ordered sides at once, as long as either has rows, and holds one row of each. */
final class SideBySide {

    private final String what;
    private final String leftName;
    private final String rightName;

    SideBySide(String what, String leftName, String rightName) {
        this.what = what;
        this.leftName = leftName;
        this.rightName = rightName;
    }

    /** @return how many rows are the same on both sides */
    long compare(OrderedRows left, OrderedRows right, Findings findings) throws SQLException {
        long same = 0;
        left.advance();
        right.advance();
        while (!left.isOver() || !right.isOver()) {
            int order = order(left, right);
            if (order < 0) {
                findings.add("%s %s is in %s but not in %s", what, left.key(), leftName, rightName);
                left.advance();
            } else if (order > 0) {
                findings.add("%s %s is in %s but not in %s", what, right.key(), rightName, leftName);
                right.advance();
            } else {
                same += compareContents(left, right, findings);
                left.advance();
                right.advance();
            }
        }
        return same;
    }

    private int compareContents(OrderedRows left, OrderedRows right, Findings findings) {
        if (left.content().equals(right.content())) {
            return 1;
        }
        findings.add(
                "%s %s is %s in %s but %s in %s",
                what, left.key(), left.content(), leftName, right.content(), rightName);
        return 0;
    }

    private static int order(OrderedRows left, OrderedRows right) {
        if (left.isOver() || right.isOver()) {
            return left.isOver() ? 1 : -1;
        }
        return left.key().compareTo(right.key());
    }
}
