package dev.sekisho.link.imports.jdbc;

import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.imports.CheckedImport;
import dev.sekisho.link.imports.DoneImport;
import dev.sekisho.link.imports.DoubtedImport;
import dev.sekisho.link.imports.ImportHead;
import dev.sekisho.link.imports.ImportPlanner;
import dev.sekisho.link.imports.LinkImport;
import dev.sekisho.link.imports.OpenImport;
import dev.sekisho.link.imports.RunningImport;
import dev.sekisho.link.imports.WithdrawingImport;
import dev.sekisho.link.imports.WithdrawnImport;
import java.sql.SQLException;

/** Reads an import's row in the state in which it is. */
final class ImportRow {

    private ImportRow() {}

    static LinkImport read(Row row) throws SQLException {
        ImportHead head = new ImportHead(
                row.id("import_id"), row.text("sha256"), Math.toIntExact(row.number("lines")), planner(row, "opened"));
        return switch (row.text("state")) {
            case "OPEN" -> new OpenImport(head);
            case "CHECKED" -> new CheckedImport(head, row.instant("checked_at"));
            case "IMPORTING" -> new RunningImport(head, planner(row, "approved"));
            case "DOUBTED" -> new DoubtedImport(head, planner(row, "approved"), planner(row, "doubted"));
            case "WITHDRAWING" ->
                new WithdrawingImport(
                        head,
                        planner(row, "approved"),
                        planner(row, "doubted"),
                        planner(row, "withdrawn"),
                        Math.toIntExact(row.number("withdrawn_to")));
            case "WITHDRAWN" ->
                new WithdrawnImport(head, planner(row, "approved"), planner(row, "doubted"), planner(row, "withdrawn"));
            default -> new DoneImport(head, planner(row, "approved"));
        };
    }

    private static ImportPlanner planner(Row row, String what) throws SQLException {
        return new ImportPlanner(
                row.id(what + "_by"), new PersonId(row.id(what + "_person")), row.instant(what + "_at"));
    }
}
