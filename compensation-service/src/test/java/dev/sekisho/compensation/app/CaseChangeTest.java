package dev.sekisho.compensation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sekisho.compensation.fraudcase.CaseChanges;
import dev.sekisho.compensation.fraudcase.CaseChanges.Reader;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.pursuit.Trails;
import dev.sekisho.compensation.reporting.RunClocks;
import dev.sekisho.compensation.suspicion.RaiseItems;
import dev.sekisho.compensation.task.KeepTasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looks for what has to be done read what changed, however many cases are open, and each change is taken by one of them. */
@QuarkusTest
@Tag("IN-08")
class CaseChangeTest {

    private static final int YEAR_OF_TESTS = 2198;
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final int MOST_ROUNDS = 1_000;

    /** Of a look at nothing: the planner may look into a queue that is empty by now. */
    private static final long NEXT_TO_NOTHING = 50;

    /** What the view reads, also through other views. */
    private static final String TABLES_OF_REASONS = """
            with recursive read (id) as (
                select 'task_reason'::regclass::oid
                union
                select d.refobjid from read
                join pg_rewrite w on w.ev_class = read.id
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
                    and d.refclassid = 'pg_class'::regclass and d.refobjid <> read.id)
            select c.relname from read join pg_class c on c.oid = read.id where c.relkind = 'r'
            """;

    private static final String TABLES_THAT_TELL = """
            select distinct c.relname from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            join pg_proc f on f.oid = t.tgfoid
            where not t.tgisinternal and t.tgenabled in ('O', 'A') and f.prosrc like '%case_change%''TASKS''%'
            """;

    /** Rows that decide nothing by themselves, and with which row, in the same transaction, they do. */
    private static final Map<String, String> WRITTEN_WITH = Map.of(
            "claim_approval", "claim",
            "claim_charge", "claim",
            "interim_approval", "interim_payment",
            "lump_sum_line", "claim");

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    KeepTasks tasks;

    @Inject
    RunClocks clocks;

    @Inject
    RaiseItems items;

    @Inject
    CaseChanges changes;

    @Inject
    Trails trails;

    @Inject
    InstantSource clock;

    @Test
    void aLookReadsWhatChangedAndNotWhatIsOpen() {
        List<UUID> few = confirmed(100);
        allLooked();
        long idle = rowsRead(this::look);
        long oneOfFew = rowsRead(() -> anotherBank(few.get(7)), this::look);

        List<UUID> many = confirmed(500);
        allLooked();

        assertThat(rowsRead(this::look)).isLessThanOrEqualTo(idle + NEXT_TO_NOTHING);
        assertThat(rowsRead(() -> anotherBank(many.get(7)), this::look))
                .isLessThanOrEqualTo(oneOfFew + NEXT_TO_NOTHING);
        await().atMost(Duration.ofSeconds(30)).until(() -> openTasks(many.get(8)) == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> openTasks(many.get(7)) == 2);
    }

    /** Of a case that is followed, since a turn is taken of the turns that are due. */
    @Test
    @Tag("A37")
    void whoseMoneyIsFollowedIsReadFromWhatChangedAndNotFromWhatIsConfirmed() {
        List<UUID> few = confirmed(50);
        noTurnIsDue();
        long idle = rowsRead(this::turns);
        long oneOfFew = rowsRead(() -> anotherReport(few.get(7)), this::turns);

        List<UUID> many = confirmed(300);
        noTurnIsDue();

        assertThat(rowsRead(this::turns)).isLessThanOrEqualTo(idle + NEXT_TO_NOTHING);
        assertThat(rowsRead(() -> anotherReport(many.get(7)), this::turns))
                .isLessThanOrEqualTo(oneOfFew + NEXT_TO_NOTHING);
        await().atMost(Duration.ofSeconds(30)).until(() -> isFollowed(many.get(7)));
        assertThat(many.stream().filter(this::isFollowed).count()).isLessThan(many.size());
    }

    private void turns() {
        trails.turnsOfWhatChanged();
        trails.claim(Duration.ofMillis(1));
    }

    private void anotherReport(UUID caseId) {
        execute("update fraud_case set version = version + 1 where id = '" + caseId + "'");
    }

    private boolean isFollowed(UUID caseId) {
        return number("select count(*) from money_turn where follows > 0 and case_id = '" + caseId + "'") == 1;
    }

    /** All that changed have had their turns, and the next ones are a day away. */
    private void noTurnIsDue() {
        allLooked();
        stored.asOwner("update money_turn set again_at = now() + interval '1 day', leased_until = now()");
        stored.asOwner("analyze");
    }

    /** A table of which tasks follow, and that nobody's look is told of, would leave tasks unmade until something else changes. */
    @Test
    void eachTableThatTasksFollowFromTellsThatItChanged() {
        Set<String> told = new HashSet<>(stored.column(TABLES_THAT_TELL));
        Set<String> read = new HashSet<>(stored.column(TABLES_OF_REASONS));

        assertThat(read).contains("fraud_case", "claim", "interim_payment", "lump_sum_line");
        assertThat(told).containsAll(WRITTEN_WITH.values());
        assertThat(told).doesNotContainAnyElementsOf(WRITTEN_WITH.keySet());
        read.removeAll(WRITTEN_WITH.keySet());
        assertThat(told).containsAll(read);
    }

