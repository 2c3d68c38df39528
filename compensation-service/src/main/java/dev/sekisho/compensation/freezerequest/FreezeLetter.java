package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.policy.Desk;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A request, or its withdrawal, in Japanese words, for a bank that is told by telephone, fax or letter. */
public final class FreezeLetter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH時mm分ss秒", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

    private FreezeLetter() {}

    /** That it be held, or let go where the bank was asked before; empty where it was not, and need not be. */
    public static Optional<String> of(FreezeRequest request, Desk desk) {
        if (request instanceof WithdrawnRequest withdrawn) {
            return withdrawn.tellBy().map(by -> letGo(withdrawn, desk));
        }
        return Optional.of(hold(request.head(), desk));
    }

    private static String letGo(WithdrawnRequest withdrawn, Desk desk) {
        RequestHead head = withdrawn.head();
        PaidTo to = head.to();
        return """
                資金の凍結のお願いの取下げ

                文書番号　%s

                上記の番号でお願いした資金の凍結を、%s（日本時間）に取り下げました。
                下記の入金について、停止されている払出しがありましたら、停止を解いていただくようお願いいたします。

                金融機関コード　%s
                口座（当社が把握する範囲）　%s
                貴行の取引番号　%s
                当社の出金番号　%s

                %s　%s（%s）
                """.formatted(
                        head.number(),
                        TIME.format(withdrawn.at()),
                        to.bank().value(),
                        to.mask().orElse("不明"),
                        to.bankReference().orElse("不明"),
                        to.payout(),
                        desk.name(),
                        desk.reachedBy(),
                        desk.hours());
    }

    private static String hold(RequestHead head, Desk desk) {
        PaidTo to = head.to();
        return """
                資金の凍結のお願い

                文書番号　%s

                当社の事案番号 %s に関し、不正に引き出された資金が貴行の口座へ出金されたことを確認しました。
                下記の入金について、当該資金の払出しを停止していただくようお願いいたします。

                金融機関コード　%s
                口座（当社が把握する範囲）　%s
                貴行の取引番号　%s
                当社の出金番号　%s
                入金日時　%s（日本時間）
                入金額　%d円
                うち追跡できた不正資金　%d円

                結果（凍結した金額、該当なし、払出し済み、お断りの別）を下記までお知らせください。
                %s　%s（%s）
                """.formatted(
                        head.number(),
                        head.caseNumber().value(),
                        to.bank().value(),
                        to.mask().orElse("不明"),
                        to.bankReference().orElse("不明"),
                        to.payout(),
                        TIME.format(to.at()),
                        to.amount().yen(),
                        head.amount().yen(),
                        desk.name(),
                        desk.reachedBy(),
                        desk.hours());
    }
}
