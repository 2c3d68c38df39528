package dev.sekisho.kit.page;

/** What the rooms are called. */
enum RoomTitle implements Phrase {
    STATUS("銀行別の状況", "Status by bank"),
    WAYS("口座連携の確認方法", "How to have your account checked"),
    NOTICES("お知らせ", "Notices"),
    POLICY("補償方針", "Compensation policy"),
    CONSOLE("サポート", "Support console"),
    MLRO("届出判断", "Suspicious transactions"),
    BOARD("銀行ボード", "Bank board"),
    PORTAL("銀行ポータル", "Bank portal"),
    DESK("審査デスク", "Review desk"),
    SIGN_IN("サインイン", "Sign in"),
    SIGN_OUT("サインアウト", "Sign out");

    private final String ja;
    private final String en;

    RoomTitle(String ja, String en) {
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
