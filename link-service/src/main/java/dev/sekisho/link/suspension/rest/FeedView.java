package dev.sekisho.link.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.link.suspension.HistoryLine;
import dev.sekisho.link.suspension.HistoryLine.Kind;
import dev.sekisho.link.suspension.PublicStatus;
import dev.sekisho.link.suspension.SuspensionWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The history as a feed (JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/), in the words of the Japanese page. */
record FeedView(String version, String title, String language, List<Item> items) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日 H時mm分");

    static FeedView of(PublicStatus status) {
        Map<String, String> names = status.now().banks().stream()
                .collect(Collectors.toMap(bank -> bank.code().value(), PublicStatus.BankStatus::name));
        return of(status.history(Optional.empty()).lines(), names);
    }

    private static FeedView of(List<HistoryLine> lines, Map<String, String> bankNames) {
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
            String what = line.operations().stream()
                    .map(operation -> SuspensionWords.of(operation).ja())
                    .collect(Collectors.joining("・"));
            boolean stopped = line.kind() == Kind.STOPPED;
            return new Item(
                    "urn:sekisho:suspension-book:" + line.number(),
                    where + "：" + what + (stopped ? "を停止しました" : "の停止を解除しました"),
                    stopped
                            ? "理由："
                                    + SuspensionWords.of(line.reason().orElseThrow())
                                            .ja() + "。終了予定：" + end(line) + "。"
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
