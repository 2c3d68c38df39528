package dev.sekisho.compensation.console.page;

import dev.sekisho.kit.page.Phrase;

/** What the page of notices says; its codes are here too. */
public enum NoticeWords implements Phrase {
    WRITE("お知らせを作成する", "Write a notice"),
    WRITE_NOTE(
            "作成した人とは別の責任者が公表します。暗証番号や口座情報を尋ねる文は受け付けません。漏えいの否定には証拠が必要なため、画面では作成できません。",
            "Another supervisor publishes it. No text may ask for a PIN or an account. To deny a leak takes evidence, and is not written by this page."),
    CHANNEL("媒体", "Channel"),
    SENDER("発信者", "Sender"),
    TITLE("件名", "Title"),
    TEXT("本文", "Text"),
    GROUNDS("根拠", "Grounds"),
    FIGURES_AS_OF("集計の時点（数字を載せる場合）", "Moment of its figures, if it has any"),
    DENIES_LEAK("漏えいがなかったと述べています。", "It says that nothing leaked."),
    RESTS_ON("証拠", "It rests on"),
    REPLACES("公表すると取り下げられるお知らせ", "Publishing withdraws this notice"),
    PUBLISH("公表する", "Publish"),
    WITHDRAW("取り下げる", "Withdraw"),
    WITHDRAW_REASON("取下げの理由（公表されます）", "Why it is withdrawn (everybody reads it)"),
    WAITS("別の責任者による公表を待っています。", "It waits for another supervisor to publish it."),
    TEMPLATES("文例", "Texts to begin with"),
    NO_NOTICES("お知らせはまだありません。", "There is no notice yet."),
    WRITTEN_AT("作成日時", "Written"),
    WRITTEN("公表待ち", "Written"),
    PUBLISHED("公表済み", "Published"),
    WITHDRAWN("取下げ", "Withdrawn"),
    WEB("ウェブサイト", "Website"),
    PRESS("報道発表", "Press"),
    MAIL("電子メール", "E-mail"),
    LETTER("書面", "Letter"),
    SMS("SMS", "SMS"),
    UNCONFIRMED("未確認", "Unconfirmed"),
    CONFIRMED("確認済み", "Confirmed");

    private final String ja;
    private final String en;

    NoticeWords(String ja, String en) {
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
