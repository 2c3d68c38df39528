package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * The bare database doing what charge-service does for one charge, by plain JDBC: no HTTP, no framework, one charge for
 * each transaction. Y1 does all in one transaction and one call, Y2 reserves and settles in two.
 */
final class Yardstick {

    private final String url;
    private final String password;
    private final List<Customer> customers;

    /** Lays out the tables. @param password of the database's superuser */
    Yardstick(String url, String password, List<Customer> customers) {
        this.url = url;
        this.password = password;
        this.customers = List.copyOf(customers);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            for (Customer customer : customers) {
                enter(connection, customer);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the yardstick cannot be laid out: " + e.getMessage(), e);
        }
    }

    Work.Source oneTransaction() {
        return worker(List.of("select yardstick.charge_at_once(?, ?, ?)"));
    }

    Work.Source twoTransactions() {
        return worker(List.of(
                "select yardstick.reserve(?, ?, ?)", "select yardstick.settle(?, ?) where ?::uuid is not null"));
    }

    /** How many charges it has written and posted. */
    long posted() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from yardstick.charge where state = 'POSTED'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Work.Source worker(List<String> calls) {
        return number -> new JdbcWork(connect(), calls, customers, number % customers.size());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    private static void enter(Connection connection, Customer customer) throws SQLException {
        update(connection, "insert into yardstick.wallet (id) values (?)", customer.wallet());
        update(
                connection,
                "insert into yardstick.cap_counter (scope, id) values ('WALLET', ?), ('PERSON', ?), ('BANK_ACCOUNT', ?)",
                customer.wallet(),
                customer.wallet(),
                customer.link());
        update(connection, """
                insert into yardstick.link_copy (id, version, wallet_id, person_id, bank_account_id, bank_code, state, tier,
                                                 established_at, chargeable_from)
                values (?, 1, ?, ?, ?, '0998', 'ACTIVE', 'T1', now() - interval '200 days', now() - interval '200 days')
                """, customer.link(), customer.wallet(), customer.wallet(), customer.link());
    }

    private static void update(Connection connection, String sql, UUID... ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setObject(i + 1, ids[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String script() {
        try (InputStream in = Yardstick.class.getResourceAsStream("yardstick.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection that charges by a list of calls, each with the charge's, the wallet's and the link's id. */
    private static final class JdbcWork implements Work {

        private final Connection connection;
        private final List<PreparedStatement> calls;
        private final List<Customer> customers;
        private int next;

        JdbcWork(Connection connection, List<String> calls, List<Customer> customers, int first) throws SQLException {
            this.connection = connection;
            this.customers = customers;
            this.next = first;
            this.calls = new java.util.ArrayList<>();
            for (String call : calls) {
                this.calls.add(connection.prepareStatement(call));
            }
        }

        @Override
        public boolean once() throws SQLException {
            Customer customer = customers.get(next);
            next = (next + 1) % customers.size();
            UUID charge = UUID.randomUUID();
            for (PreparedStatement call : calls) {
                call.setObject(1, charge);
                call.setObject(2, customer.wallet());
                call.setObject(3, customer.link());
                call.execute();
            }
            return true;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
