package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.styled;

import dev.sekisho.sandbox.replay.result.Friction;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import java.util.List;

/** What a policy may cost honest customers (A70), and what it does cost. */
final class Budget {

    static final double LINKED_AT_LEAST = 0.97;
    static final double HELD_AT_MOST = 0.005;
    static final int REVIEW_DAYS_AT_MOST = 1;

    private Budget() {}

    static boolean isKept(Friction friction) {
        return friction.linkSuccess() >= LINKED_AT_LEAST
                && friction.heldShare() <= HELD_AT_MOST
                && friction.longestReviewDays() <= REVIEW_DAYS_AT_MOST;
    }

    static Node section(List<PolicyRun> runs) {
        Table table = new Table()
                .head("運用", "policy")
                .head("客", "customers")
                .head("口座連携の成功", "links that succeeded")
                .head("誤って止められた客", "wrongly held")
                .head("審査", "reviews")
                .head("最長の審査", "longest review")
                .head("チャージの成功", "charges that succeeded")
                .head("予算", "budget");
        for (PolicyRun run : runs) {
            Friction friction = run.friction();
            table.line(
                    isKept(friction) ? "kept" : "broken",
                    Words.policy(run.policy()),
                    Words.count(friction.customers(), "人", "persons"),
                    of(friction.linked(), friction.linksWanted(), friction.linkSuccess()),
                    of(friction.held(), friction.customers(), friction.heldShare()),
                    Words.count(friction.reviews(), "件", "cases"),
                    Words.count(friction.longestReviewDays(), "営業日", "business days"),
                    of(
                            friction.charged(),
                            friction.chargesWanted(),
                            friction.chargesWanted() == 0 ? 1 : (double) friction.charged() / friction.chargesWanted()),
                    isKept(friction) ? Words.of("収まる", "kept") : Words.of("超える", "exceeded"));
        }
        return Node.of(
                "section",
                Node.of("h2", Words.of("正直な客への負担", "What honest customers bear").nodes()),
                Node.of(
                        "p",
                        styled("note"),
                        Words.of(
                                        "予算：連携の成功 97 % 以上、誤った停止 0.5 % 以下、審査 1 営業日以内（A70）。",
                                        "Budget: at least 97 % of links succeed, at most 0.5 % of customers are wrongly"
                                                + " held, review within one business day (A70).")
                                .nodes()),
                table.node());
    }

    private static Words of(int part, int whole, double share) {
        Words percent = Words.percent(share);
        return Words.of(
                percent.ja() + "（" + part + "/" + whole + "）", percent.en() + " (" + part + " of " + whole + ")");
    }
}
