package dev.sekisho.link.posture;

import dev.sekisho.kernel.event.link.PostureTookEffect;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.evidence.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a version in force whose moment has come: where it is worse than what was before, linking at its bank is suspended in
 * the same transaction. Links that were made under the better posture stay, and are listed.
 */
@ApplicationScoped
public class PutInForce {

    private static final String NONE_BEFORE = "NONE";

    private final Postures postures;
    private final PostureRule rule;
    private final StopsLinking stops;

    PutInForce(Postures postures, PostureRule rule, StopsLinking stops) {
        this.postures = postures;
        this.rule = rule;
        this.stops = stops;
    }

    /** @param actor who is named in the book of suspensions. @return whether it lowered the posture */
    @Transactional
    public boolean put(PostureVersion version, String actor, Instant now) {
        Optional<Verdict> before =
                postures.before(version.key(), version.validFrom()).map(this::best);
        Verdict after = best(version);
        boolean lowered = Lowering.isWorse(before, after);
        boolean first = postures.reach(version, Stage.IN_FORCE, lowered, now, fact(version, before, after, lowered));
        if (first && lowered) {
            stops.at(version.key().bank(), actor, "posture lowered: " + version.id());
        }
        return lowered;
    }

    private Verdict best(PostureVersion version) {
        return rule.best(version.key().bank(), version.terms().posture());
    }

    private static PostureTookEffect fact(
            PostureVersion version, Optional<Verdict> before, Verdict after, boolean lowered) {
        return new PostureTookEffect(
                version.id(),
                version.key().bank().value(),
                version.key().connection().name(),
                version.key().customers().name(),
                before.map(Verdict::code).orElse(NONE_BEFORE),
                after.code(),
                lowered);
    }
}
