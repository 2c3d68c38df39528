package dev.sekisho.link.suspension.page;

import dev.sekisho.kit.page.Phrase;

/** The texts of the public status. */
public enum StatusText implements Phrase {
    TITLE("銀行別の状況", "Status by bank"),
    LEAD(
            "銀行ごとに、口座連携とチャージがご利用になれるかどうかをお知らせします。",
            "Whether a bank account can be linked, and money charged from it, at each bank."),
    AS_OF("%s現在", "As of %s"),
    OLD("現在の状況を確認できません。%s現在の状況を表示しています。", "The present state cannot be read. This is how it was at %s."),
    ALL_OPEN("すべての銀行でご利用になれます。", "Everything is open at every bank."),
    SOME_STOPPED("%s行で停止しているものがあります。", "Something is stopped at %s banks."),
    BANKS("銀行", "Bank"),
    LINK("口座連携", "Linking"),
    CHARGE("チャージ", "Charging"),
    OPEN("利用可能", "Open"),
    STOPPED("停止中", "Stopped"),
    SINCE("%sから", "since %s"),
    REASON("理由: %s", "Reason: %s"),
    NO_REASON("確認中", "not known yet"),
    END("終了予定: %s", "Planned end: %s"),
    UNDECIDED("未定", "not known yet"),
    HISTORY("履歴", "History"),
    HISTORY_LEAD("停止と解除を新しい順に表示します。", "What was stopped and lifted, the newest first."),
    HISTORY_OLD("最新の履歴を確認できません。", "Newer changes cannot be read now."),
    AT("日時", "When"),
    CHANGE("内容", "What"),
    WHERE("対象", "Where"),
    EVERYWHERE("すべての銀行", "All banks"),
    WAS_STOPPED("停止", "Stopped"),
    WAS_LIFTED("解除", "Lifted"),
    LIFTED_MEANS("ほかの理由による停止が続いていることがあります。", "Another stop of the same may still stand."),
    NO_HISTORY("停止されたことはありません。", "Nothing was ever stopped."),
    OLDER("以前の履歴", "Older changes"),
    NEWEST("最新の履歴", "Newest changes"),
    WAYS("ご自分の口座が連携されているかを確かめるには", "How to have your own account checked");

    private final String ja;
    private final String en;

    StatusText(String ja, String en) {
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
