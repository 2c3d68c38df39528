package dev.sekisho.compensation.walletrelease;

import dev.sekisho.compensation.notice.Template;
import dev.sekisho.compensation.policy.Desk;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the owner of a wallet reads that was let go: the notice that all such letters are, with its reason and day. */
final class ReleaseLetter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

    private ReleaseLetter() {}

    static String of(ReleaseHead head, Instant freeSince, Desk desk) {
        String text = Template.RELEASED
                .text()
                .replace("{理由}", head.reason().words())
                .replace("{解除日}", DAY.format(freeSince))
                .replace("{受付番号}", head.caseNumber().value())
                .replace("{問い合わせ先}", desk.name() + "　" + desk.reachedBy() + "（" + desk.hours() + "）");
        return Template.RELEASED.title() + "\n\n" + text + "\n";
    }
}
