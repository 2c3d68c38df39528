package dev.sekisho.identity.password;

import dev.sekisho.identity.code.Code;
import java.time.Duration;

/** What is written to a mailbox about a password. */
final class PasswordTexts {

    private PasswordTexts() {}

    static String code(Code code) {
        return "【関所】パスワード再設定の確認コード " + code.digits()
                + "\nお心当たりがない場合は破棄してください。コードは誰にも教えないでください。"
                + "\nYour code to choose another password. If you did not ask for it, throw this message away.";
    }

    static String noAccount() {
        return "【関所】このメールアドレスのアカウントはありません。"
                + "\nお心当たりがない場合、お手続きは不要です。"
                + "\nThere is no account for this address. If you did not ask, you need do nothing.";
    }

    /** Read out as well as written: no address, no link. */
    static String reset(Duration coolingOff) {
        long hours = coolingOff.toHours();
        return "【関所】メールによりパスワードが再設定されました。安全のため" + hours + "時間、チャージ・送金・口座連携を停止します。"
                + "\nお心当たりがない場合は、すぐにお問い合わせください。"
                + "\nYour password was reset by mail. For " + hours + " hours money neither comes in nor goes out by"
                + " transfer, and no bank account is linked. If it was not you, call us at once.";
    }

    static String changed() {
        return "【関所】パスワードが変更されました。"
                + "\nお心当たりがない場合は、すぐにお問い合わせください。"
                + "\nYour password was changed. If it was not you, call us at once.";
    }
}
