package dev.sekisho.compensation.bulletin;

import dev.sekisho.compensation.figure.DamageFigures;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What speaks against entering a bulletin, one rule each; all that apply are named. A rule is one line here. */
final class BulletinPolicy {

    private static final List<Rule> IN_ORDER = List.of(
            new Rule(
                    "PUBLISHED_IN_THE_FUTURE",
                    draft -> draft.said().publishedAt().isAfter(draft.now())),
            new Rule(
                    "FIGURES_AFTER_THEIR_PUBLICATION",
                    draft -> draft.said()
                            .figuresAsOf()
                            .filter(draft.said().publishedAt()::isBefore)
                            .isPresent()),
            new Rule(
                    "NOT_UNDER_OUR_NAME",
                    draft -> draft.said().own()
                            != draft.ourName().equals(draft.said().publisher())),
            new Rule(
                    "OWN_NOT_SETTLED",
                    draft -> draft.said().own()
                            && draft.said()
                                    .figuresAsOf()
                                    .filter(moment -> !DamageFigures.isSettled(moment, draft.now()))
                                    .isPresent()),
            new Rule(
                    "SAME_SERIES_TWICE",
                    draft -> draft.said().figures().stream()
                                    .map(AnnouncedFigure::series)
                                    .distinct()
                                    .count()
                            < draft.said().figures().size()),
            new Rule(
                    "OWN_WITHOUT_A_MOMENT",
                    draft -> draft.said().own() && draft.said().figuresAsOf().isEmpty()),
            new Rule(
                    "UNIT_WITHOUT_A_COUNT",
                    draft -> draft.said().figures().stream()
                            .anyMatch(figure -> figure.unit() != Unit.UNKNOWN
                                    && figure.count().isEmpty())));

    private BulletinPolicy() {}

    static List<String> against(Announcement said, PublisherName ours, Instant now) {
        Draft draft = new Draft(said, ours.value(), now);
        return IN_ORDER.stream()
                .filter(rule -> rule.speaksAgainst().test(draft))
                .map(Rule::code)
                .toList();
    }

    /** One thing that must not be so. @param code by which whoever enters it learns of it */
    private record Rule(String code, Predicate<Draft> speaksAgainst) {}

    /** What is judged. */
    private record Draft(Announcement said, String ourName, Instant now) {}
}
