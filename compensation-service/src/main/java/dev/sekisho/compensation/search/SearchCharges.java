package dev.sekisho.compensation.search;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.copy.Place;
import dev.sekisho.compensation.search.Searches.Search;
import dev.sekisho.kernel.event.compensation.ChargesSearched;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows a member of staff the charges that a caller may mean; that they have looked is a fact before they see them. */
@ApplicationScoped
public class SearchCharges {

    public static final int PAGE = 50;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Searches searches;
    private final SearchPolicy policy;

    SearchCharges(Searches searches, SearchPolicy policy) {
        this.searches = searches;
        this.policy = policy;
    }

    /** @param told something that leads somewhere */
    @Transactional
    public Outcome search(Told told, Optional<Place> after, Actor by, Instant now) {
        if (!told.leadsSomewhere()) {
            throw new IllegalArgumentException("nothing leads to a charge");
        }
        if (searches.lockAndCount(by.person().value(), now.minus(HOUR)) >= policy.anHour()) {
            return new Outcome.TooMany(HOUR);
        }
        List<FoundCharge> readAhead = searches.find(told, after, PAGE + 1);
        boolean more = readAhead.size() > PAGE;
        List<FoundCharge> shown = more ? readAhead.subList(0, PAGE) : readAhead;
        Search search = new Search(UUID.randomUUID(), by, told, shown.size(), now);
        searches.note(search, fact(search, shown));
        return new Outcome.Found(List.copyOf(shown), more);
    }

    private static ChargesSearched fact(Search search, List<FoundCharge> shown) {
        return new ChargesSearched(
                search.id(),
                search.told().isByReference() ? "REFERENCE" : "AMOUNT",
                search.told().bank().map(BankCode::value).orElse(null),
                shown.stream().map(FoundCharge::charge).map(ChargeId::toString).toList(),
                search.by().staff(),
                search.by().person().value());
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** @param more older ones fit as well */
        record Found(List<FoundCharge> charges, boolean more) implements Outcome {}

        /** @param within of whose searches this is one too many */
        record TooMany(Duration within) implements Outcome {}
    }
}
