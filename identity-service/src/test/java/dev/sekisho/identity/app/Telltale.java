package dev.sekisho.identity.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * How well the time of an answer tells two kinds of questions apart: the area under the curve, a half where it tells
 * nothing and one, or nothing, where it tells all.
 */
final class Telltale {

    private static final int WARMING = 15;

    private final List<Long> known = new ArrayList<>();
    private final List<Long> unknown = new ArrayList<>();

    /** Asks both kinds in turn, each first as often as the other, so that what else the machine does hits both alike. */
    static Telltale of(int pairs, IntConsumer askKnown, IntConsumer askUnknown) {
        Telltale told = new Telltale();
        for (int i = 0; i < pairs + WARMING; i++) {
            boolean counts = i >= WARMING;
            if (i % 2 == 0) {
                told.time(told.known, askKnown, i, counts);
                told.time(told.unknown, askUnknown, i, counts);
            } else {
                told.time(told.unknown, askUnknown, i, counts);
                told.time(told.known, askKnown, i, counts);
            }
        }
        return told;
    }

    private void time(List<Long> kept, IntConsumer question, int number, boolean counts) {
        long began = System.nanoTime();
        question.accept(number);
        long took = System.nanoTime() - began;
        if (counts) {
            kept.add(took);
        }
    }

    /** The share of pairs in which the known one took longer, in thousandths: 500 tells nothing. */
    long perMille() {
        long longer = 0;
        for (long one : known) {
            for (long other : unknown) {
                longer += one > other ? 2 : one == other ? 1 : 0;
            }
        }
        return 500 * longer / ((long) known.size() * unknown.size());
    }
}
