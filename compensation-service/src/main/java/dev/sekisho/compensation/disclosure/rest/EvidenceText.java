package dev.sekisho.compensation.disclosure.rest;

import dev.sekisho.kit.page.Phrase;

/** What the page for evidence says; its codes are here too. */
public enum EvidenceText implements Phrase {
    EVIDENCE("証拠の開示 %s", "Evidence of %s"),
    NOTE(
            "照会番号または令状番号のある求めにだけ開示します。開示には別の責任者の同意が必要で、閲覧は記録されます。",
            "Only for a request with a number. Another supervisor has to agree, and who reads is kept."),
    NO_DISCLOSURES("開示の記録はありません。", "Nothing was asked for."),
    KIND("種類", "Kind"),
    INQUIRY("捜査関係事項照会", "Inquiry"),
    WARRANT("令状", "Warrant"),
    AUTHORITY("機関", "Authority"),
    REQUEST_NUMBER("番号", "Number of the request"),
    COVERS("範囲", "What it covers"),
    READERS("閲覧する捜査担当者の職員番号（空白区切り）", "Staff ids of the investigators who read it, with spaces between"),
    STATE("状態", "State"),
    PROPOSED("同意待ち", "To be agreed"),
    RELEASED("開示中", "Released"),
    OVER("期間満了", "Over"),
    ENDED("終了", "Ended"),
    ENDS_AT("終了日時", "Until"),
    PROPOSE("開示を起案する", "Propose it"),
    RELEASE("同意して開示する", "Agree and release"),
    IS_PROPOSER("起案者は同意できません。", "Who proposed it does not agree to it."),
    END("開示を終了する", "End it"),
    PACKAGE("証拠一式を取得する（記録されます）", "Download the package (it is kept)"),
    PROOFS("記録の証明を取得する（記録されます）", "Download the proofs (it is kept)"),
    REPORTS("申告", "Reports"),
    STATEMENTS("申告の文面", "People's own words"),
    CHARGES("チャージ", "Charges"),
    TRACE("資金の行方", "Where the money went"),
    MEASURES("停止と凍結", "Stops and freezes"),
    FACTS("記録とその証明", "Facts and their proofs");

    private final String ja;
    private final String en;

    EvidenceText(String ja, String en) {
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