    @Test
    void aTableThatTellsNothingIsFound() {
        stored.asOwner("create table tells_nothing (case_id uuid not null)");
        stored.asOwner("create view reason_of_a_test as select case_id from tells_nothing");
        try {
            assertThat(stored.column(TABLES_OF_REASONS.replace("task_reason", "reason_of_a_test")))
                    .containsExactly("tells_nothing");
            assertThat(stored.column(TABLES_THAT_TELL)).doesNotContain("tells_nothing");
        } finally {
            stored.asOwner("drop view reason_of_a_test");
            stored.asOwner("drop table tells_nothing");
        }
    }

    @Test
    void eachChangeIsTakenByOneLook() {
        Set<UUID> cases = new HashSet<>(confirmed(300));
        List<CompletableFuture<Set<UUID>>> looks = new ArrayList<>();
        for (int replica = 0; replica < 8; replica++) {
            looks.add(CompletableFuture.supplyAsync(() -> taken(cases)));
        }

        List<UUID> all = new ArrayList<>();
        looks.forEach(look -> all.addAll(look.join()));

        assertThat(all).doesNotHaveDuplicates().isNotEmpty();
        cases.removeAll(all);
        // The service's own look may have been among them.
        await().atMost(Duration.ofSeconds(30)).until(() -> cases.stream().allMatch(this::isAsked));
    }

    @Test
    void whatALookHadTakenIsTakenAgainIfItFails() {
        List<UUID> some = confirmed(20);
        QuarkusTransaction.begin();
        taken(Set.copyOf(some));
        QuarkusTransaction.rollback();

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            items.raise(clock.instant(), 500);
            return some.stream().allMatch(this::isAsked);
        });
    }

    private boolean isAsked(UUID caseId) {
        return number("select count(*) from suspicion_item where subject = '" + caseId + "'") == 1;
    }

    /** In small takes, so that all replicas have a part; what others' tests changed is looked at by nobody any more. */
    private Set<UUID> taken(Set<UUID> ours) {
        Set<UUID> taken = new HashSet<>();
        boolean more = true;
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = QuarkusTransaction.joiningExisting().call(() -> {
                CaseChanges.Taken some = changes.take(Reader.SUSPICION, 10);
                some.cases().stream().filter(ours::contains).forEach(taken::add);
                return some.more();
            });
        }
        return taken;
    }

    private void look() {
        Instant now = clock.instant();
        trails.turnsOfWhatChanged();
        tasks.keep(now);
        clocks.startForConfirmed(now);
        items.raise(now, 500);
    }

    /** And the planner knows how much there is, as it does of tables that live for long. */
    private void allLooked() {
        for (int round = 0; round < MOST_ROUNDS && number("select count(*) from case_change") > 0; round++) {
            look();
        }
        assertThat(number("select count(*) from case_change")).isZero();
        stored.asOwner("analyze");
    }

    /** By the steps of one transaction; tables are small here, so that reading them whole is forbidden, also for a join. */
    private long rowsRead(Runnable... steps) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set local enable_seqscan = off");
                statement.execute("set local enable_hashjoin = off");
                statement.execute("set local enable_mergejoin = off");
                long before = rowsRead(statement);
                for (Runnable step : steps) {
                    step.run();
                }
                return rowsRead(statement) - before;
            }
        });
    }

    /** So far, by this connection, also in transactions just before: PostgreSQL adds them up once a second at most. */
    private static long rowsRead(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)"
                + " from pg_stat_xact_user_tables where relname not in ('fact', 'clocks_from')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long openTasks(UUID caseId) {
        return number(
                "select count(*) from case_task where state = 'OPEN' and kind = 'BANK_CONFIRMATION' and case_id = '"
                        + caseId + "'");
    }

    private List<UUID> confirmed(int cases) {
        List<UUID> ids = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement add = connection.prepareStatement(
                            "insert into fraud_case (id, number, state,"
                                    + " opened_at, confirm_by, confirmed_at, version) values (?, ?, 'CONFIRMED', now(), now() + interval '3 days', now(), 1)");
                    PreparedStatement bank = connection.prepareStatement(
                            "insert into case_bank (case_id, bank_code) values (?, '0298')")) {
                for (int i = 0; i < cases; i++) {
                    UUID id = UUID.randomUUID();
                    ids.add(id);
                    add.setObject(1, id);
                    add.setString(
                            2,
                            CaseNumber.of(YEAR_OF_TESTS, SERIAL.incrementAndGet())
                                    .value());
                    add.addBatch();
                    bank.setObject(1, id);
                    bank.addBatch();
                }
                add.executeBatch();
                bank.executeBatch();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        return ids;
    }

    private void anotherBank(UUID caseId) {
        execute("insert into case_bank (case_id, bank_code) values ('" + caseId + "', '0299')");
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long number(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
