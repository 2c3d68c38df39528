package dev.sekisho.identity.contact;

import dev.sekisho.identity.code.Code;

/** What is written or said when a contact is to be replaced; a code says what it is for. */
final class ContactTexts {

    private ContactTexts() {}

    static String codeToOld(Contact.Kind kind, Code code, String notMe) {
        return "【関所】" + word(kind) + "変更の確認コード " + code.digits() + " 誰にも教えないでください。"
                + "\n変更していない場合: " + notMe
                + "\nCode to replace your " + english(kind) + ". Not you? Open the link.";
    }

    static String codeToNew(Contact.Kind kind, Code code) {
        return "【関所】" + word(kind) + "登録の確認コード " + code.digits() + " 誰にも教えないでください。";
    }

    static String notice(Contact.Kind kind, String notMe) {
        return "【関所】ご登録の" + word(kind) + "の変更が申し込まれました。"
                + "\n心当たりがない場合はすぐに次のページで取り消してください: " + notMe
                + "\nSomebody asked to replace your " + english(kind) + ". If it was not you, say so on that page now.";
    }

    /** To a mailbox that has an account of its own; nobody else learns of it. */
    static String taken() {
        return "【関所】このメールアドレスは既に別のアカウントで使われています。お心当たりがない場合、お手続きは不要です。"
                + "\nThis address belongs to another account already. If you did not ask, you need do nothing.";
    }

    private static String word(Contact.Kind kind) {
        return kind == Contact.Kind.PHONE ? "電話番号" : "メールアドレス";
    }

    private static String english(Contact.Kind kind) {
        return kind == Contact.Kind.PHONE ? "telephone number" : "mail address";
    }
}
