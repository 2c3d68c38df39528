package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.at;
import static dev.sekisho.sandbox.replay.report.Node.styled;

import dev.sekisho.sandbox.replay.result.Calibration;
import dev.sekisho.sandbox.replay.result.MoneyPoint;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.ReplayResult;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One page about a replay. It carries all that it shows: no script, no font, no picture from anywhere, so that it reads the
 * same on paper, without a network and in ten years.
 */
final class Page {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'JST'", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

    private final ReplayResult result;

    Page(ReplayResult result) {
        this.result = result;
    }

    String html() {
        Node head = Node.of(
                "head",
                Node.of("meta", at("charset", "utf-8")),
                Node.of(
                        "meta",
                        at("http-equiv", "Content-Security-Policy"),
                        at("content", "default-src 'none'; style-src 'unsafe-inline'")),
                Node.of("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
                Node.of("title", "関所: 2019-2020 年の攻撃の再現 / Sekisho: the replay of 2019-2020"),
                Node.of("style", Style.ofPage()));
        return "<!DOCTYPE html>\n"
                + Node.of("html", at("lang", "ja"), head, body()).written()
                + "\n";
    }

    private Node body() {
        List<Object> parts = new ArrayList<>();
        parts.add(title());
        parts.add(tiles());
        calibration().ifPresent(parts::add);
        parts.add(money());
        parts.add(Barriers.section(result.runs()));
        result.ablation().ifPresent(made -> parts.add(new AblationTable(made).section()));
        if (!result.siblings().isEmpty()) {
            parts.add(SiblingTable.section(result.siblings()));
        }
        parts.add(Budget.section(result.runs()));
        parts.add(findings());
        parts.add(origin());
        return Node.of("body", choice("ja", "日本語", true), choice("en", "English", false), Node.of("main", parts));
    }

    private static List<Node> choice(String id, String name, boolean chosen) {
        List<Object> input = new ArrayList<>(List.of(at("type", "radio"), at("name", "language"), at("id", id)));
        if (chosen) {
            input.add(at("checked", "checked"));
        }
        return List.of(Node.of("input", input), Node.of("label", at("for", id), at("lang", id), name));
    }

    private static Node title() {
        return Node.of(
                "header",
                Node.of(
                        "h1",
                        Words.of("2019–2020年の攻撃の再現", "The attack of 2019–2020, replayed")
                                .nodes()),
                Node.of(
                        "p",
                        styled("note"),
                        Words.of(
                                        "同じ世界・同じ泥棒を、実際に動く四つのサービスに対して二度走らせた。一度は2020年当時の運用で、一度は関所の運用で。"
                                                + "盗まれた金額は、模擬銀行の帳簿と、本当に指図した人とを比べて数えた。",
                                        "The same world and the same thieves, twice, against the four services as they run: once"
                                                + " under the policy of 2020, once under Sekisho’s. What was stolen is counted by the"
                                                + " simulated banks’ books against who really ordered it.")
                                .nodes()));
    }

    private Node tiles() {
        List<Node> tiles = new ArrayList<>();
        for (PolicyRun run : result.runs()) {
            long banks = run.attempts().stream()
                    .filter(attempt -> attempt.stolenYen() > 0)
                    .map(attempt -> attempt.bankCode())
                    .distinct()
                    .count();
            tiles.add(tile(
                    MoneyChart.colour(run),
                    Words.policy(run.policy()),
                    Words.yen(run.stolenYen()),
                    Words.of(
                            "盗まれた。試み " + run.attempts().size() + "、口座 " + run.victims() + "、銀行 " + banks,
                            "stolen. Attempts: " + run.attempts().size() + ", bank accounts: " + run.victims()
                                    + ", banks: " + banks)));
        }
        result.runs().stream()
                .filter(run -> run.policy().equals("sekisho"))
                .findFirst()
                .ifPresent(run -> {
                    tiles.add(tile(
                            "ofsekisho",
                            Words.of("最初に止めた統制", "controls that were first"),
                            Words.number(Firsts.of(run).controls()),
                            Firsts.of(run).words()));
                    tiles.add(tile(
                            "ofsekisho",
                            Words.of("正直な客の連携成功", "honest links that succeeded"),
                            Words.percent(run.friction().linkSuccess()),
                            Budget.isKept(run.friction())
                                    ? Words.of("負担は予算に収まる（A70）", "friction within the budget (A70)")
                                    : Words.of("負担は予算を超える（A70）", "friction over the budget (A70)")));
                });
        return Node.of("div", styled("tiles"), tiles);
    }

    private static Node tile(String tone, Words name, Words figure, Words more) {
        return Node.of(
                "div",
                styled("tile " + tone),
                Node.of("span", name.nodes()),
                Node.of("strong", figure.nodes()),
                Node.of("span", more.nodes()));
    }

    private Optional<Node> calibration() {
        return result.runs().stream()
                .flatMap(run -> run.calibration().stream())
                .findFirst()
                .map(Page::calibrated);
    }

    private static Node calibrated(Calibration set) {
        return Node.of(
                "div",
                styled("caution"),
                Words.of(
                                "調整値：2020年の運用での総額は、" + set.cases() + "件・"
                                        + Words.yen(set.yen()).ja() + "・" + set.banks()
                                        + "行に合わせて泥棒の数と額を決めた結果であり、発見ではない。発見は、仕組みが当時のとおりに働くことと、関所の運用での結果である。出典："
                                        + set.source(),
                                "Calibrated: the totals under the policy of 2020 follow from thieves set to "
                                        + set.cases() + " cases, "
                                        + Words.yen(set.yen()).en() + ", " + set.banks()
                                        + " banks; they are no finding. Findings are that the mechanics work as they did, and what"
                                        + " happens under Sekisho’s policy. Source: " + set.source())
                        .nodes());
    }

    private Node money() {
        return Node.of(
                "section",
                Node.of(
                        "h2",
                        Words.of("銀行から出た金額の推移", "What left the banks, over time")
                                .nodes()),
                figure(Words.of("盗まれた金額（累計）", "stolen, in total"), MoneyPoint::stolenYen),
                figure(Words.of("正直な客がチャージした金額（累計）", "charged by honest customers, in total"), MoneyPoint::honestYen));
    }

    private Node figure(Words title, java.util.function.ToLongFunction<MoneyPoint> amount) {
        return Node.of(
                "figure", Node.of("figcaption", title.nodes()), new MoneyChart(title, result.runs(), amount).svg());
    }

    private Node findings() {
        List<Node> lists = new ArrayList<>();
        for (PolicyRun run : result.runs()) {
            lists.add(Node.of("h3", Words.policy(run.policy()).nodes()));
            lists.add(Node.of(
                    "ul",
                    run.findings().stream()
                            .map(sentence -> Node.of("li", at("lang", "en"), sentence))
                            .toList()));
        }
        return Node.of(
                "section", Node.of("h2", Words.of("確かめたこと", "What was checked").nodes()), lists);
    }

    private Node origin() {
        Table table = new Table().head("項目", "what").head("値", "value");
        table.line("plain", Words.of("実行した時刻", "made at"), MOMENT.format(result.madeAt()));
        table.line("plain", Words.of("規模", "size"), result.size());
        table.line("plain", Words.of("乱数の種", "seed"), Long.toString(result.seed()));
        result.machine().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(word -> table.line("plain", word.getKey(), word.getValue()));
        result.runs()
                .forEach(run -> table.line(
                        "plain",
                        Words.of("所要時間：" + Words.policy(run.policy()).ja(), "took: " + run.policy()),
                        run.took().toSeconds() + " s"));
        return Node.of(
                "section",
                Node.of("h2", Words.of("この結果の出どころ", "Where this comes from").nodes()),
                Node.of(
                        "p",
                        Words.of("もう一度：", "Once more: ").nodes(),
                        Node.of("code", "./sekisho replay --size " + result.size() + " --seed " + result.seed())),
                table.node());
    }
}
