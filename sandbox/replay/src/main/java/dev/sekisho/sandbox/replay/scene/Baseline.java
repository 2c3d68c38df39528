package dev.sekisho.sandbox.replay.scene;

/** Which control of the minimum baseline stands behind what a service names when it refuses. */
final class Baseline {

    private Baseline() {}

    /** @param step the check of a link request */
    static String ofLink(String step, String code) {
        return switch (step) {
            case "SUSPENSION" -> "LK-10";
            case "POSTURE" -> "LK-04";
            case "BRANCH", "BANK_AUTHENTICATION" -> "LK-04";
            case "VELOCITY" -> "LK-08";
            case "CODE" -> "ID-06";
            case "NAME" -> "LK-02";
            case "EVIDENCE" -> "LK-03";
            case "UNIQUENESS" -> "LK-01";
            default -> of(code);
        };
    }

    static String of(String control) {
        return switch (control) {
            case "ASSURANCE_TOO_LOW", "ASSURANCE" -> "ID-01";
            case "IDENTITY_PROOF" -> "ID-02";
            case "METHOD_NOT_FOR_LINKS", "REPROOF_OVERDUE" -> "ID-03";
            case "PERSON_LIMIT" -> "ID-05";
            case "CODE_LIMIT", "code-refused", "too-many-codes" -> "ID-06";
            case "PHONE_NOT_VERIFIED", "PHONE_WORTHLESS", "phone-refused", "number-refused" -> "ID-08";
            case "CONTACT_CHANGED_RECENTLY", "PASSWORD_RESET_RECENTLY" -> "ID-09";
            case "ACCOUNT_HELD", "ACCOUNT_CLOSED" -> "ID-11";
            case "COOLING_OFF", "NEW_LINK_FIRST_DAY", "NEW_LINK_DAILY", "NEW_LINK_TIER2", "NEW_LINK_LOCK" -> "CH-06";
            case "SUSPENDED", "SUSPENSION_UNKNOWN" -> "LK-10";
            case "WALLET_FROZEN", "LINK_NOT_ACTIVE", "MANDATE_REVOKED" -> "CH-05";
            default -> control.contains("_CAP_") ? "CH-01" : "";
        };
    }
}
