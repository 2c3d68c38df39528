package dev.sekisho.identity.notice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What is written of a charge; it names no account and asks for nothing. */
final class NoticeText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M月d日 H時mm分").withZone(ZoneId.of("Asia/Tokyo"));

    private NoticeText() {}

    static String of(ChargeNotice notice) {
        String yen = String.format("%,d", notice.amount().yen());
        return "【関所】" + TIME.format(notice.chargedAt()) + "、連携した銀行口座からウォレットへ" + yen
                + "円をチャージしました。お心当たりがない場合は、すぐにアプリからご連絡ください。"
                + "\nYour wallet was charged with " + yen
                + " yen from your linked bank account. If it was not you, tell us in the app at once.";
    }
}
