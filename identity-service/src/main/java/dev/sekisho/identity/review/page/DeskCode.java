package dev.sekisho.identity.review.page;

import dev.sekisho.kit.page.Phrase;

/** What the codes of holds, evidence and decisions are called. */
public enum DeskCode implements Phrase {
    OPEN("未着手", "Open"),
    PROPOSED("二人目待ち", "Waits for a second"),
    RELEASED("解除", "Released"),
    CLOSED("継続確定", "Closed"),
    RISK("不正の兆候", "Signals of risk"),
    OTHER_PERSON("別人の本人確認書類", "Proof of another person"),
    RELEASE("解除する", "Release"),
    CLOSE("閉鎖する", "Close"),
    SHARED_HOUSEHOLD("同じ世帯", "Same household"),
    SHARED_WORKPLACE("同じ職場", "Same workplace"),
    SHARED_NETWORK("同じ回線", "Same network"),
    CUSTOMER_REACHED("本人に連絡がついた", "Customer was reached"),
    PERSON_EXPLAINED("別人となった理由がわかった", "The other person is explained"),
    MANY_ACCOUNTS_OF_ONE_HAND("一人による多数の開設", "Many accounts of one hand"),
    FALSE_IDENTITY("虚偽の本人情報", "False identity"),
    CUSTOMER_NOT_REACHED("本人に連絡がつかない", "Customer was not reached"),
    DEVICE("端末", "Device"),
    ADDRESS("接続元アドレス", "Network address"),
    SITE("接続元の範囲", "Network site"),
    MAIL_STEM("メールアドレスの語幹", "Stem of the mail address"),
    PAYEE("出金先口座", "Payee account"),
    NUMBER("電話番号", "Phone number"),
    DOCUMENT("本人確認書類", "Document"),
    PERSON("本人", "Person"),
    HIDDEN("接続元の秘匿", "Hidden network"),
    ABROAD("国外からの接続", "From abroad"),
    MAIL_DISPOSABLE("使い捨てメール", "Disposable mail"),
    MAIL_PLUS("メールの付加記号", "Addition in the mail address"),
    MAIL_DIGITS("メールの長い数字", "Long number in the mail address"),
    OPENINGS("開設の申込", "Openings"),
    ACCOUNTS("アカウント", "Accounts"),
    HARD("単独で保留", "Holds by itself"),
    SCORE("加点", "Adds weight"),
    CONTRACT_VERIFIED("契約を確認済み", "Contract verified"),
    KNOWN_MOBILE("携帯回線", "Mobile line"),
    UNKNOWN("不明", "Unknown"),
    SUBSCRIBER("自社回線の契約者", "Subscriber"),
    NON_SUBSCRIBER("契約者以外", "Not a subscriber");

    private final String ja;
    private final String en;

    DeskCode(String ja, String en) {
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
