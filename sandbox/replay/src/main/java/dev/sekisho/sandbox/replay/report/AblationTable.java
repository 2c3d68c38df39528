package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.at;
import static dev.sekisho.sandbox.replay.report.Node.styled;

import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.ReplayResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What each entry of a policy's lists is worth: the same attack, with that one entry off. */
final class AblationTable {

    private final Optional<PolicyRun> base;
    private final List<PolicyRun> ablation;
    private final long most;

    AblationTable(ReplayResult result) {
        this.ablation = result.ablation();
        this.base = ablation.stream()
                .filter(run -> run.without().isEmpty())
                .findFirst()
                .or(() -> result.runs().stream()
                        .filter(run -> run.policy().equals("sekisho"))
                        .findFirst());
        this.most = ablation.stream().mapToLong(PolicyRun::stolenYen).max().orElse(0);
    }

    Node section() {
        Table table = new Table()
                .head("外した項目", "entry that was off")
                .head("盗まれた金額", "stolen")
                .head("口座", "bank accounts")
                .head("最初に止めたもの", "first control")
                .head("最初が変わった試み", "attempts with another first")
                .head("気付くまで", "to detect")
                .head("止まるまで", "to stop")
                .head("連携の成功", "links")
                .head("誤った停止", "wrongly held");
        base.ifPresent(run -> line(table, "base", Words.of("なし（すべて有効）", "none (all are on)"), run));
        ablation.stream()
                .filter(run -> !run.without().isEmpty())
                .forEach(run -> line(table, "plain", Node.of("code", String.join(" + ", run.without())), run));
        return Node.of(
                "section",
                Node.of("h2", Words.of("各統制の価値", "What each control is worth").nodes()),
                Node.of(
                        "p",
                        styled("note"),
                        Words.of(
                                        "同じ攻撃を、一つの項目だけ外して繰り返した。0 円のままの行は、後ろの統制が止めたことを示す。"
                                                + "制約（一口座一ウォレット、残高は負にならない、二人承認）と暗号は外せない。",
                                        "The same attack again, each time with one entry off. A line that still says 0 was"
                                                + " caught by the controls behind it. Constraints (one wallet for a bank account,"
                                                + " no negative balance, two persons) and cryptography cannot be switched off.")
                                .nodes()),
                table.node());
    }

    private void line(Table table, String className, Object name, PolicyRun run) {
        table.line(
                className,
                name,
                stolen(run.stolenYen()),
                Words.number(run.victims()),
                Firsts.of(run).words(),
                Words.number(base.map(all -> Firsts.moved(all, run)).orElse(0L)),
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
