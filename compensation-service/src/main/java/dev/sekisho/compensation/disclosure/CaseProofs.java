package dev.sekisho.compensation.disclosure;

import java.util.Optional;

/** The facts about a case and those parts of it that a disclosure covers, and about no other disclosure, each with the proof that it is in the log. */
public interface CaseProofs {

    /**
     * A signed checkpoint and a line for each fact that it covers, as docs/evidence.md has it; what was told within the last
     * second or so is not in it yet.
     *
     * @return empty while nothing was signed
     */
    Optional<String> of(DisclosureHead disclosure, int limit);
}
