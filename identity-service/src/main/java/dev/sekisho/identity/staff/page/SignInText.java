package dev.sekisho.identity.staff.page;

import dev.sekisho.kit.page.Phrase;

/** What is said at the door. */
public enum SignInText implements Phrase {
    TITLE("サインイン", "Sign in"),
    FOR_STAFF("係員と提携銀行の担当者のための入口です。", "For staff and for people of partner banks."),
    ADDRESS("メールアドレス", "E-mail address"),
    PASSWORD("パスワード", "Password"),
    CODE("認証アプリの6桁のコード", "Six digits of your authenticator"),
    WRONG("メールアドレス、パスワード、コードのいずれかが正しくありません。", "Address, password or code is not right."),
    FOR_HOW_LONG("10分を過ぎると、もう一度サインインが必要です。", "After ten minutes you will be asked to sign in again."),
    NO_ROOM("使えるページがありません。", "There is no page for your roles."),
    OUT_TITLE("サインアウト", "Sign out"),
    OUT_MEANS("すべてのサービスからサインアウトします。", "You will be signed out of all services."),
    OUT_DONE("サインアウトしました。", "You are signed out.");

    private final String ja;
    private final String en;

    SignInText(String ja, String en) {
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
