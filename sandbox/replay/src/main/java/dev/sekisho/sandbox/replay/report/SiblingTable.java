package dev.sekisho.sandbox.replay.report;

import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.Sibling;
import java.util.List;

/** Other incidents of the same family, under both policies. */
final class SiblingTable {

    private SiblingTable() {}

    static Node section(List<Sibling> siblings) {
        Table table = new Table()
                .head("型", "pattern")
                .head("出典", "source")
                .head("2020年の運用：失われた金額", "lost under the policy of 2020")
                .head("関所：失われた金額", "lost under Sekisho")
                .head("関所：最初に止めたもの", "Sekisho: first control")
                .head("止まるまで（2020年 → 関所）", "to stop (2020 → Sekisho)")
                .head("確かめたこと", "what was checked");
        siblings.forEach(sibling -> table.line(
                "plain",
                Words.of(sibling.titleJa(), sibling.titleEn()),
                sibling.source(),
                lost(sibling.before()),
                lost(sibling.sekisho()),
                Firsts.of(sibling.sekisho()).words(),
                stopped(sibling),
                findings(sibling)));
        return Node.of(
                "section",
                Node.of(
                        "h2",
                        Words.of("同じ型の他の事件", "Incidents of the same family").nodes()),
                table.node());
    }

    private static Words lost(PolicyRun run) {
        Words yen = Words.yen(run.stolenYen());
        long hit = run.attempts().stream().map(Attempt::bankCode).distinct().count();
        return Words.of(
                yen.ja() + "（試み " + run.attempts().size() + "、銀行 " + hit + "）",
                yen.en() + " (attempts: " + run.attempts().size() + ", banks: " + hit + ")");
    }

    private static Words stopped(Sibling sibling) {
        Words before = Words.time(sibling.before().reaction().toStop());
        Words after = Words.time(sibling.sekisho().reaction().toStop());
        return Words.of(before.ja() + " → " + after.ja(), before.en() + " → " + after.en());
    }

    private static Node findings(Sibling sibling) {
        List<String> sentences = sibling.sekisho().findings();
        return Node.of(
                "details",
                Node.of(
                        "summary",
                        Words.count(sentences.size(), "件", "steps checked").nodes()),
                Node.of(
                        "ul",
                        sentences.stream()
                                .map(sentence -> Node.of("li", Node.at("lang", "en"), sentence))
                                .toList()));
    }
}
