package dev.sekisho.identity.diligence;

/** What somebody lives by, in the codes that customers choose from. */
public enum Occupation {
    EMPLOYEE,
    EXECUTIVE,
    CIVIL_SERVANT,
    SELF_EMPLOYED,
    LICENSED_PROFESSION,
    PART_TIME,
    STUDENT,
    HOUSEHOLD,
    PENSIONER,
    WITHOUT_WORK,
    OTHER
}
