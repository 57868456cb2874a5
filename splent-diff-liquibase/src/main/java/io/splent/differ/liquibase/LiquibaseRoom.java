package io.splent.differ.liquibase;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import liquibase.Scope;
import liquibase.logging.core.CompositeLogService;
import liquibase.ui.LoggerUIService;

/**
 * Where Liquibase runs: a thread of its own that inherits nothing. Liquibase keeps its state in thread-local scopes and
 * finds its parts through the context class loader; both begin and end with the thread, so nothing of the caller is
 * touched and nothing stays behind. It logs nowhere and reports nothing to its makers.
 */
final class LiquibaseRoom {

    private LiquibaseRoom() {}

    static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> Scope.child(quietly(), work::call));
        Thread thread = new Thread(null, task, "splent-liquibase", 0, false);
        thread.setContextClassLoader(Scope.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw failed("Liquibase was interrupted.", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw failed("Liquibase cannot compare the schemas: " + cause.getMessage(), cause);
        }
    }

    private static Map<String, Object> quietly() {
        return Map.of(
                Scope.Attr.logService.name(),
                new CompositeLogService(),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                Scope.Attr.classLoader.name(),
                Scope.class.getClassLoader(),
                "liquibase.analytics.enabled",
                false);
    }

    private static SplentException failed(String message, Throwable cause) {
        return new SplentException(
                ErrorCode.DRIVER_FAILED,
                message,
                ErrorLocation.UNKNOWN,
                "Try the other differ: run the command again with --differ hibernate.",
                cause);
    }
}
