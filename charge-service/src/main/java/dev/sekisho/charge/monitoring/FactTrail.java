package dev.sekisho.charge.monitoring;

import java.util.List;

/** The service's own facts in the order in which they were numbered after their commit, each followed once. */
public interface FactTrail {

    /** Takes the next facts and keeps the movements among them; in the transaction that looks at those. */
    Step next(int most);

    /** How many facts are numbered and not followed yet. */
    long behind();

    /** @param facts how many were followed; none if there are none, or another replica is at it */
    record Step(int facts, List<Movement> movements) {

        public Step {
            movements = List.copyOf(movements);
        }
    }
}
