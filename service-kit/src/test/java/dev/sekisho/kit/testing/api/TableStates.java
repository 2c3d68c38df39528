package dev.sekisho.kit.testing.api;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What every table of the service's own database holds, as one number of rows and one sum over all of them: equal
 * before and after means that nothing was written, not even over what was there.
 */
public final class TableStates {

    /** The kit's own, which its workers write by themselves. */
    private static final Set<String> OF_WORKERS = Set.of("outbox", "flyway_schema_history");

    private final DataSource database;
    private final String select;

    /** @param without tables that workers or reads write */
    public TableStates(DataSource database, Set<String> without) {
        this.database = database;
        this.select = tables().stream()
                .filter(table -> !without.contains(table) && !OF_WORKERS.contains(table) && !table.startsWith("audit_"))
                .map(table -> "select '" + table + "', count(*), coalesce(sum(hashtextextended(r::text, 0)), 0) from \""
                        + table + "\" r")
                .collect(Collectors.joining(" union all "));
    }

    public TreeMap<String, String> now() {
        TreeMap<String, String> states = new TreeMap<>();
        rows(select).forEach(row -> states.put(row.get(0), row.get(1) + " rows, sum " + row.get(2)));
        return states;
    }

    /** The types of facts that say this anywhere. */
    List<String> factsSaying(String word) {
        return rows("select distinct type from fact where convert_from(payload, 'UTF8') ilike '%" + word + "%'")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private List<String> tables() {
        return rows("select relname from pg_class where relkind in ('r', 'p') and not relispartition"
                        + " and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')"
                        + " order by relname")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private List<List<String>> rows(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
