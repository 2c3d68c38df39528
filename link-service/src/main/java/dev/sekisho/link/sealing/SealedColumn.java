package dev.sekisho.link.sealing;

/** The columns that hold sealed values; whatever seals a new one adds a line, or its values are lost with the next key. */
public enum SealedColumn {
    ACCOUNT("bank_account", "sealed_account"),
    MANDATE("link", "sealed_mandate"),
    HOLDER("link", "sealed_holder"),
    REQUEST("link_request", "sealed_case"),
    IMPORT("link_import_part", "sealed_lines");

    private final String table;
    private final String column;

    SealedColumn(String table, String column) {
        this.table = table;
        this.column = column;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** What a value of this row is bound to. */
    String place(String key) {
        return table + "." + column + ":" + key;
    }
}
