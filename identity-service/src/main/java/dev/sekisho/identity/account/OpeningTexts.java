package dev.sekisho.identity.account;

import dev.sekisho.identity.code.Code;

/** What is written to the mailbox of somebody who asks for an account. */
final class OpeningTexts {

    private OpeningTexts() {}

    static String code(Code code) {
        return "【関所】確認コード " + code.digits()
                + "\nアカウント開設の手続きに入力してください。お心当たりがない場合は破棄してください。"
                + "\nYour code to open an account. If you did not ask for it, throw this message away.";
    }

    static String notice() {
        return "【関所】このメールアドレスのアカウントは既にあります。"
                + "\nログインしてください。お心当たりがない場合、お手続きは不要です。"
                + "\nYou already have an account: sign in. If you did not ask, you need do nothing.";
    }
}
