package dev.sekisho.compensation.figure;

import java.time.Instant;
import java.util.List;

/** The words of which all figures are made, in an order in which none is ever put before one that was read. */
public interface DamageWords {

    /**
     * The next words, of transactions other than the caller's own.
     *
     * @param after the place of the last one read
     * @param most words of one page
     */
    Page after(Place after, int most);

    /**
     * Lets charges count that were reported before their money had moved, if it has by now.
     *
     * @return how many
     */
    int settle(Instant now);

    /**
     * Where a word stands.
     *
     * @param transaction that wrote it, by the database's own number
     */
    record Place(long transaction, long id) implements Comparable<Place> {

        public static final Place BEGINNING = new Place(0, 0);

        @Override
        public int compareTo(Place other) {
            int first = Long.compare(transaction, other.transaction);
            return first != 0 ? first : Long.compare(id, other.id);
        }
    }

    /** @param endedBefore transactions before this one have ended: nothing more is written in them */
    record Page(List<Placed> words, long endedBefore) {

        public Page {
            words = List.copyOf(words);
        }
    }

    /** A word at its place. */
    record Placed(Place place, DamageWord word) {}
}
