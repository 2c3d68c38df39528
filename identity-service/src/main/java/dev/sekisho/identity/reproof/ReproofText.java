package dev.sekisho.identity.reproof;

import java.time.LocalDate;

/** What a holder is told: no reason, no link to follow, and nothing that a code could be taken for. */
final class ReproofText {

    private ReproofText() {}

    static String of(DutyHead duty) {
        LocalDate last = LocalDate.ofInstant(duty.dueBy().minusNanos(1), WaveTerms.JAPAN);
        return "【関所】本人確認をもう一度お願いします。期限は" + last.getYear() + "年" + last.getMonthValue() + "月" + last.getDayOfMonth()
                + "日です。アプリを開いてお手続きください。このお知らせにリンクはありません。";
    }
}
