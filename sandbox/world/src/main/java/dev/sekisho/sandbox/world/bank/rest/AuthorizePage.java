package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.SecondFactor;
import dev.sekisho.sandbox.world.bank.oauth.PushedRequest;

/** The bank's own page, where the depositor proves to be the depositor; everything on it is escaped. */
final class AuthorizePage {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="ja">
            <head><meta charset="utf-8"><title>%1$s</title>
            <style>body{font-family:sans-serif;max-width:28rem;margin:3rem auto;line-height:1.7}
            label{display:block;margin:.7rem 0}.failure{color:#a00}</style></head>
            <body><h1>%1$s</h1>%2$s<p><small>サンドボックスの銀行です。本物の情報を入力しないでください。</small></p></body>
            </html>
            """;

    private static final String FORM = """
            <p>口座 %1$s の口座連携を申し込みます。</p>%2$s
            <form method="post">
            <input type="hidden" name="client_id" value="%3$s">
            <input type="hidden" name="request_uri" value="%4$s">
            <label>暗証番号 <input type="password" name="pin" inputmode="numeric" autocomplete="off"></label>
            <label>%5$s <input name="one_time_code" inputmode="numeric" autocomplete="one-time-code"></label>
            <button type="submit">同意して連携する</button>
            <button type="submit" name="cancel" value="true">やめる</button>
            </form>
            """;

    private static final String FAILURE = "<p class=\"failure\" role=\"alert\">認証できませんでした。もう一度お確かめください。</p>";

    private AuthorizePage() {}

    static String form(BankTerms bank, PushedRequest request, String clientId, String requestUri, boolean failed) {
        String account =
                request.account().branchCode() + "-" + request.account().mask();
        return FRAME.formatted(
                escape(bank.name()),
                FORM.formatted(
                        escape(account),
                        failed ? FAILURE : "",
                        escape(clientId),
                        escape(requestUri),
                        label(bank.secondFactor())));
    }

    private static String label(SecondFactor second) {
        return switch (second) {
            case ONE_TIME_CODE -> "ワンタイムパスワード";
            case PASSBOOK_BALANCE -> "通帳の最新の残高(円)";
        };
    }

    static String gone(BankTerms bank) {
        return FRAME.formatted(escape(bank.name()), "<p class=\"failure\">お手続きの有効期限が切れています。最初からやり直してください。</p>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
