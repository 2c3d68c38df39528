package dev.sekisho.compensation.disclosure;

/** By what investigators ask. */
public enum Kind {
    /** 捜査関係事項照会書: whoever is asked decides. */
    INQUIRY,
    /** 令状: a judge has decided. */
    WARRANT
}
