package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.at;
import static dev.sekisho.sandbox.replay.report.Node.styled;

import dev.sekisho.sandbox.replay.result.Ablation;
import dev.sekisho.sandbox.replay.result.Ablation.Reduced;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import java.util.Locale;

/** What each control is worth: the same attack, with its entries off. */
final class AblationTable {

    private final Ablation ablation;
    private final long most;

    AblationTable(Ablation ablation) {
        this.ablation = ablation;
        this.most = ablation.runs().mapToLong(PolicyRun::stolenYen).max().orElse(0);
    }

    Node section() {
        Table table = new Table()
                .head("外した統制（項目）", "what was off (entries)")
                .head("盗まれた金額", "stolen")
                .head("口座", "bank accounts")
                .head("最初に止めたもの", "first control")
                .head("最初が変わった試み", "attempts with another first")
                .head("気付くまで", "to detect")
                .head("止まるまで", "to stop")
                .head("連携の成功", "links")
                .head("誤った停止", "wrongly held");
        line(table, "base", Words.of("なし（すべて有効）", "none (all are on)"), ablation.whole());
        ablation.reduced().forEach(reduced -> line(table, "plain", name(reduced), reduced.run()));
        return Node.of(
                "section",
                Node.of("h2", Words.of("各統制の価値", "What each control is worth").nodes()),
                Node.of(
                        "p",
                        styled("note"),
                        Words.of(
                                        "同じ攻撃を、一つの統制だけ外して繰り返した。0 円のままの行は、後ろの統制が止めたことを示す。"
                                                + "制約（一口座一ウォレット、残高は負にならない、二人承認）と暗号は外せない。",
                                        "The same attack again, each time with one control off. A line that still says 0 was"
                                                + " caught by the controls behind it. Constraints (one wallet for a bank account,"
                                                + " no negative balance, two persons) and cryptography cannot be switched off.")
                                .nodes()),
                table.node(),
                Node.of("p", Node.of("code", command())));
    }

    private static Node name(Reduced reduced) {
        return Node.of(
                "details",
                Node.of("summary", reduced.group()),
                Node.of("code", String.join(" ", reduced.run().without())));
    }

    private String command() {
        return "./sekisho replay ablation --size " + ablation.size() + " --seed " + ablation.seed();
    }

    private void line(Table table, String className, Object name, PolicyRun run) {
        table.line(
                className,
                name,
                stolen(run.stolenYen()),
                Words.number(run.victims()),
                Firsts.of(run).words(),
                Words.number(Firsts.moved(ablation.whole(), run)),
                Words.time(run.reaction().toDetect()),
                Words.time(run.reaction().toStop()),
                Words.percent(run.friction().linkSuccess()),
                Words.percent(run.friction().heldShare()));
    }

    private Node stolen(long yen) {
        double share = most == 0 ? 0 : 100.0 * yen / most;
        return Node.of(
                "span",
                styled("amount"),
                Node.of("span", styled("length"), at("style", String.format(Locale.ROOT, "width:%.1f%%", share))),
                Node.of("span", Words.yen(yen).nodes()));
    }
}
