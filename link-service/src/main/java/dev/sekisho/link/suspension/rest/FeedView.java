package dev.sekisho.link.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.suspension.HistoryLine;
import dev.sekisho.link.suspension.HistoryLine.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The history as a feed (JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/), in the words of the Japanese page. */
record FeedView(String version, String title, String language, List<Item> items) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日 H時mm分");
    private static final Map<Operation, String> OPERATIONS = Map.of(
            Operation.OPEN, "アカウント開設",
            Operation.LINK, "口座連携",
            Operation.CHARGE, "チャージ",
            Operation.TRANSFER, "送金",
            Operation.PAYOUT, "払戻し",
            Operation.SPEND, "支払い");
    private static final Map<SuspensionReason, String> REASONS = Map.of(
            SuspensionReason.FRAUD, "不正利用への対応",
            SuspensionReason.POSTURE, "認証方式の見直し",
            SuspensionReason.BANK, "銀行からの申し出",
            SuspensionReason.BRAKE, "緊急一斉停止",
            SuspensionReason.MAINTENANCE, "メンテナンス");

    static FeedView of(List<HistoryLine> lines, Map<String, String> bankNames) {
        return new FeedView(
                "https://jsonfeed.org/version/1.1",
                "口座連携・チャージの停止状況",
                "ja",
                lines.stream().map(line -> Item.of(line, bankNames)).toList());
    }

    /** One change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") Instant datePublished) {

        static Item of(HistoryLine line, Map<String, String> bankNames) {
            String where = line.bank()
                    .map(bank -> bankNames.getOrDefault(bank.value(), bank.value()))
                    .orElse("すべての銀行");
            String what = line.operations().stream().map(OPERATIONS::get).collect(Collectors.joining("・"));
            boolean stopped = line.kind() == Kind.STOPPED;
            return new Item(
                    "urn:sekisho:suspension-book:" + line.number(),
                    where + "：" + what + (stopped ? "を停止しました" : "の停止を解除しました"),
                    stopped
                            ? "理由：" + REASONS.get(line.reason().orElseThrow()) + "。終了予定：" + end(line) + "。"
                            : where + "の" + what + "について、この停止を解除しました。ほかの理由による停止が続いていることがあります。",
                    line.at());
        }

        private static String end(HistoryLine line) {
            return line.plannedEnd()
                    .map(end -> MOMENT.format(end.atZone(TOKYO)))
                    .orElse("未定");
        }
    }
}
