package dev.sekisho.link.evidence;

import dev.sekisho.link.decision.Words;

/** What a policy may find against a link, with the words in which it is said; refusing, or only weakening. */
public enum Finding {
    NO_INDEPENDENT_IDENTITY(
            true,
            "事業者側の本人確認がこの銀行以外を起点としていません。「銀行がかつて本人を確認した」ことは、この銀行だけに基づきます。",
            "The operator holds no proof of identity that rests on anybody but this bank: "
                    + "\"the bank once identified this person\" depends on this bank alone."),
    PIN_ONLY(
            true,
            "この銀行が必須とする認証は暗証番号だけです。「銀行がかつて本人を確認した」ことと「その銀行の暗証番号」は、" + "どちらも同じ銀行に基づき、独立した二つの確認になりません。",
            "This bank enforces nothing but its PIN. \"The bank once identified this person\" and \"that bank's PIN\" "
                    + "rest on the same bank and are not two independent proofs."),
    ONE_BANK_FACTOR_CATEGORY(
            true,
            "この銀行が必須とする認証要素は一種類だけです。知識・所持・生体・銀行の記録のうち二種類以上が必要です。",
            "This bank enforces factors of one category only; two of knowledge, possession, inherence and "
                    + "bank-held record are needed."),
    NO_BANK_FACTOR(true, "この銀行が必須とする認証要素がありません。", "This bank enforces no factor at all."),
    NAME_NOT_COMPARED(
            true,
            "本人確認済みの氏名と口座名義が照合されていません。",
            "The verified name is not compared with the name of the bank account's holder."),
    NAME_FROM_SAME_BANK(
            true, "照合する氏名の出所が、照合先と同じ銀行です。", "The name to be compared comes from the very bank it is compared with."),
    NO_DEPOSITOR_NOTICE(true, "この銀行には、預貯金者へお知らせする手段がありません。", "This bank has no way to tell its depositor."),
    IDENTITY_WITHOUT_CHIP(
            false, "本人確認がICチップまたは公的個人認証によるものではありません。", "The identity was not proved by a chip or by JPKI."),
    WEAK_BANK_FACTOR(
            false,
            "銀行側の二つ目の認証要素が、通帳残高のような弱いものです。",
            "The bank's second factor is a weak one, such as a passbook balance."),
    FACTORS_ONLY_DECLARED(
            false,
            "銀行の認証要素が、署名された回答ではなく届出に基づきます。",
            "The bank's factors are declared, not asserted in a signed answer."),
    NOTICE_BY_POST(false, "預貯金者へのお知らせが郵送です。", "The depositor is told by post."),
    PHONE_OF_UNKNOWN_WORTH(false, "電話番号の信頼度が不明です。", "It is not known what the phone number is worth.");

    private final boolean refuses;
    private final Words words;

    Finding(boolean refuses, String ja, String en) {
        this.refuses = refuses;
        this.words = new Words(ja, en);
    }

    /** True if no link may come of it; false if a link waits longer and carries less. */
    public boolean refuses() {
        return refuses;
    }

    public Words words() {
        return words;
    }
}
