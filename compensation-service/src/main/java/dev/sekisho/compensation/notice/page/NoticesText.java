package dev.sekisho.compensation.notice.page;

import dev.sekisho.kit.page.Phrase;

/** The texts of the pages of genuine notices. */
public enum NoticesText implements Phrase {
    TITLE("お知らせ", "Notices"),
    LEAD(
            "当社が実際に出したお知らせを、すべてここで確かめられます。手元のメールや手紙が当社のものかどうか、書き出しの言葉で探してください。",
            "Everything that we ever said to the public is here. Look for what you hold in your hands by the words with which it begins."),
    NEVER(
            "当社のお知らせが、暗証番号、パスワード、確認コード、口座番号の入力をお願いすることはありません。",
            "No notice of ours asks for a PIN, a password, a code or an account number."),
    FROM("この日から", "From"),
    UNTIL("この日まで", "Until"),
    SENDER("差出人", "Sender"),
    SENDER_HINT("届いたとおりの名前、電話番号、アドレス", "A name, number or address, as you see it"),
    OPENING("書き出しの言葉", "Opening words"),
    OPENING_HINT("4文字以上。記号や空白は気にしなくて結構です。", "At least 4 letters; signs and spaces do not matter."),
    LOOK("探す", "Look"),
    NONE_FOUND(
            "このようなお知らせは当社から出していません。書かれているリンクや電話番号は使わないでください。",
            "No such notice is ours. Do not use its links or numbers."),
    NONE_YET("お知らせはまだありません。", "There are no notices yet."),
    MORE("新しい%s件を表示しています。日付で絞り込んでください。", "The newest %s are shown. Narrow it down by days."),
    PUBLISHED("公表", "Published"),
    CHANNEL("届け方", "Sent by"),
    WITHDRAWN("取り下げ", "Withdrawn"),
    WITHDRAWN_AT("%sに取り下げました。理由: %s", "Withdrawn at %s: %s"),
    REPLACED("改めて出したお知らせ", "The notice that replaced it"),
    NOTICE("お知らせの内容", "What it says"),
    FIGURES("%s現在の被害状況", "Damage as known at %s"),
    CASES("件数", "Cases"),
    ACCOUNTS("口座数", "Bank accounts"),
    BANKS("銀行数", "Banks"),
    AMOUNT("金額", "Amount"),
    BASIS("段階", "Basis"),
    ALL("すべてのお知らせ", "All notices");

    private final String ja;
    private final String en;

    NoticesText(String ja, String en) {
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
