package io.splent.store.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import io.splent.api.store.LockRequest;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LockTest {

    /** A clock that only sleeping moves. */
    private static Timing simulated() {
        AtomicLong nanos = new AtomicLong();
        return new Timing(nanos::get, duration -> nanos.addAndGet(duration.toNanos()), () -> 0.5);
    }

    @OnEachDatabase
    void namesTheHolderWhileWaitingAndWhenGivingUp(TestDatabase database) throws SQLException {
        List<String> notices = new ArrayList<>();
        try (MiniatureEngine first = new MiniatureEngine(database, "notes");
                MiniatureEngine second = new MiniatureEngine(database, "notes");
                StoreSession held = first.open()) {
            assertThat(held.history().applied()).isEmpty();
            assertThatExceptionOfType(SplentException.class)
                    .isThrownBy(() -> new FlywayMigrationStore(simulated())
                            .open(second.target, new LockRequest(Duration.ofSeconds(12), notices::add)))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                    .withMessageContainingAll("user ", "waited 12 s");
        }
        assertThat(notices)
                .hasSize(3)
                .allMatch(notice ->
                        notice.toLowerCase(Locale.ROOT).contains(database.user().toLowerCase(Locale.ROOT)));
    }

    @OnEachDatabase
    void triesOnceWhenThereIsNoTimeToWait(TestDatabase database) throws SQLException {
        LockRequest impatient = new LockRequest(Duration.ZERO, holder -> {});
        try (MiniatureEngine first = new MiniatureEngine(database, "notes");
                MiniatureEngine second = new MiniatureEngine(database, "notes")) {
            try (StoreSession held = first.open()) {
                assertThat(held.history().applied()).isEmpty();
                assertThatExceptionOfType(SplentException.class)
                        .isThrownBy(() -> second.store.open(second.target, impatient));
            }
            assertThatCode(() -> second.store.open(second.target, impatient).close())
                    .doesNotThrowAnyException();
        }
    }

    @OnEachDatabase
    void diesWithItsConnection(TestDatabase database) throws SQLException {
        try (MiniatureEngine second = new MiniatureEngine(database, "notes")) {
            MiniatureEngine first = new MiniatureEngine(database, "notes");
            StoreSession abandoned = first.open();
            assertThat(abandoned.history().applied()).isEmpty();
            first.close();
            assertThatCode(() -> second.open().close()).doesNotThrowAnyException();
        }
    }

    @OnEachDatabase
    void beginsNothingWhenTheLockIsLost(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            StoreSession session = engine.open();
            switch (database.vendor()) {
                case POSTGRESQL -> engine.execute("SELECT pg_advisory_unlock_all()");
                case MARIADB, MYSQL -> engine.execute("DO RELEASE_ALL_LOCKS()");
                case H2 -> engine.execute("DELETE FROM splent_lock");
            }
            assertThatExceptionOfType(SplentException.class)
                    .isThrownBy(() -> session.begin(MiniatureEngine.up("notes", 1, "")))
                    .satisfies(lost -> assertThat(lost.code()).isEqualTo(ErrorCode.SERVER_REFUSED))
                    .withMessageContaining("lock");
            assertThat(engine.connection.getAutoCommit()).isTrue();
            assertThatExceptionOfType(SplentException.class).isThrownBy(session::close);
        }
    }

    @OnEachDatabase
    void leavesTheConnectionAsItWas(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            StoreSession session = engine.open();
            session.begin(MiniatureEngine.up("notes", 1, ""));
            session.close();
            assertThat(engine.connection.getAutoCommit()).isTrue();
        }
    }

    @OnEachDatabase({Vendor.POSTGRESQL, Vendor.MARIADB})
    void waitsBrieflyForTableLocksWhileAScriptRuns(TestDatabase database) throws SQLException {
        String setting =
                database.vendor() == Vendor.POSTGRESQL ? "SHOW lock_timeout" : "SELECT @@SESSION.lock_wait_timeout";
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            List<String> before = engine.column(setting);
            try (StoreSession session = engine.open()) {
                session.begin(MiniatureEngine.up("notes", 1, ""));
                assertThat(engine.column(setting)).first().asString().startsWith("5");
            }
            assertThat(engine.column(setting)).isEqualTo(before);
        }
    }

    @Test
    void writesAnH2FileAtOnceWhileASessionIsOpen(@TempDir Path directory) throws SQLException {
        String delay = "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'";
        try (MiniatureEngine engine = new MiniatureEngine(
                DriverManager.getConnection("jdbc:h2:" + directory.resolve("db")), Vendor.H2, "notes")) {
            StoreSession session = engine.open();
            assertThat(engine.column(delay)).containsOnly("0");
            session.close();
            assertThat(engine.column(delay)).containsOnly("500");
        }
    }

    @OnEachDatabase
    void letsOneRunAtATimeThrough(TestDatabase database) throws Exception {
        AtomicInteger inside = new AtomicInteger();
        ExecutorService runs = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> mostInside(database, inside));
            }
            for (var run : runs.invokeAll(tasks)) {
                assertThat(run.get()).isEqualTo(1);
            }
        } finally {
            runs.shutdownNow();
        }
    }

    private static int mostInside(TestDatabase database, AtomicInteger inside) throws SQLException {
        int most = 0;
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            for (int i = 0; i < 3; i++) {
                try (StoreSession session = engine.open()) {
                    most = Math.max(most, inside.incrementAndGet());
                    assertThat(session.history().applied()).isEmpty();
                    inside.decrementAndGet();
                }
            }
        }
        return most;
    }

    @OnEachDatabase
    void isWhatKeepsTwoRunsApart(TestDatabase database) throws Exception {
        assertThat(mostAtOnce(database, MiniatureEngine::open, 300)).isEqualTo(1);
        assertThat(mostAtOnce(database, LockTest::openWithoutLock, 30_000))
                .as("the same check sees that the lock is missing")
                .isEqualTo(2);
    }

    /** Two runs that each stay until they meet the other, or have waited for it. */
    private static int mostAtOnce(TestDatabase database, Opening opening, long millis) throws Exception {
        AtomicInteger inside = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        Callable<Integer> run = () -> {
            try (MiniatureEngine engine = new MiniatureEngine(database, "notes");
                    StoreSession session = opening.open(engine)) {
                int now = inside.incrementAndGet();
                both.countDown();
                both.await(millis, TimeUnit.MILLISECONDS);
                assertThat(session.history().applied()).isEmpty();
                int most = Math.max(now, inside.get());
                inside.decrementAndGet();
                return most;
            }
        };
        ExecutorService runs = Executors.newFixedThreadPool(2);
        try {
            int most = 0;
            for (var result : runs.invokeAll(List.of(run, run))) {
                most = Math.max(most, result.get());
            }
            return most;
        } finally {
            runs.shutdownNow();
        }
    }

    private interface Opening {
        StoreSession open(MiniatureEngine engine) throws SQLException;
    }

    /** A session as the store opens it, but whoever asks for the lock is told that he has it. */
    private static StoreSession openWithoutLock(MiniatureEngine engine) throws SQLException {
        Queries queries = new Queries(engine.connection);
        StoreTables tables = StoreTables.inCurrentSchema(
                queries, StoreSql.of(engine.target.dialect().vendor()));
        return new FlywayStoreSession(queries, tables, new NoLock(), engine.target.features());
    }

    /** Lets everybody in. */
    private record NoLock() implements ProductLock {
        @Override
        public boolean tryAcquire() {
            return true;
        }

        @Override
        public boolean isHeld() {
            return true;
        }

        @Override
        public Optional<String> holder() {
            return Optional.empty();
        }

        @Override
        public boolean release() {
            return true;
        }
    }

    @Test
    void neverBreaksALockThatAnOrdinaryUserOfH2CannotJudge() throws SQLException {
        try (TestDatabase database = TestDatabase.create(Vendor.H2);
                MiniatureEngine admin = new MiniatureEngine(database, "notes")) {
            database.execute("CREATE USER plain PASSWORD 'plain'", "GRANT ALTER ANY SCHEMA TO plain");
            try (StoreSession held = admin.open();
                    Connection plain =
                            DriverManager.getConnection(database.url().replaceFirst(";.*", ""), "plain", "plain")) {
                assertThat(held.history().applied()).isEmpty();
                StoreTarget target = new StoreTarget(plain, admin.target.dialect(), List.of("notes"));
                assertThatExceptionOfType(SplentException.class)
                        .isThrownBy(() -> new FlywayMigrationStore(simulated())
                                .open(target, new LockRequest(Duration.ofSeconds(1), holder -> {})))
                        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED));
            }
        }
    }
}
