package io.splent.testdb;

import io.splent.testdb.FaultInjectingSession.Fault;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Ends all connections to one database at a chosen point, as if the process died there. The points of a run are numbered
 * from 1: one before everything that is sent to the database, and one behind everything but queries, where the database
 * has done it and the answer is lost. Whatever comes later fails.
 *
 * <p>While a fault point is open, this holds for all connections that anybody opens with {@link DriverManager} to that
 * database; they reach the real one. Tests that run at the same time need databases of their own.
 *
 * <pre>{@code
 * try (FaultPoint fault = FaultPoint.processDies(database, 17)) {
 *     run();
 *     assertThat(fault.isReached()).isTrue();
 * }
 * run();
 * }</pre>
 *
 * @since 0.1
 */
public final class FaultPoint implements AutoCloseable {

    private final FaultInjectingDriver driver;
    private final FaultInjectingSession session;

    private FaultPoint(TestDatabase database, FaultInjectingSession session) {
        this.session = session;
        this.driver = standIn(database.url(), session);
    }

    /** All connections end at a point, and no new one is made. */
    public static FaultPoint processDies(TestDatabase database, int number) {
        return new FaultPoint(
                database, new FaultInjectingSession((point, place) -> point == number, Fault.PROCESS_DIES));
    }

    /**
     * All connections end at the first point at a place, and no new one is made.
     *
     * @param place how it begins, for example {@code after create table}
     */
    public static FaultPoint processDies(TestDatabase database, String place) {
        return new FaultPoint(
                database, new FaultInjectingSession((point, here) -> here.startsWith(place), Fault.PROCESS_DIES));
    }

    /** All connections end at a point; whoever connects again is let in. */
    public static FaultPoint connectionBreaks(TestDatabase database, int number) {
        return new FaultPoint(
                database, new FaultInjectingSession((point, place) -> point == number, Fault.CONNECTION_BREAKS));
    }

    /** All connections end at the first point at a place; whoever connects again is let in. */
    public static FaultPoint connectionBreaks(TestDatabase database, String place) {
        return new FaultPoint(
                database, new FaultInjectingSession((point, here) -> here.startsWith(place), Fault.CONNECTION_BREAKS));
    }

    /**
     * The database refuses one statement, and the run may go on. Only statements count as points here, once each.
     *
     * @param number 0 for none: only count
     */
    public static FaultPoint statementFails(TestDatabase database, int number) {
        return new FaultPoint(
                database, new FaultInjectingSession((point, place) -> point == number, Fault.STATEMENT_FAILS));
    }

    /** Nothing happens, but points are counted. */
    public static FaultPoint none(TestDatabase database) {
        return processDies(database, 0);
    }

    /** How many points have been passed. */
    public int passed() {
        return session.passed();
    }

    /** Whether the run has come to the point. */
    public boolean isReached() {
        return session.isReached();
    }

    /** What was about to be done, or had just been done, at the point: for the messages of tests. */
    public String place() {
        return session.place();
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(driver);
        DriverManager.registerDriver(driver.real());
        session.end();
    }

    /** When a driver fails, the next that accepts the URL is asked: the real one has to go meanwhile. */
    private static FaultInjectingDriver standIn(String url, FaultInjectingSession session) {
        try {
            Driver real = DriverManager.getDriver(url);
            FaultInjectingDriver driver = new FaultInjectingDriver(real, url, session);
            DriverManager.registerDriver(driver);
            DriverManager.deregisterDriver(real);
            return driver;
        } catch (SQLException e) {
            throw new IllegalStateException("No driver accepts " + url, e);
        }
    }
}
