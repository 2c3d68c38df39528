package dev.sekisho.identity.staff;

import java.util.Arrays;
import java.util.Optional;

/** What a staff member may do; in a token it is the group {@code staff:<name>}. */
public enum StaffRole {
    SUPPORT("support"),
    SUPPORT_SUPERVISOR("support-supervisor"),
    OPERATIONS("operations"),
    OPERATIONS_APPROVER("operations-approver"),
    REVIEWER("reviewer"),
    MLRO("mlro"),
    INVESTIGATOR("investigator"),
    AUDITOR("auditor"),
    BANK_USER("bank-user"),
    ACCESS_ADMIN("access-admin");

    private final String title;

    StaffRole(String title) {
        this.title = title;
    }

    /** The role's name outside of the code. */
    public String title() {
        return title;
    }

    /** The group by which a token names it. */
    public String group() {
        return "staff:" + title;
    }

    /** Whether it is held for a limited time only. */
    boolean needsAnEnd() {
        return this == INVESTIGATOR;
    }

    /** Whether it is for people of a bank, who hold no other. */
    boolean isForABank() {
        return this == BANK_USER;
    }

    /** The role of this name, if there is one. */
    public static Optional<StaffRole> named(String title) {
        return Arrays.stream(values()).filter(role -> role.title.equals(title)).findFirst();
    }
}
