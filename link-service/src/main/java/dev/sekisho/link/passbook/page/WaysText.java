package dev.sekisho.link.passbook.page;

import dev.sekisho.kit.page.Phrase;

/** The texts of the pages that say how a bank account is checked or blocked. */
public enum WaysText implements Phrase {
    TITLE("口座連携の確認方法", "How to have your account checked"),
    LEAD(
            "当社のサービスを利用していない方も、ご自分の銀行口座が連携されていないかを、銀行を通じて確かめ、止めることができます。",
            "Whoever has a bank account can have it checked, and blocked, through the bank; also people who are no customers of ours."),
    NO_FORM("このページで口座番号や暗証番号をお尋ねすることはありません。", "This page asks for no account number and no PIN."),
    CHOOSE("銀行を選ぶ", "Choose your bank"),
    CHECK("連携されているかを確かめる", "Have it checked"),
    CHECK_TEXT(
            "銀行の窓口、電話、ATM、アプリで本人確認を受け、「連携有無の確認」をお申し出ください。銀行が当社に照会し、連携の有無と、いつからかをお答えします。",
            "Identify yourself to the bank at the counter, by phone, at an ATM or in its app, and ask for a link check. The bank asks us and tells you whether your account is linked, and since when."),
    BLOCK("連携できないようにする", "Have it blocked"),
    BLOCK_TEXT(
            "銀行に「口座連携停止登録」をお申し出ください。登録を解くまで、その口座はどのアカウントにも連携できません。",
            "Ask the bank for a do-not-link entry. Until you have it lifted, no wallet can be linked with the account."),
    UNLINK("連携を解除する", "Have a link ended"),
    UNLINK_TEXT(
            "当社へのログインは要りません。銀行にお申し出いただければ、連携を解除します。",
            "You need no login with us: tell the bank, and the link is ended."),
    NOT_MINE("身に覚えのない引落しを見つけたら", "If you find a debit that is not yours"),
    NOT_MINE_TEXT(
            "銀行に「身に覚えがない」とお伝えください。連絡を受けた時点でその連携からのチャージを止め、調査を始めます。",
            "Tell the bank that it is not yours. Charging from that link stops at once, and we look into it."),
    AT_BANK("%sでの確認方法", "How to check at %s"),
    PASSBOOK("通帳の摘要", "In the passbook"),
    PASSBOOK_TEXT("当社からの引落しは、通帳や明細に次のように表示されます。", "Our debits appear in passbooks and statements as"),
    NOT_AGREED(
            "銀行の通帳での表示は確認中です。当社が銀行へ送る文字です。",
            "The bank has not told us yet how it prints it: this is the text that we send."),
    WHERE("確かめる場所", "Where to look"),
    THROUGH_BANK("銀行を通じてできること", "What you can ask of the bank"),
    STATUS("現在の停止状況", "What is stopped now"),
    ALL("ほかの銀行", "Other banks"),
    NO_BANKS("提携している銀行はありません。", "There are no partner banks.");

    private final String ja;
    private final String en;

    WaysText(String ja, String en) {
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
