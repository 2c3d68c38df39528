package dev.sekisho.compensation.console.page;

import dev.sekisho.kit.page.Phrase;

/** What the page of damage figures says; its codes are here too. */
public enum FigureText implements Phrase {
    KNOWN_AT("いつの時点で把握していたか", "Known at"),
    HAPPENED_FROM("発生日（から）", "Happened from"),
    HAPPENED_TO("発生日（まで）", "Happened until"),
    SHOW_FIGURES("集計する", "Show"),
    AS_OF("%s 時点で把握していた被害", "Damage as it was known at %s"),
    NOT_SETTLED("この時点の集計は、まだ変わることがあります。", "Figures of this moment can still change."),
    CHART("把握額の推移", "What was known day after day"),
    CHART_SAYS(
            "日ごとに、申告・銀行確認・支払の各金額を並べています。同じ内容は下の表にあります。",
            "For each day what was reported, confirmed and paid; the table below says the same."),
    REPORTED("申告", "Reported"),
    CONFIRMED("銀行確認", "Confirmed"),
    PAID("支払", "Paid"),
    BASIS("根拠", "Basis"),
    SOURCE_OF("情報源", "Source"),
    ALL("すべて", "All"),
    BANK("銀行", "Bank"),
    VICTIM("被害者", "Victim"),
    OPERATOR("事業者", "Operator"),
    CASES_OF("件数", "Cases"),
    ACCOUNTS("口座数", "Bank accounts"),
    BANKS("銀行数", "Banks"),
    OLDEST("最も古い被害", "Oldest"),
    SMALLEST("最小", "Least"),
    MEDIAN("中央値", "Median"),
    GREATEST("最大", "Most"),
    TWO_MONTHS("2か月にわたる口座", "Accounts in two months"),
    BY_BANK("銀行別", "By bank"),
    PERSONS("人数は集計していません。口座を一人の預金者とみなします。", "Persons are counted by nobody: a bank account stands for its depositor.");

    private final String ja;
    private final String en;

    FigureText(String ja, String en) {
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
