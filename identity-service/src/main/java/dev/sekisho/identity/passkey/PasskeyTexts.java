package dev.sekisho.identity.passkey;

/** What is written to a mailbox about passkeys. */
final class PasskeyTexts {

    private PasskeyTexts() {}

    static String added() {
        return "【関所】新しいパスキーが登録されました。"
                + "\nお心当たりがない場合は、すぐにお問い合わせください。"
                + "\nA passkey was added to your account. If it was not you, call us at once.";
    }

    static String removed() {
        return "【関所】パスキーが削除されました。"
                + "\nお心当たりがない場合は、すぐにお問い合わせください。"
                + "\nA passkey was taken off your account. If it was not you, call us at once.";
    }
}
