package dev.sekisho.compensation.notice.page;

import dev.sekisho.kit.page.Phrase;

/** What the codes of notices are called. */
public enum NoticesCode implements Phrase {
    WEB("ウェブ", "Web"),
    PRESS("報道発表", "Press"),
    MAIL("メール", "E-mail"),
    LETTER("手紙", "Letter"),
    SMS("SMS", "SMS"),
    BANK("銀行から", "By the bank"),
    UNCONFIRMED("未確認", "Not confirmed"),
    CONFIRMED("確認済", "Confirmed"),
    REPORTED("申告", "Reported"),
    PAID("補償済", "Paid");

    private final String ja;
    private final String en;

    NoticesCode(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    @Override
    public String ja() {
        return ja;
    }

    @Override
    public String en() {
        return en;
    }
}
