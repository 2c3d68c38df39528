package dev.sekisho.kit.page;

/** The texts of the frame and of the pages that say why there is no other. */
public enum PageText implements Phrase {
    PRODUCT("関所", "Sekisho"),
    SKIP("本文へ移動", "Skip to content"),
    ROOMS("ページ一覧", "Rooms"),
    SIGN_IN("サインイン", "Sign in"),
    SIGN_OUT("サインアウト", "Sign out"),
    REFERENCE("照会番号", "Reference"),
    CODE("区分", "Code"),
    RULE("規則", "Rule"),
    FIELD("項目", "Field"),
    NEXT("次のページ", "Next page"),
    NOTHING("該当するものはありません。", "There is nothing here."),
    SEARCH("絞り込む", "Filter"),
    ANY("すべて", "All"),
    INVALID("入力内容を確認してください。", "Something that was entered is not right."),
    DENIED("この操作は許可されていません。", "You may not do this."),
    ABSENT("お探しのページは見つかりません。", "There is no such page."),
    CONFLICT("ほかの操作と重なったため、行われませんでした。", "Somebody else was faster; nothing was changed."),
    REFUSED("受け付けられませんでした。", "This was refused."),
    UNDER_WAY("同じ内容を処理しています。一覧で結果を確認してください。", "The same is being taken already. Please look for it in the list."),
    NOT_APPROVED("この人による承認、または現在の状態での承認はできません。", "Not by this person, or not as things stand now."),
    BUSY("混み合っています。少し待ってからやり直してください。", "Too much at once. Please try again in a moment."),
    AWAY("現在ご利用になれません。少し待ってからやり直してください。", "Not available now. Please try again in a moment."),
    FAILED("処理できませんでした。照会番号をお知らせください。", "This failed. Please tell us the reference.");

    private final String ja;
    private final String en;

    PageText(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** What is said about a problem. */
    static PageText about(int status, String code) {
        return switch (status) {
            case 400, 413, 415 -> INVALID;
            case 401, 403 -> DENIED;
            case 404, 405, 410 -> ABSENT;
            case 409, 412 -> conflict(code);
            case 422 -> code.equals("approval-refused") ? NOT_APPROVED : REFUSED;
            case 429 -> BUSY;
            case 502, 503, 504 -> AWAY;
            default -> status < 500 ? REFUSED : FAILED;
        };
    }

    private static PageText conflict(String code) {
        return switch (code) {
            case "idempotency-key-in-flight" -> UNDER_WAY;
            case "suspension-book-full" -> REFUSED;
            default -> CONFLICT;
        };
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
