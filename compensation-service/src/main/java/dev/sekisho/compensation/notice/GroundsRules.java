package dev.sekisho.compensation.notice;

import dev.sekisho.compensation.notice.Evidence.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/** What a notice claims has to rest on something (A55, A66). */
final class GroundsRules {

    /** An inventory or a look at the logs that is older than this says nothing of today. */
    static final Duration FRESH = Duration.ofDays(30);

    private static final Pattern FIGURE =
            Pattern.compile("[0-9０-９][0-9０-９,，.万億]*\\s*(?:件|円|万円|億円|人|名|口座|行|yen|cases|victims)");
    private static final Pattern DENIAL = Pattern.compile("(?:流出|漏えい|漏洩|漏れ)[^。\\n]{0,20}(?:ない(?!よう)|無い|ません)"
            + "|not (?:been )?leaked|did not (?:come|leak) from us|no leak");

    /** Is no denial, however near it stands. */
    private static final Pattern APOLOGY = Pattern.compile("申し訳(?:あり|ござい)ません");

    private GroundsRules() {}

    static NoticeRule figuresWithoutAMoment() {
        return NoticeRule.of(
                "FIGURES_WITHOUT_A_MOMENT",
                draft -> draft.said().figuresAsOf().isEmpty()
                        && FIGURE.matcher(draft.said().words()).find());
    }

    /** Nobody knows today what will be known tomorrow. */
    static NoticeRule figuresOfTheFuture() {
        return NoticeRule.of(
                "FIGURES_OF_THE_FUTURE",
                draft ->
                        draft.said().figuresAsOf().filter(draft.now()::isBefore).isPresent());
    }

    /** Nobody has looked at what is still to come. */
    static NoticeRule evidenceOfTheFuture() {
        return NoticeRule.of(
                "EVIDENCE_OF_THE_FUTURE",
                draft -> draft.said().evidence().stream()
                        .anyMatch(evidence -> evidence.until().isAfter(draft.now())));
    }

    static NoticeRule denialNotDeclared() {
        return NoticeRule.of(
                "DENIAL_NOT_DECLARED",
                draft -> !draft.said().deniesLeak()
                        && DENIAL.matcher(APOLOGY.matcher(
                                                SecretRules.plain(draft.said().words()))
                                        .replaceAll(""))
                                .find());
    }

    static NoticeRule denialUnconfirmed() {
        return NoticeRule.of(
                "DENIAL_UNCONFIRMED",
                draft -> draft.said().deniesLeak() && draft.said().basis() == Basis.UNCONFIRMED);
    }

    static NoticeRule denialWithoutInventory() {
        return NoticeRule.of(
                "DENIAL_WITHOUT_INVENTORY",
                draft -> draft.said().deniesLeak()
                        && draft.said().evidence().stream()
                                .noneMatch(evidence -> evidence.kind() == Kind.DATA_INVENTORY
                                        && isFresh(evidence.until(), draft.now())));
    }

    /** Logs from the oldest damage until lately, by one look or several. */
    static NoticeRule denialWithoutLogs() {
        return NoticeRule.of(
                "DENIAL_WITHOUT_LOGS",
                draft -> draft.said().deniesLeak()
                        && !(draft.oldestDamage().isBefore(draft.now()) ? areLogsWhole(draft) : areLogsFresh(draft)));
    }

    private static boolean areLogsWhole(NoticeRule.Draft draft) {
        Instant reached = draft.oldestDamage();
        for (Evidence look = next(draft, reached); look != null; look = next(draft, reached)) {
            reached = look.until();
        }
        return !reached.equals(draft.oldestDamage()) && isFresh(reached, draft.now());
    }

    private static boolean areLogsFresh(NoticeRule.Draft draft) {
        return draft.said().evidence().stream()
                .anyMatch(evidence -> isOfLogs(evidence) && isFresh(evidence.until(), draft.now()));
    }

    private static boolean isOfLogs(Evidence evidence) {
        return evidence.kind() == Kind.ACCESS_LOGS;
    }

    /** The look at the logs that leads farthest on from there without a gap. */
    private static Evidence next(NoticeRule.Draft draft, Instant reached) {
        return draft.said().evidence().stream()
                .filter(GroundsRules::isOfLogs)
                .filter(evidence -> evidence.covers(reached) && evidence.until().isAfter(reached))
                .max(Comparator.comparing(Evidence::until))
                .orElse(null);
    }

    private static boolean isFresh(Instant until, Instant now) {
        return !until.isBefore(now.minus(FRESH));
    }
}
