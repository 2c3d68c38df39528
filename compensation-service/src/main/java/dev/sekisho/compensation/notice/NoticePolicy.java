package dev.sekisho.compensation.notice;

import dev.sekisho.compensation.notice.NoticeRule.Draft;
import java.util.List;

/** What speaks against publishing a notice, one rule each; all that apply are named. A rule is one line here. */
final class NoticePolicy {

    private static final List<NoticeRule> IN_ORDER = List.of(
            SecretRules.asksForASecret(),
            SecretRules.addressInAMessage(),
            GroundsRules.figuresWithoutAMoment(),
            GroundsRules.figuresOfTheFuture(),
            GroundsRules.evidenceOfTheFuture(),
            GroundsRules.denialNotDeclared(),
            GroundsRules.denialUnconfirmed(),
            GroundsRules.denialWithoutInventory(),
            GroundsRules.denialWithoutLogs());

    private NoticePolicy() {}

    static List<String> against(Draft draft) {
        return IN_ORDER.stream()
                .filter(rule -> rule.speaksAgainst().test(draft))
                .map(NoticeRule::code)
                .toList();
    }
}
